import { lazy } from 'solid-js';
import { loadContents } from './load-words.ts';
import type { Contents } from './sections.ts';

type LazyComponent = Parameters<typeof lazy>[0] extends () => Promise<{ default: infer C }> ? C : never;

/** A part of the viewer that is loaded when it is first shown, with the words that it and its static imports use. */
export function lazyPart<T extends LazyComponent>(load: () => Promise<{ default: T }>, words: readonly (keyof Contents)[]) {
  return lazy(async () => {
    const [module] = await Promise.all([load(), loadContents(words)]);
    return module;
  });
}

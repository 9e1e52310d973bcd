import { lazy } from 'solid-js';
import type { LocalContent } from './define-section.ts';
import { loadContents } from './load-content.ts';

type LazyComponent = Parameters<typeof lazy>[0] extends () => Promise<{ default: infer C }> ? C : never;

/** A part of the viewer that is loaded when it is first shown, with the words that it and its static imports use. */
export function lazyPart<T extends LazyComponent>(load: () => Promise<{ default: T }>, contents: readonly LocalContent[]) {
  return lazy(async () => {
    const [module] = await Promise.all([load(), loadContents(contents)]);
    return module;
  });
}

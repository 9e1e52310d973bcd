import { fold } from '@synoptic/core/reader/words';
import { START } from './state.ts';
import { typed } from './typing.ts';

/** A list that is narrowed by typing. */
export interface Filtering {
  readonly filter: string;
  readonly typing: boolean;
}

/** What a key does to the filter while it is typed. */
export function filtered(state: Filtering, key: string): Partial<Filtering & typeof START> {
  if (key === 'enter') return { typing: false };
  if (key === 'escape') return { typing: false, filter: '', ...START };
  const filter = typed(state.filter, key);
  return filter === null ? {} : { filter, ...START };
}

const last = new WeakMap<readonly object[], { readonly filter: string; readonly found: readonly object[] }>();

/** Things one of whose names holds the filter, in whatever spelling; kept until another filter is typed. */
export function matching<
  T extends { label: { en: string; ja: string }; names: { en: readonly string[]; ja: readonly string[]; ru: readonly string[] } },
>(all: readonly T[], filter: string, more: (one: T) => readonly string[]): readonly T[] {
  if (filter === '') return all;
  const before = last.get(all);
  if (before?.filter === filter) return before.found as readonly T[];
  const wanted = fold(filter);
  const found = all.filter((one) =>
    [one.label.en, one.label.ja, ...one.names.en, ...one.names.ja, ...one.names.ru, ...more(one)].some((n) => fold(n).includes(wanted)),
  );
  last.set(all, { filter, found });
  return found;
}

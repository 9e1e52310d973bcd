import { foldForSearch } from '@synoptic/core/reader/search-words';
import type { Text } from '@synoptic/core/text/text';
import { LIST_START } from '../screen-state.ts';
import { editText } from './edit-text.ts';

/** A list that is narrowed by typing. */
interface ListFilter {
  readonly filter: string;
  readonly typing: boolean;
}

/** What a key does to the filter while it is typed. */
export function editFilter(state: ListFilter, key: string): Partial<ListFilter & typeof LIST_START> {
  if (key === 'enter') return { typing: false };
  if (key === 'escape') return { typing: false, filter: '', ...LIST_START };
  const filter = editText(state.filter, key);
  return filter === null ? {} : { filter, ...LIST_START };
}

const lastMatches = new WeakMap<readonly object[], { readonly filter: string; readonly found: readonly object[] }>();

/** Things one of whose names holds the filter, in whatever spelling; kept until another filter is typed. */
export function filterByName<T extends { label: Text; names: { en: readonly string[]; ja: readonly string[]; ru: readonly string[] } }>(
  all: readonly T[],
  filter: string,
  more: (one: T) => readonly string[],
): readonly T[] {
  if (filter === '') return all;
  const before = lastMatches.get(all);
  if (before?.filter === filter) return before.found as readonly T[];
  const wanted = foldForSearch(filter);
  const found = all.filter((one) =>
    [...Object.values(one.label), ...one.names.en, ...one.names.ja, ...one.names.ru, ...more(one)].some((n) =>
      foldForSearch(n).includes(wanted),
    ),
  );
  lastMatches.set(all, { filter, found });
  return found;
}

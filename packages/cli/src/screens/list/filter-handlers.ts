import { foldForSearch } from '@synoptic/core/reader/search-words';
import type { NamesByLanguage } from '@synoptic/core/shapes/entity';
import type { Text } from '@synoptic/core/text/text';
import { cliText } from '../../locale/cli-text.ts';
import type { ScopeAction } from '../keymap.ts';
import { type ActionHandlers, stay } from '../screen-definition.ts';
import type { ScreenEnvironment } from '../screen-environment.ts';
import { type EntitiesState, type EventsState, LIST_START } from '../screen-state.ts';
import { editText } from './edit-text.ts';
import { latestPer } from './latest-per.ts';

/** The lists that are narrowed by typing. */
type FilteredState = EventsState | EntitiesState;

/** Handlers of the keys that edit a filter. */
export function filterHandlers<S extends FilteredState>(): ActionHandlers<S, ScopeAction<'filter'> | 'edit-filter'> {
  return {
    'edit-filter': (state) => stay({ ...state, typing: true }),
    'apply-filter': (state) => stay({ ...state, typing: false }),
    'clear-filter': (state) => stay({ ...state, typing: false, filter: '', ...LIST_START }),
    'type-filter': (state, _, key) => stay({ ...state, filter: editText(state.filter, key) ?? state.filter, ...LIST_START }),
  };
}

/** `filter: flood_` while it is typed or holds; empty without a filter. */
export function filterText({ filter, typing }: FilteredState, { language }: ScreenEnvironment): string {
  return typing || filter !== '' ? cliText(language, 'screen.filter', { text: `${filter}${typing ? '_' : ''}` }) : '';
}

const lastMatches = latestPer<readonly object[], readonly object[]>();

/** The items with a name that contains the filter, in any spelling. The last result of each list is kept. */
export function filterByName<T extends { label: Text; names: NamesByLanguage }>(
  all: readonly T[],
  filter: string,
  more: (one: T) => readonly string[],
): readonly T[] {
  if (filter === '') return all;
  const wanted = foldForSearch(filter);
  const matches = (one: T) =>
    [...Object.values(one.label), ...Object.values(one.names).flat(), ...more(one)].some((n) => foldForSearch(n).includes(wanted));
  return lastMatches(all, [filter], () => all.filter(matches)) as readonly T[];
}

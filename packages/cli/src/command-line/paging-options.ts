import type { Page, Paging } from '@synoptic/core/reader/reader';
import type { Terminal } from '../terminal/terminal.ts';
import type { CommandOption, ParsedArguments } from './command.ts';

/** What every list takes. */
export const PAGING_OPTIONS: Readonly<Record<'limit' | 'next', CommandOption>> = {
  limit: { value: 'N', describe: 'option.limit' },
  next: { value: 'TOKEN', describe: 'option.next' },
};

/** The part of a list that is asked for: where none is named, the API's own for programs, and `shown` items for people. */
export function pagingFromArguments(given: ParsedArguments, shown = 500): Paging {
  const limit = given.text('limit');
  return { limit: limit === undefined ? (given.flag('json') ? undefined : shown) : Number(limit), next: given.text('next') };
}

/** Says how to go on, where a list does. */
export function noteNextPage({ items, total, next }: Page<unknown>, { note, word }: Terminal): void {
  if (next) note(word('ls.more', { shown: items.length, total, next }));
}

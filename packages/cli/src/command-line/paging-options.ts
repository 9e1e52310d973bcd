import type { Paging } from '@synoptic/core/reader/reader';
import type { Page } from '@synoptic/core/shapes/page';
import type { Terminal } from '../terminal/terminal.ts';
import type { CommandOption, ParsedArguments } from './command.ts';

/** Options of all lists. */
export const PAGING_OPTIONS: Readonly<Record<'limit' | 'next', CommandOption>> = {
  limit: { value: 'N', describe: 'option.limit' },
  next: { value: 'TOKEN', describe: 'option.next' },
};

/** Page to fetch; the default limit is the API's for --json, and `shown` otherwise. */
export function pagingFromArguments(args: ParsedArguments, shown = 500): Paging {
  const limit = args.text('limit');
  return { limit: limit === undefined ? (args.flag('json') ? undefined : shown) : Number(limit), next: args.text('next') };
}

/** Prints how to get the next page, if there is one. */
export function noteNextPage({ items, total, next }: Page<unknown>, { note, word }: Terminal): void {
  if (next) note(word('ls.more', { shown: items.length, total, next }));
}

import type { Page } from '../shapes/page.ts';
import type { Paging } from './reader.ts';
import { ReaderProblem } from './reader-problem.ts';

export const PAGE_LIMITS = { least: 1, most: 500, default: 50 } as const;

/** Cuts a page from a list. `next`, the start of the following page, is opaque to clients. */
export function paginate<T>(items: readonly T[], paging?: Paging): Page<T> {
  const { from, to, next } = pageBounds(items.length, paging);
  return { items: items.slice(from, to), total: items.length, next };
}

/** First item of a page and the one after its last, in a list of `total` items, and the start of the following page. */
export function pageBounds(total: number, { limit = PAGE_LIMITS.default, next }: Paging = {}) {
  if (!Number.isInteger(limit) || limit < PAGE_LIMITS.least || limit > PAGE_LIMITS.most)
    throw new ReaderProblem('out-of-range', { parameter: 'limit', least: PAGE_LIMITS.least, most: PAGE_LIMITS.most });
  const from = next === undefined ? 0 : readNext(next, total);
  const to = from + limit;
  return { from, to, next: to < total ? writeNext(to) : null };
}

/** All items of a paged list, read page by page. Rejects if a server's list goes on beyond its own total. */
export async function readAllItems<T>(list: (paging: Paging) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let next: string | undefined;
  do {
    const page = await list({ limit: PAGE_LIMITS.most, next });
    items.push(...page.items);
    next = page.next ?? undefined;
    if (next && (!page.items.length || items.length >= page.total))
      throw new ReaderProblem('bad-answer', { address: '', fault: 'shape', detail: '' });
  } while (next !== undefined);
  return items;
}

function writeNext(from: number): string {
  return `p${from.toString(36)}`;
}

function readNext(next: string, length: number): number {
  const from = /^p[0-9a-z]{1,8}$/.test(next) ? Number.parseInt(next.slice(1), 36) : Number.NaN;
  if (!Number.isInteger(from) || from < 0 || from > length) throw new ReaderProblem('unknown-page', { parameter: 'next' });
  return from;
}

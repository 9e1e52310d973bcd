import type { Page } from '../shapes/page.ts';
import { type Paging, ReaderProblem } from './reader.ts';

export const PAGE_LIMITS = { least: 1, most: 500, default: 50 } as const;

/** Cuts a page from a list. `next` is opaque to clients: where the following page begins. */
export function paginate<T>(items: readonly T[], { limit = PAGE_LIMITS.default, next }: Paging = {}): Page<T> {
  if (!Number.isInteger(limit) || limit < PAGE_LIMITS.least || limit > PAGE_LIMITS.most)
    throw new ReaderProblem(
      'bad-question',
      'limit is out of bounds',
      `limit is a whole number from ${PAGE_LIMITS.least} to ${PAGE_LIMITS.most}`,
      'limit',
    );
  const from = next === undefined ? 0 : readNext(next, items.length);
  const to = from + limit;
  return { items: items.slice(from, to), total: items.length, next: to < items.length ? writeNext(to) : null };
}

function writeNext(from: number): string {
  return `p${from.toString(36)}`;
}

function readNext(next: string, length: number): number {
  const from = /^p[0-9a-z]{1,8}$/.test(next) ? Number.parseInt(next.slice(1), 36) : Number.NaN;
  if (!Number.isInteger(from) || from < 0 || from > length)
    throw new ReaderProblem('bad-question', 'next is no page of this list', 'use the `next` of the page before, unchanged', 'next');
  return from;
}

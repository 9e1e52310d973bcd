import { httpReader } from '@synoptic/core/reader/http-reader';
import type { Paging, Reader } from '@synoptic/core/reader/reader';
import type { Lexicon } from '@synoptic/core/shapes/lexicon';
import type { Page } from '@synoptic/core/shapes/page';
import { createSignal } from 'solid-js';
import { fetchAnswer } from '../answers/fetch-answer.ts';

type CachedReads = Pick<
  Reader,
  'corpus' | 'document' | 'entity' | 'event' | 'facets' | 'kinds' | 'compare' | 'glance' | 'ledger' | 'network' | 'search' | 'wholes'
>;

const reader = httpReader('', fetchAnswer);
/** Milliseconds for which a failure is kept, so that a page does not repeat a request that just failed while preloading. */
const FAILURE_TTL_MS = 1000;
const answersByKey = new Map<string, Promise<unknown>>();
const failedKeys = new Set<string>();
const [readAttempt, setAttempt] = createSignal(1);

/** Caches answers while the page is open, since a corpus never changes. Failures are dropped after a moment. */
function readOnce<T>(key: string, question: () => Promise<T>): Promise<T> {
  const cached = answersByKey.get(key) as Promise<T> | undefined;
  if (cached) return cached;
  const answer = question();
  answersByKey.set(key, answer);
  answer.catch(() => {
    failedKeys.add(key);
    setTimeout(dropFailure, FAILURE_TTL_MS, key);
  });
  return answer;
}

function dropFailure(key: string): void {
  if (failedKeys.delete(key)) answersByKey.delete(key);
}

/** Drops all failures and notifies resources that depend on `readAttempt`, those outside the page included. */
export function retryFailedReads(): void {
  failedKeys.forEach(dropFailure);
  setAttempt((n) => n + 1);
}

/** Number of the current attempt; grows by one at each retry. */
export { readAttempt };

/** Reads all pages of a list. */
async function readAllPages<T>(list: (paging: Paging) => Promise<Page<T>>): Promise<readonly T[]> {
  const items: T[] = [];
  for (let next: string | null | undefined; next !== null; ) {
    const page = await list({ limit: 500, next });
    items.push(...page.items);
    next = page.next;
  }
  return items;
}

/** A whole list with the lexicons of its pages merged. */
interface ListWithLexicon<T> {
  readonly items: readonly T[];
  readonly lexicon: Lexicon;
}

async function readAllPagesWithLexicon<T>(
  list: (paging: Paging) => Promise<Page<T> & { readonly lexicon: Lexicon }>,
): Promise<ListWithLexicon<T>> {
  const lexicons: Lexicon[] = [];
  const items = await readAllPages(async (paging) => {
    const page = await list(paging);
    lexicons.push(page.lexicon);
    return page;
  });
  const merged = <K extends keyof Lexicon>(part: K): Lexicon[K] => Object.assign({}, ...lexicons.map((l) => l[part]));
  return {
    items,
    lexicon: {
      names: merged('names'),
      facets: merged('facets'),
      units: merged('units'),
      roles: merged('roles'),
      dates: merged('dates'),
      sigla: merged('sigla'),
    },
  };
}

/** Reader with a cache, for all pages. Lists are read whole. */
export const cachedReader = {
  corpus: () => readOnce('corpus', () => reader.corpus()),
  glance: () => readOnce('glance', () => reader.glance()),
  kinds: () => readOnce('kinds', () => reader.kinds()),
  document: (id) => readOnce(id, () => reader.document(id)),
  entity: (id) => readOnce(id, () => reader.entity(id)),
  event: (id) => readOnce(id, () => reader.event(id)),
  compare: (question) => readOnce(`compare ${JSON.stringify(question)}`, () => reader.compare(question)),
  ledger: (filter) => readOnce(`ledger ${JSON.stringify(filter)}`, () => reader.ledger(filter)),
  network: (filter) => readOnce(`network ${filter?.network}`, () => reader.network(filter)),
  wholes: (documents) => readOnce(`wholes ${documents.join()}`, () => reader.wholes(documents)),
  search: (q, filter) => readOnce(`search ${q} ${JSON.stringify(filter)}`, () => reader.search(q, filter)),
  claims: () => readOnce('claims', () => readAllPagesWithLexicon(reader.claims)),
  facets: () => readOnce('facets', () => reader.facets()),
  timeline: () => readOnce('timeline', () => readAllPagesWithLexicon(reader.timeline)),
  documents: () => readOnce('documents', () => readAllPages(reader.documents)),
  entities: () => readOnce('entities', () => readAllPages(reader.entities)),
  events: () => readOnce('events', () => readAllPages((paging) => reader.events({ ...paging, sort: 'date' }))),
} satisfies CachedReads & Record<'documents' | 'entities' | 'events' | 'claims' | 'timeline', () => Promise<unknown>>;

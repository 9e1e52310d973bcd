import { httpReader } from '@synoptic/core/reader/http-reader';
import type { Lexicon } from '@synoptic/core/reader/lexicon';
import { readAllItems } from '@synoptic/core/reader/paging';
import type { Page, Paging, Reader } from '@synoptic/core/reader/reader';
import { createSignal } from 'solid-js';
import { fetchAnswer } from '../answers/fetch-answer.ts';

type CachedReads = Pick<
  Reader,
  | 'corpus'
  | 'document'
  | 'entity'
  | 'event'
  | 'facets'
  | 'kinds'
  | 'compare'
  | 'dependence'
  | 'glance'
  | 'ledger'
  | 'network'
  | 'search'
  | 'wholes'
>;

const reader = httpReader('', fetchAnswer);
/** Milliseconds for which a failure holds, unless the reader asks again: one that was asked ahead is not asked twice. */
const FAILURE_TTL_MS = 1000;
const answersByKey = new Map<string, Promise<unknown>>();
const failedKeys = new Set<string>();
const [readAttempt, setAttempt] = createSignal(1);

/** The corpus is frozen: each question is asked once while the page is open. A failed one may be asked again. */
function readOnce<T>(key: string, question: () => Promise<T>): Promise<T> {
  const known = answersByKey.get(key) as Promise<T> | undefined;
  if (known) return known;
  const asked = question();
  answersByKey.set(key, asked);
  asked.catch(() => {
    failedKeys.add(key);
    setTimeout(dropFailure, FAILURE_TTL_MS, key);
  });
  return asked;
}

function dropFailure(key: string): void {
  if (failedKeys.delete(key)) answersByKey.delete(key);
}

/** What failed is asked anew, also by the parts that stand around every page and follow `attempt`. */
export function retryFailedReads(): void {
  failedKeys.forEach(dropFailure);
  setAttempt((n) => n + 1);
}

/** How often the reader had to ask. */
export { readAttempt };

/** A whole list with the words of all its pages. */
export interface ListWithLexicon<T> {
  readonly items: readonly T[];
  readonly lexicon: Lexicon;
}

async function readAllPagesWithLexicon<T>(
  list: (paging: Paging) => Promise<Page<T> & { readonly lexicon: Lexicon }>,
): Promise<ListWithLexicon<T>> {
  const lexicons: Lexicon[] = [];
  const items = await readAllItems(async (paging) => {
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

/** The reader that the pages ask. */
export const cachedReader = {
  corpus: () => readOnce('corpus', () => reader.corpus()),
  glance: () => readOnce('glance', () => reader.glance()),
  kinds: () => readOnce('kinds', () => reader.kinds()),
  document: (id) => readOnce(id, () => reader.document(id)),
  entity: (id) => readOnce(id, () => reader.entity(id)),
  event: (id) => readOnce(id, () => reader.event(id)),
  compare: (question) => readOnce(`compare ${JSON.stringify(question)}`, () => reader.compare(question)),
  dependence: (question) => readOnce(`dependence ${JSON.stringify(question)}`, () => reader.dependence(question)),
  ledger: (filter) => readOnce(`ledger ${JSON.stringify(filter)}`, () => reader.ledger(filter)),
  network: (filter) => readOnce(`network ${filter?.network}`, () => reader.network(filter)),
  wholes: (documents) => readOnce(`wholes ${documents.join()}`, () => reader.wholes(documents)),
  search: (q, filter) => readOnce(`search ${q} ${JSON.stringify(filter)}`, () => reader.search(q, filter)),
  claims: () => readOnce('claims', () => readAllPagesWithLexicon(reader.claims)),
  facets: () => readOnce('facets', () => reader.facets()),
  timeline: () => readOnce('timeline', () => readAllPagesWithLexicon(reader.timeline)),
  documents: () => readOnce('documents', () => readAllItems(reader.documents)),
  entities: () => readOnce('entities', () => readAllItems(reader.entities)),
  events: () => readOnce('events', () => readAllItems(reader.events)),
} satisfies CachedReads & Record<'documents' | 'entities' | 'events' | 'claims' | 'timeline', () => Promise<unknown>>;

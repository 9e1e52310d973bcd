import { httpReader } from '@synoptic/core/reader/http';
import type { Lexicon } from '@synoptic/core/reader/lexicon';
import type { Page, Paging, Reader } from '@synoptic/core/reader/reader';
import { createSignal } from 'solid-js';
import { send } from '../answers/send.ts';

type Asked = Pick<
  Reader,
  'corpus' | 'document' | 'entity' | 'event' | 'facets' | 'kinds' | 'compare' | 'glance' | 'ledger' | 'network' | 'search' | 'wholes'
>;

const reader = httpReader('', send);
/** Milliseconds for which a failure holds, unless the reader asks again: one that was asked ahead is not asked twice. */
const AGAIN = 1000;
const answers = new Map<string, Promise<unknown>>();
const failed = new Set<string>();
const [attempt, setAttempt] = createSignal(1);

/** The corpus is frozen: each question is asked once while the page is open. A failed one may be asked again. */
function once<T>(key: string, question: () => Promise<T>): Promise<T> {
  const known = answers.get(key) as Promise<T> | undefined;
  if (known) return known;
  const asked = question();
  answers.set(key, asked);
  asked.catch(() => {
    failed.add(key);
    setTimeout(forget, AGAIN, key);
  });
  return asked;
}

function forget(key: string): void {
  if (failed.delete(key)) answers.delete(key);
}

/** What failed is asked anew, also by the parts that stand around every page and follow `attempt`. */
export function askAgain(): void {
  failed.forEach(forget);
  setAttempt((n) => n + 1);
}

/** How often the reader had to ask. */
export { attempt };

/** The whole of a list, page by page. */
async function whole<T>(list: (paging: Paging) => Promise<Page<T>>): Promise<readonly T[]> {
  const items: T[] = [];
  for (let next: string | null | undefined; next !== null; ) {
    const page = await list({ limit: 500, next });
    items.push(...page.items);
    next = page.next;
  }
  return items;
}

/** A whole list with the words of all its pages. */
export interface Told<T> {
  readonly items: readonly T[];
  readonly lexicon: Lexicon;
}

async function wholeTold<T>(list: (paging: Paging) => Promise<Page<T> & { readonly lexicon: Lexicon }>): Promise<Told<T>> {
  const lexicons: Lexicon[] = [];
  const items = await whole(async (paging) => {
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
export const ask = {
  corpus: () => once('corpus', () => reader.corpus()),
  glance: () => once('glance', () => reader.glance()),
  kinds: () => once('kinds', () => reader.kinds()),
  document: (id) => once(id, () => reader.document(id)),
  entity: (id) => once(id, () => reader.entity(id)),
  event: (id) => once(id, () => reader.event(id)),
  compare: (question) => once(`compare ${JSON.stringify(question)}`, () => reader.compare(question)),
  ledger: (filter) => once(`ledger ${JSON.stringify(filter)}`, () => reader.ledger(filter)),
  network: (filter) => once(`network ${filter?.network}`, () => reader.network(filter)),
  wholes: (documents) => once(`wholes ${documents.join()}`, () => reader.wholes(documents)),
  search: (q, filter) => once(`search ${q} ${JSON.stringify(filter)}`, () => reader.search(q, filter)),
  claims: () => once('claims', () => wholeTold(reader.claims)),
  facets: () => once('facets', () => reader.facets()),
  timeline: () => once('timeline', () => wholeTold(reader.timeline)),
  documents: () => once('documents', () => whole(reader.documents)),
  entities: () => once('entities', () => whole(reader.entities)),
  events: () => once('events', () => whole(reader.events)),
} satisfies Asked & Record<'documents' | 'entities' | 'events' | 'claims' | 'timeline', () => Promise<unknown>>;

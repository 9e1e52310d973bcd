import { askReader, forwardingReader } from '@synoptic/core/reader/forwarding-reader';
import { httpReader } from '@synoptic/core/reader/http-reader';
import type { Lexicon } from '@synoptic/core/reader/lexicon';
import { readAllItems } from '@synoptic/core/reader/paging';
import type { Page, Paging } from '@synoptic/core/reader/reader';
import { createSignal } from 'solid-js';
import { fetchAnswer } from '../answers/fetch-answer.ts';

const reader = httpReader('', fetchAnswer);
/** Milliseconds for which a failure is kept, so that a page does not repeat the question that its preload has just asked. */
const FAILURE_TTL_MS = 1000;
const answersByKey = new Map<string, Promise<unknown>>();
const failedKeys = new Set<string>();
const [readAttempt, setAttempt] = createSignal(1);

/** Caches answers for as long as the page is open, since the corpus does not change. Failures expire. */
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

/** Asks again what failed, also in the parts around every page, which follow `readAttempt`. */
export function retryFailedReads(): void {
  failedKeys.forEach(dropFailure);
  setAttempt((n) => n + 1);
}

/** Counts the attempts. */
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

/** The reader that the pages ask. Its lists are whole. */
export const cachedReader = {
  ...forwardingReader((method, args) => readOnce(JSON.stringify([method, ...args]), () => askReader(reader, method, args))),
  claims: () => readOnce('all claims', () => readAllPagesWithLexicon(reader.claims)),
  timeline: () => readOnce('all of the timeline', () => readAllPagesWithLexicon(reader.timeline)),
  documents: () => readOnce('all documents', () => readAllItems(reader.documents)),
  entities: () => readOnce('all entities', () => readAllItems(reader.entities)),
  events: () => readOnce('all events', () => readAllItems(reader.events)),
};

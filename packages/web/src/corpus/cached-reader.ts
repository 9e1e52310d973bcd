import { askReader, mapReader } from '@synoptic/core/reader/map-reader';
import { readAllItems } from '@synoptic/core/reader/paging';
import { pathReader } from '@synoptic/core/reader/path-reader';
import type { Paging } from '@synoptic/core/reader/reader';
import type { Lexicon } from '@synoptic/core/shapes/lexicon';
import type { Page } from '@synoptic/core/shapes/page';
import { createSignal } from 'solid-js';
import { readAnswer } from '../answers/read-answer.ts';

const reader = pathReader(readAnswer);
/** Milliseconds for which a failure is kept, so that a page does not repeat a request that just failed while preloading. */
const FAILURE_TTL_MS = 1000;
const answersByKey = new Map<string, Promise<unknown>>();
const failedKeys = new Set<string>();
const [readAttempt, setAttempt] = createSignal(1);
const [corpusEdition, setEdition] = createSignal(1);

/** Makes an answer out of itself and the answer to the same question before. */
type MergeAnswer = <T>(key: string, answer: Promise<T>) => Promise<T>;
let mergeAnswer: MergeAnswer = (_, answer) => answer;

/** Drops all answers, because the corpus has changed, and notifies what depends on `corpusEdition`. `merging` gets the answers so far. */
export function forgetAnswers(merging: (previous: ReadonlyMap<string, Promise<unknown>>) => MergeAnswer): void {
  mergeAnswer = merging(new Map(answersByKey));
  answersByKey.clear();
  failedKeys.clear();
  setEdition((n) => n + 1);
}

/** Caches answers while the page is open, since a corpus never changes unless it is watched. Failures are dropped after a moment. */
function readOnce<T>(key: string, question: () => Promise<T>): Promise<T> {
  const cached = answersByKey.get(key) as Promise<T> | undefined;
  if (cached) return cached;
  const answer = mergeAnswer(key, question());
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
/** Number of the edition of the corpus; grows by one at each change of a watched corpus. */
export { corpusEdition, readAttempt };

/** A whole list with the lexicons of its pages merged. */
interface ListWithLexicon<T> {
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

/** Reader with a cache, for all pages. Lists are read whole. */
export const cachedReader = {
  ...mapReader(reader, (method, args) => readOnce(JSON.stringify([method, ...args]), () => askReader(reader, method, args))),
  claims: () => readOnce('all claims', () => readAllPagesWithLexicon(reader.claims)),
  timeline: () => readOnce('all of the timeline', () => readAllPagesWithLexicon(reader.timeline)),
  documents: () => readOnce('all documents', () => readAllItems(reader.documents)),
  entities: () => readOnce('all entities', () => readAllItems(reader.entities)),
  events: () => readOnce('all events', () => readAllItems((paging) => reader.events({ ...paging, sort: 'date' }))),
};

import type { Corpus } from '../corpus/corpus.ts';
import { perCorpus } from '../corpus/per-corpus.ts';
import type { Id } from '../text/id.ts';
import type { IdList } from './reader-problem.ts';

interface KeyedList {
  has(id: Id, corpus: Corpus): boolean;
  ids(corpus: Corpus): Iterable<Id>;
  /** Other names of a record, by which readers of the printed edition know it. */
  keys?(corpus: Corpus): ReadonlyMap<string, Id>;
}

/** Id of the record that a key names in a list, null if there is none. Besides ids, keys are the sigla and numbers printed in an edition. */
export function resolveKey(key: string, list: IdList, corpus: Corpus): Id | null {
  const { has, keys } = KEYED_LISTS[list];
  return has(key, corpus) ? key : (keys?.(corpus).get(key) ?? null);
}

/** Ids of all records that a key names in any list: a voice's siglum names its document and its speaker. */
export function resolveKeyAnywhere(key: string, corpus: Corpus): readonly Id[] {
  const inLists = (['documents', 'entities', 'events', 'claims', 'passages'] as const).map((list) =>
    list === 'documents' ? exactDocument(key, corpus) : resolveKey(key, list, corpus),
  );
  const document = corpus.voices.get(key)?.document;
  return [...inLists, document].filter((id) => id !== null && id !== undefined);
}

/** A passage's id names its document as a filter, but as a search it names the passage. */
function exactDocument(key: string, corpus: Corpus): Id | null {
  return corpus.passages.has(key) ? null : resolveKey(key, 'documents', corpus);
}

/** Siglum of the account that a key names: a siglum, or a document's id, number or passage. */
export function resolveAccount(key: string, sigla: ReadonlySet<string>, corpus: Corpus): string | null {
  if (sigla.has(key)) return key;
  const document = resolveKey(key, 'documents', corpus);
  return document === null ? null : (corpus.documents.get(document)?.siglum ?? null);
}

/** Ids of a list, for suggestions. */
export function idsOf(list: IdList, corpus: Corpus): readonly Id[] {
  return [...KEYED_LISTS[list].ids(corpus)];
}

const documentKeys = perCorpus((corpus): ReadonlyMap<string, Id> => {
  const { documents, passages } = corpus.compiled;
  const bySeq = Map.groupBy(documents, (d) => d.seq);
  return new Map([
    ...passages.map((p) => [p.id, p.document] as const),
    // Nothing keeps two documents from having one number, which then names neither.
    ...documents.flatMap((d) => (d.seq !== null && bySeq.get(d.seq)?.length === 1 ? [[d.seq, d.id] as const] : [])),
    ...documents.map((d) => [d.siglum, d.id] as const),
  ]);
});

const speakerKeys = perCorpus(
  (corpus): ReadonlyMap<string, Id> => new Map([...corpus.voices].map(([siglum, { agent }]) => [siglum, agent])),
);

const KEYED_LISTS: Readonly<Record<IdList, KeyedList>> = {
  documents: { has: (id, corpus) => corpus.documents.has(id), ids: (corpus) => corpus.documents.keys(), keys: documentKeys },
  passages: { has: (id, corpus) => corpus.passages.has(id), ids: (corpus) => corpus.passages.keys() },
  entities: { has: (id, corpus) => corpus.entities.has(id), ids: (corpus) => corpus.entities.keys(), keys: speakerKeys },
  events: { has: (id, corpus) => corpus.events.has(id), ids: (corpus) => corpus.events.keys() },
  claims: { has: (id, corpus) => corpus.claims.has(id), ids: (corpus) => corpus.claims.keys() },
  subjects: {
    has: (id, corpus) => corpus.entities.has(id) || corpus.events.has(id),
    ids: (corpus) => [...corpus.events.keys(), ...corpus.entities.keys()],
    keys: speakerKeys,
  },
  obligations: {
    has: (id, corpus) => Boolean(corpus.entities.get(id)?.obligation),
    ids: (corpus) => corpus.compiled.entities.filter((e) => e.obligation).map((e) => e.id),
  },
  cases: {
    has: (id, corpus) => (corpus.events.get(id)?.tests.length ?? 0) > 0,
    ids: (corpus) => corpus.compiled.events.filter((e) => e.tests.length > 0).map((e) => e.id),
  },
};

import { originSiglum } from '../compare/accounts.ts';
import type { QuestionInput } from '../compare/question.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { perCorpus } from '../corpus/per-corpus.ts';
import type { LedgerQuestion } from '../questions/ledger/ledger.ts';
import { ARRANGEMENTS, LEDGER_ARRANGEMENTS } from '../text/arrangements.ts';
import type { Id } from '../text/id.ts';
import { nearestName } from '../text/nearest-name.ts';
import { checkChoice } from './check-choice.ts';
import type { LedgerFilter } from './reader.ts';
import { type IdList, ReaderProblem } from './reader-problem.ts';

/** Most ids among which the nearest is looked for: a question that fails must not cost more than one that is answered. */
const MAX_NEAREST_CANDIDATES = 5000;

/** Returns the question if all that it names exists; throws a problem that names the first part that does not. */
export function checkQuestion(question: QuestionInput, corpus: Corpus): QuestionInput {
  if (question.about.length === 0) throw new ReaderProblem('too-few', { parameter: 'about', least: 1 });
  checkChoice('by', question.by, ARRANGEMENTS);
  for (const id of question.about) checkId(id, 'about', 'subjects', corpus);
  for (const facet of question.facets ?? [])
    if (!corpus.facets.has(facet))
      throw new ReaderProblem('unknown-facet', { parameter: 'facets', value: facet, nearest: nearestName(facet, corpus.facets.keys()) });
  const sigla = siglaOf(corpus);
  for (const siglum of question.accounts ?? [])
    if (!sigla.has(siglum)) throw new ReaderProblem('unknown-account', { parameter: 'accounts', value: siglum });
  if (question.base !== undefined && !sigla.has(question.base))
    throw new ReaderProblem('unknown-account', { parameter: 'base', value: question.base });
  return question;
}

/** Sigla of all documents, voices and origins. */
const siglaOf = perCorpus(
  (corpus): ReadonlySet<string> =>
    new Set([
      ...corpus.compiled.documents.map((d) => d.siglum),
      ...corpus.voices.keys(),
      ...corpus.compiled.claims.map((c) => originSiglum(corpus, c.origin)),
    ]),
);

/** Returns the ids if they are those of two documents or more. */
export function checkDocuments(ids: readonly Id[], corpus: Corpus): readonly Id[] {
  if (new Set(ids).size < 2) throw new ReaderProblem('too-few', { parameter: 'documents', least: 2 });
  for (const id of ids) checkId(id, 'documents', 'documents', corpus);
  return ids;
}

/** Returns the part of the ledger to show if its obligation and case exist. */
export function checkLedgerFilter({ obligation, case: cased, by }: LedgerFilter, corpus: Corpus): Partial<LedgerQuestion> {
  checkChoice('by', by, LEDGER_ARRANGEMENTS);
  if (obligation !== undefined) checkId(obligation, 'obligation', 'obligations', corpus);
  if (cased !== undefined) checkId(cased, 'case', 'cases', corpus);
  return { ...(obligation !== undefined && { obligation }), ...(cased !== undefined && { case: cased }), ...(by !== undefined && { by }) };
}

/** Returns an id if it is in the list. */
export function checkId(id: Id, parameter: string, list: IdList, corpus: Corpus): Id {
  if (!ID_LISTS[list].has(id, corpus)) throw unknownId(id, parameter, list, corpus);
  return id;
}

/** An id that does not exist, with the nearest one of the list, or else of the whole corpus. */
export function unknownId(id: Id, parameter: string, list: IdList, corpus: Corpus): ReaderProblem<'unknown-id'> {
  const all = [...corpus.documents.keys(), ...corpus.events.keys(), ...corpus.entities.keys(), ...corpus.claims.keys()];
  const nearest = nearestId(id, [...ID_LISTS[list].ids(corpus)]) ?? nearestId(id, all);
  return new ReaderProblem('unknown-id', { parameter, list, value: id, nearest });
}

function nearestId(id: Id, candidates: readonly Id[]): Id | null {
  return candidates.length > MAX_NEAREST_CANDIDATES ? null : nearestName(id, candidates);
}

interface IdLookup {
  has(id: Id, corpus: Corpus): boolean;
  ids(corpus: Corpus): Iterable<Id>;
}

const ID_LISTS: Readonly<Record<IdList, IdLookup>> = {
  documents: { has: (id, corpus) => corpus.documents.has(id), ids: (corpus) => corpus.documents.keys() },
  entities: { has: (id, corpus) => corpus.entities.has(id), ids: (corpus) => corpus.entities.keys() },
  events: { has: (id, corpus) => corpus.events.has(id), ids: (corpus) => corpus.events.keys() },
  claims: { has: (id, corpus) => corpus.claims.has(id), ids: (corpus) => corpus.claims.keys() },
  subjects: {
    has: (id, corpus) => corpus.entities.has(id) || corpus.events.has(id),
    ids: (corpus) => [...corpus.events.keys(), ...corpus.entities.keys()],
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

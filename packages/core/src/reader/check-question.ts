import { originSiglum } from '../compare/accounts.ts';
import type { QuestionInput } from '../compare/question.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { perCorpus } from '../corpus/per-corpus.ts';
import type { LedgerQuestion } from '../questions/ledger/ledger.ts';
import { ARRANGEMENTS, LEDGER_ARRANGEMENTS } from '../text/arrangements.ts';
import type { Id } from '../text/id.ts';
import { nearestName } from '../text/nearest-name.ts';
import { checkChoice } from './check-choice.ts';
import type { ClaimFilter, LedgerFilter, PassageFilter, SearchFilter } from './reader.ts';
import { type IdList, ReaderProblem } from './reader-problem.ts';
import { idsOf, resolveAccount, resolveKey } from './resolve-key.ts';

/** Most ids among which the nearest is looked for: a question that fails must not cost more than one that is answered. */
export const MAX_NEAREST_CANDIDATES = 5000;

/** Returns the question with canonical ids and sigla if all that it names exists; throws a problem that names the first part that does not. */
export function checkQuestion(question: QuestionInput, corpus: Corpus): QuestionInput {
  if (question.about.length === 0) throw new ReaderProblem('too-few', { parameter: 'about', least: 1 });
  checkChoice('by', question.by, ARRANGEMENTS);
  const about = question.about.map((id) => checkId(id, 'about', 'subjects', corpus));
  for (const facet of question.facets ?? []) checkFacet(facet, 'facets', corpus);
  const accounts = question.accounts?.map((key) => checkAccount(key, 'accounts', corpus));
  const base = question.base === undefined ? undefined : checkAccount(question.base, 'base', corpus);
  return { ...question, about, ...(accounts && { accounts: [...new Set(accounts)] }), ...(base !== undefined && { base }) };
}

function checkFacet(facet: string, parameter: string, corpus: Corpus): string {
  if (corpus.facets.has(facet)) return facet;
  throw new ReaderProblem('unknown-facet', { parameter, value: facet, nearest: nearestName(facet, corpus.facets.keys()) });
}

function checkAccount(key: string, parameter: string, corpus: Corpus): string {
  const siglum = resolveAccount(key, siglaOf(corpus), corpus);
  if (siglum === null) throw new ReaderProblem('unknown-account', { parameter, value: key });
  return siglum;
}

/** Sigla of all documents, voices and origins. */
export const siglaOf = perCorpus(
  (corpus): ReadonlySet<string> =>
    new Set([
      ...corpus.compiled.documents.map((d) => d.siglum),
      ...corpus.voices.keys(),
      ...corpus.compiled.claims.map((c) => originSiglum(corpus, c.origin)),
    ]),
);

/** Returns the ids of the documents if they are two or more. */
export function checkDocuments(ids: readonly Id[], corpus: Corpus): readonly Id[] {
  const checked = [...new Set(ids.map((id) => checkId(id, 'documents', 'documents', corpus)))];
  if (checked.length < 2) throw new ReaderProblem('too-few', { parameter: 'documents', least: 2 });
  return checked;
}

/** Returns the filter of a list with canonical ids. An unknown name is a fault: an empty list would look like an answer. */
export function checkFilter<F extends ClaimFilter & PassageFilter & SearchFilter>(filter: F | undefined, corpus: Corpus): F {
  const { about, document, agent, facet, voice } = filter ?? {};
  if (facet !== undefined) checkFacet(facet, 'facet', corpus);
  if (voice !== undefined && !corpus.voices.has(voice)) throw new ReaderProblem('unknown-account', { parameter: 'voice', value: voice });
  return {
    ...(filter as F),
    ...(about !== undefined && { about: checkId(about, 'about', 'subjects', corpus) }),
    ...(document !== undefined && { document: checkId(document, 'document', 'documents', corpus) }),
    ...(agent !== undefined && { agent: checkId(agent, 'agent', 'entities', corpus) }),
  };
}

/** Returns the part of the ledger to show if its obligation and case exist. */
export function checkLedgerFilter({ obligation, case: cased, by }: LedgerFilter, corpus: Corpus): Partial<LedgerQuestion> {
  checkChoice('by', by, LEDGER_ARRANGEMENTS);
  if (obligation !== undefined) checkId(obligation, 'obligation', 'obligations', corpus);
  if (cased !== undefined) checkId(cased, 'case', 'cases', corpus);
  return { ...(obligation !== undefined && { obligation }), ...(cased !== undefined && { case: cased }), ...(by !== undefined && { by }) };
}

/** Returns the id of the record that a key names in the list. */
export function checkId(key: string, parameter: string, list: IdList, corpus: Corpus): Id {
  const id = resolveKey(key, list, corpus);
  if (id === null) throw unknownId(key, parameter, list, corpus);
  return id;
}

/** An id that does not exist, with the nearest one of the list, or else of the whole corpus. */
function unknownId(id: Id, parameter: string, list: IdList, corpus: Corpus): ReaderProblem<'unknown-id'> {
  const all = [...corpus.documents.keys(), ...corpus.events.keys(), ...corpus.entities.keys(), ...corpus.claims.keys()];
  const nearest = nearestId(id, idsOf(list, corpus)) ?? nearestId(id, all);
  return new ReaderProblem('unknown-id', { parameter, list, value: id, nearest });
}

/** The candidate closest to an unknown id; null where there are too many to look through. */
export function nearestId(id: Id, candidates: readonly Id[]): Id | null {
  return candidates.length > MAX_NEAREST_CANDIDATES ? null : nearestName(id, candidates);
}

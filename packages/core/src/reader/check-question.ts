import { originSiglum } from '../compare/accounts.ts';
import type { QuestionInput } from '../compare/question.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { perCorpus } from '../corpus/per-corpus.ts';
import type { LedgerQuestion } from '../questions/ledger/ledger.ts';
import { ARRANGEMENTS, LEDGER_ARRANGEMENTS } from '../text/arrangements.ts';
import type { Id } from '../text/id.ts';
import { type LedgerFilter, ReaderProblem } from './reader.ts';

/** A question whose ids exist, or a problem that names the one that does not. */
export function checkQuestion(asked: QuestionInput, corpus: Corpus): QuestionInput {
  if (asked.about.length === 0)
    throw new ReaderProblem('bad-question', 'about names nothing', 'give one id or more: about=event:…', 'about');
  if (asked.by !== undefined && !ARRANGEMENTS.includes(asked.by))
    throw new ReaderProblem('bad-question', 'by is none of the arrangements', `one of ${ARRANGEMENTS.join(', ')}`, 'by');
  for (const id of asked.about)
    if (!corpus.entities.has(id) && !corpus.events.has(id))
      throw new ReaderProblem(
        'not-found',
        'about names nothing in this corpus',
        'look an id up with /v1/events, /v1/entities or /v1/search',
        'about',
      );
  for (const facet of asked.facets ?? [])
    if (!corpus.facets.has(facet)) throw new ReaderProblem('bad-question', 'facets names none of this corpus', 'see /v1/facets', 'facets');
  const sigla = siglaOf(corpus);
  for (const siglum of asked.accounts ?? [])
    if (!sigla.has(siglum))
      throw new ReaderProblem('bad-question', 'accounts names no account of this corpus', 'accounts are sigla: A, B1, …', 'accounts');
  if (asked.base !== undefined && !sigla.has(asked.base))
    throw new ReaderProblem('bad-question', 'base names no account of this corpus', 'base is a siglum: A, B1, …', 'base');
  return asked;
}

/** Every siglum that a corpus gives: to documents, voices and origins. */
const siglaOf = perCorpus(
  (corpus): ReadonlySet<string> =>
    new Set([
      ...corpus.compiled.documents.map((d) => d.siglum),
      ...corpus.voices.keys(),
      ...corpus.compiled.claims.map((c) => originSiglum(corpus, c.origin)),
    ]),
);

/** Two documents or more, all of this corpus. */
export function checkDocuments(ids: readonly Id[], corpus: Corpus): readonly Id[] {
  if (new Set(ids).size < 2)
    throw new ReaderProblem(
      'bad-question',
      'documents names fewer than two',
      'give two ids or more: documents=document:…,document:…',
      'documents',
    );
  if (ids.some((id) => !corpus.documents.has(id)))
    throw new ReaderProblem('not-found', 'documents names none of this corpus', 'the list is at /v1/documents', 'documents');
  return ids;
}

/** Somebody who can speak. */
export function checkAgent(id: Id, corpus: Corpus): Id {
  if (!corpus.entities.has(id))
    throw new ReaderProblem('not-found', 'agent names nobody in this corpus', 'the list is at /v1/entities', 'agent');
  return id;
}

/** A part of the ledger whose obligation and case exist. */
export function checkLedgerFilter({ obligation, case: cased, by }: LedgerFilter, corpus: Corpus): Partial<LedgerQuestion> {
  if (by !== undefined && !LEDGER_ARRANGEMENTS.includes(by))
    throw new ReaderProblem('bad-question', 'by is none of the arrangements', `one of ${LEDGER_ARRANGEMENTS.join(', ')}`, 'by');
  if (obligation !== undefined && !corpus.entities.get(obligation)?.obligation)
    throw new ReaderProblem('not-found', 'obligation names none of this corpus', 'the ledger without it lists them', 'obligation');
  if (cased !== undefined && !corpus.events.get(cased)?.tests.length)
    throw new ReaderProblem('not-found', 'case names no event that tests an obligation', 'the ledger without it lists them', 'case');
  return { ...(obligation !== undefined && { obligation }), ...(cased !== undefined && { case: cased }), ...(by !== undefined && { by }) };
}

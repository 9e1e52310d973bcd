import { comparisonColumns, siglumOf } from '../../compare/columns.ts';
import {
  casesOf,
  claimsNotWithdrawn,
  forecastOutcomesOfCase,
  obligationEvidence,
  promiseInAll,
  promiseInCase,
} from '../../compare/obligation-evidence.ts';
import { RULES_VERSION } from '../../compare/rule-numbers.ts';
import { judgeSilence } from '../../compare/silence.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Claim } from '../../shapes/claim.ts';
import type { Account } from '../../shapes/comparison.ts';
import type { Entity, ObligationTerms } from '../../shapes/entity.ts';
import type { Ledger, LedgerRow, Obligation } from '../../shapes/ledger.ts';
import { byCodePoint, canonicalJson } from '../../text/canonical-json.ts';
import { sha256Hex } from '../../text/digest.ts';
import type { Id } from '../../text/id.ts';
import { decisiveSilences } from './decisive-silences.ts';
import { disagreements } from './disagreements.ts';
import { corpusLags } from './lags.ts';
import { silentLedgerCell, speakingLedgerCell } from './ledger-cell.ts';

/** The part of the ledger that is asked for; null for all. */
export type LedgerQuestion = Pick<Ledger, 'obligation' | 'case' | 'by'>;

/**
 * Ledger of obligations: a row per obligation, case and bearer, with the status that each account reports.
 *
 * Follows rules L1 to L12 of docs/spec/compare.md. Lags are in days, as ranges with null for an open end. An omitted `obligation` or
 * `case` means all, and columns are voices unless `by` is `document`. Never throws; unknown ids give no rows.
 *
 * @example
 * ```ts
 * import { ledger } from '@synoptic/core/questions/ledger/ledger';
 *
 * const { rows } = ledger(corpus, { obligation: 'rule:mutual-assistance', case: 'event:armenia-aid-request-2020' });
 * rows.map((row) => row.bearer); // → ['organization:csto', 'state:russia']
 * ```
 */
export function ledger(corpus: Corpus, filter: Partial<LedgerQuestion> = {}): Ledger {
  const question: LedgerQuestion = { obligation: filter.obligation ?? null, case: filter.case ?? null, by: filter.by ?? 'voice' };
  const chosen = obligationsOf(corpus, question);
  const cases = [...new Set(chosen.flatMap((o) => o.cases))].flatMap((id) => corpus.events.get(id) ?? []);
  const claims = cases.flatMap((c) => claimsNotWithdrawn(c.id, corpus));
  const accounts = comparisonColumns(corpus, { about: cases.map((c) => c.id), by: question.by, accounts: null }, claims);
  const sources = accounts.map((account) => ({ account, claimsAbout: claimsOfAccount(account, corpus) }));
  const outcomes = new Map(cases.map((c) => [c.id, forecastOutcomesOfCase(c.id, corpus)]));

  const rows = chosen.flatMap(({ id, bearers, trigger, cases }) =>
    cases.flatMap((caseId) => {
      const event = corpus.events.get(caseId);
      if (!event) return [];
      return bearers.map((bearer): LedgerRow => {
        const promise = trigger === 'promise' ? obligationEvidence(id, bearer, caseId, corpus) : [];
        const alone = bearers.length === 1;
        const input = { case: event, bearer, trigger, promise, alone, outcomes: outcomes.get(caseId) ?? new Map() };
        const cells = sources.map(({ account, claimsAbout }) =>
          claimsAbout(caseId).length === 0
            ? silentLedgerCell(account.siglum, judgeSilence(account, { about: caseId, claims: corpus.claimsAbout(caseId) }, corpus))
            : speakingLedgerCell(account.siglum, { ...input, claimsAbout }, corpus),
        );
        const isRequested = trigger === 'request' && cells.some((cell) => cell.requested !== null);
        const lags = isRequested ? corpusLags(event, corpus) : [];
        return { obligation: id, case: caseId, bearer, date: event.date?.edtf ?? null, lags, cells, ...disagreements(cells, corpus) };
      });
    }),
  );
  // A silence is judged against all cases of the obligation, even if the question names one.
  const decisive =
    question.case === null
      ? decisiveSilences(rows, accounts, corpus)
      : ledger(corpus, { ...question, case: null }).decisive.filter((d) => d.case === question.case);
  return {
    id: sha256Hex(canonicalJson({ corpus: corpus.digest, ledger: question, rules: RULES_VERSION })).slice(0, 20),
    corpus: corpus.digest,
    rules: RULES_VERSION,
    ...question,
    accounts,
    obligations: chosen,
    rows,
    decisive,
    claims: claimsOf([...chosen, ...rows, ...decisive], corpus),
  };
}

/** Entities that have bearers, with the events that test them (rule L1), by number of cases, then by id. */
function obligationsOf(corpus: Corpus, question: LedgerQuestion): Obligation[] {
  return corpus.compiled.entities
    .filter((e) => question.obligation === null || e.id === question.obligation)
    .flatMap((e) => obligation(e, corpus, question) ?? [])
    .filter((o) => question.case === null || o.cases.length > 0)
    .sort((a, b) => b.cases.length - a.cases.length);
}

/** An obligation with its claims and its cases, in the order of events. */
function obligation({ id, obligation }: Entity, corpus: Corpus, question: LedgerQuestion): Obligation | null {
  if (obligation === null) return null;
  const all = casesOf(id, corpus).map((e) => e.id);
  return {
    ...{ id, ...obligation },
    claims: claimsNotWithdrawn(id, corpus).map((c) => c.id),
    cases: all.filter((e) => question.case === null || e === question.case),
    status: statusOfAll(id, obligation, all, corpus),
  };
}

/** Status over all cases: the outcome of a promise, and `open` for a duty on a condition without a reported case (rules L11 and L12). */
function statusOfAll(id: Id, { trigger, bearers }: ObligationTerms, cases: readonly Id[], corpus: Corpus): Obligation['status'] {
  if (trigger === 'request') return null;
  if (trigger === 'condition') return cases.some((e) => claimsNotWithdrawn(e, corpus).length > 0) ? null : 'open';
  return promiseInAll(cases.flatMap((e) => bearers.map((bearer) => promiseInCase(obligationEvidence(id, bearer, e, corpus)))));
}

/** Lookup of one account's claims about a subject. */
function claimsOfAccount(account: Account, corpus: Corpus): (subject: Id) => readonly Claim[] {
  return (subject) => claimsNotWithdrawn(subject, corpus).filter((c) => siglumOf(c, account.kind, corpus) === account.siglum);
}

/** Every claim whose id occurs in the answer. */
function claimsOf(answer: unknown, corpus: Corpus): Record<Id, Claim> {
  const found = new Map<Id, Claim>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      const claim = corpus.claims.get(value);
      if (claim) found.set(value, claim);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(answer);
  return Object.fromEntries([...found].sort(([a], [b]) => byCodePoint(a, b)));
}

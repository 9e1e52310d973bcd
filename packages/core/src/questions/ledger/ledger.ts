import { comparisonColumns, siglumOf } from '../../compare/columns.ts';
import { forecastOutcomes } from '../../compare/forecast-outcome.ts';
import { gatherRows } from '../../compare/gather-rows.ts';
import { RULES_VERSION } from '../../compare/rule-numbers.ts';
import { judgeSilence } from '../../compare/silence.ts';
import { withdrawnClaims } from '../../compare/withdrawn-claims.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { eventsByDate } from '../../corpus/events-by-date.ts';
import type { Claim, ForecastOutcome } from '../../shapes/claim.ts';
import type { Account } from '../../shapes/comparison.ts';
import type { Entity, Event } from '../../shapes/entity.ts';
import type { Ledger, LedgerRow, Obligation } from '../../shapes/ledger.ts';
import { byCodePoint, canonicalJson } from '../../text/canonical-json.ts';
import { sha256Hex } from '../../text/digest.ts';
import type { Id } from '../../text/id.ts';
import { decisiveSilences } from './decisive-silences.ts';
import { corpusLags } from './lags.ts';
import { silentLedgerCell, speakingLedgerCell } from './ledger-cell.ts';

/** Which part of the ledger is asked for; null for all. */
export type LedgerQuestion = Pick<Ledger, 'obligation' | 'case' | 'by'>;

/**
 * Ledger of obligations: a row per obligation, case and bearer, with the status that each account reports.
 *
 * Follows rules L1 to L10 of docs/spec/compare.md. Lags are in days, as ranges with null for an open end. An omitted `obligation` or
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
  const outcomes = new Map(cases.map((c) => [c.id, outcomesOf(c, corpus)]));

  const rows = chosen.flatMap(({ id, bearers, cases }) =>
    cases.flatMap((caseId) => {
      const event = corpus.events.get(caseId);
      if (!event) return [];
      return bearers.map((bearer): LedgerRow => {
        const input = { case: event, bearer, alone: bearers.length === 1, outcomes: outcomes.get(caseId) ?? new Map() };
        const cells = sources.map(({ account, claimsAbout }) =>
          claimsAbout(caseId).length === 0
            ? silentLedgerCell(account.siglum, judgeSilence(account, { about: caseId, claims: corpus.claimsAbout(caseId) }, corpus))
            : speakingLedgerCell(account.siglum, { ...input, claimsAbout }, corpus),
        );
        return { obligation: id, case: caseId, bearer, date: event.date?.edtf ?? null, lags: corpusLags(event, corpus), cells };
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
  const cases = eventsByDate(corpus).filter((e) => e.tests.includes(id) && (question.case === null || e.id === question.case));
  return { id, ...obligation, claims: claimsNotWithdrawn(id, corpus).map((c) => c.id), cases: cases.map((e) => e.id) };
}

/** Claims about a subject that are not withdrawn, by id, so that the order of the corpus's claims makes no difference. */
function claimsNotWithdrawn(subject: Id, corpus: Corpus): Claim[] {
  const claims = corpus.claimsAbout(subject).filter((c) => !withdrawnClaims(corpus).has(c.id));
  return claims.sort((a, b) => byCodePoint(a.id, b.id));
}

/** Lookup of one account's claims about a subject. */
function claimsOfAccount(account: Account, corpus: Corpus): (subject: Id) => readonly Claim[] {
  return (subject) => claimsNotWithdrawn(subject, corpus).filter((c) => siglumOf(c, account.kind, corpus) === account.siglum);
}

/** Outcomes of the forecasts on a case, in facets that are answered by yes or no (rule L8). */
function outcomesOf(caseEvent: Event, corpus: Corpus): Map<Id, ForecastOutcome> {
  const found = new Map<Id, ForecastOutcome>();
  for (const row of gatherRows(claimsNotWithdrawn(caseEvent.id, corpus), corpus)) {
    const facet = corpus.facets.get(row.facet);
    if (facet?.value === 'truth') for (const [id, outcome] of forecastOutcomes(row.claims, facet, corpus)) found.set(id, outcome);
  }
  return found;
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

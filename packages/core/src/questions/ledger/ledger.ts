import type { Account } from '../../compare/accounts.ts';
import { comparisonColumns, siglumOf } from '../../compare/columns.ts';
import { type ForecastOutcome, forecastOutcomes } from '../../compare/forecast-outcome.ts';
import { gatherRows } from '../../compare/gather-rows.ts';
import { RULES_VERSION } from '../../compare/rule-numbers.ts';
import { judgeSilence } from '../../compare/silence.ts';
import { withdrawnClaims } from '../../compare/withdrawn-claims.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Claim } from '../../model/claim.ts';
import type { Entity, Event } from '../../model/thing.ts';
import { byCodePoint, canonicalJson } from '../../text/canonical-json.ts';
import { sha256Hex } from '../../text/digest.ts';
import type { Id } from '../../text/id.ts';
import type { Text } from '../../text/text.ts';
import { dayBounds } from '../../values/date.ts';
import { type DecisiveSilence, decisiveSilences } from './decisive-silences.ts';
import { corpusLags } from './lags.ts';
import { silentLedgerCell, speakingLedgerCell } from './ledger-cell.ts';
import type { LedgerRow } from './ledger-row.ts';

export const LEDGER_ARRANGEMENTS = ['document', 'voice'] as const;
export type LedgerArrangement = (typeof LEDGER_ARRANGEMENTS)[number];

/** Which part of the ledger is asked for; null for all. */
export interface LedgerQuestion {
  readonly obligation: Id | null;
  readonly case: Id | null;
  readonly by: LedgerArrangement;
}

/** A duty, rule, assurance or forecast, who bears it, and what is told of it in general. */
export interface Obligation {
  readonly id: Id;
  readonly bearers: readonly Id[];
  readonly beneficiaries: readonly Id[];
  readonly trigger: Text;
  /** Claims about the obligation itself: the promise. */
  readonly claims: readonly Id[];
  /** The events that put it to the test, earliest first. */
  readonly cases: readonly Id[];
}

/** Promise and practice: obligations against the cases in which they were put to the test (rules L1–L10). */
export interface Ledger extends LedgerQuestion {
  readonly id: string;
  readonly corpus: string;
  readonly rules: string;
  readonly accounts: readonly Account[];
  readonly obligations: readonly Obligation[];
  readonly rows: readonly LedgerRow[];
  /** Cases that an account leaves out although they weigh against its own judgement (rule L10). */
  readonly decisive: readonly DecisiveSilence[];
  readonly claims: Readonly<Record<Id, Claim>>;
}

/** Obligations against the cases that put them to the test, as each account tells it (rules L1 to L10). */
export function ledger(corpus: Corpus, asked: Partial<LedgerQuestion> = {}): Ledger {
  const question: LedgerQuestion = { obligation: asked.obligation ?? null, case: asked.case ?? null, by: asked.by ?? 'voice' };
  const chosen = obligationsOf(corpus, question);
  const cases = [...new Set(chosen.flatMap((o) => o.cases))].flatMap((id) => corpus.events.get(id) ?? []);
  const heard = cases.flatMap((c) => claimsNotWithdrawn(c.id, corpus));
  const accounts = comparisonColumns(corpus, { by: question.by, accounts: null }, heard);
  const listening = accounts.map((account) => ({ account, heard: claimsOfAccount(account, corpus) }));
  const outcome = new Map(cases.map((c) => [c.id, outcomesOf(c, corpus)]));

  const rows = chosen.flatMap(({ id, bearers, cases }) =>
    cases.flatMap((cased) => {
      const event = corpus.events.get(cased);
      if (!event) return [];
      return bearers.map((bearer): LedgerRow => {
        const telling = { case: event, bearer, alone: bearers.length === 1, outcomes: outcome.get(cased) ?? new Map() };
        const cells = listening.map(({ account, heard }) =>
          heard(cased).length === 0
            ? silentLedgerCell(account.siglum, judgeSilence(account, cased, corpus.claimsAbout(cased), corpus))
            : speakingLedgerCell(account.siglum, { ...telling, heard }, corpus),
        );
        return { obligation: id, case: cased, bearer, date: event.date?.edtf ?? null, lags: corpusLags(event, corpus), cells };
      });
    }),
  );
  // A silence is judged against all cases of the obligation, also where one alone is asked for.
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

/** Rule L1: what has bearers, with the events that test it; what is tested most often first, then by id, as the corpus lists entities. */
function obligationsOf(corpus: Corpus, question: LedgerQuestion): Obligation[] {
  return corpus.compiled.entities
    .filter((e) => question.obligation === null || e.id === question.obligation)
    .flatMap((e) => obligation(e, corpus, question) ?? [])
    .filter((o) => question.case === null || o.cases.length > 0)
    .sort((a, b) => b.cases.length - a.cases.length);
}

/** Its cases earliest first, then by id, as the corpus lists events. */
function obligation({ id, obligation }: Entity, corpus: Corpus, question: LedgerQuestion): Obligation | null {
  if (obligation === null) return null;
  const cases = corpus.compiled.events
    .filter((e) => e.tests.includes(id) && (question.case === null || e.id === question.case))
    .sort((a, b) => firstDayOfEvent(a, corpus) - firstDayOfEvent(b, corpus));
  return { id, ...obligation, claims: claimsNotWithdrawn(id, corpus).map((c) => c.id), cases: cases.map((e) => e.id) };
}

/** What was corrected or taken back is not read. By id, so that the order in which the corpus holds its claims makes no difference. */
function claimsNotWithdrawn(subject: Id, corpus: Corpus): Claim[] {
  const claims = corpus.claimsAbout(subject).filter((c) => !withdrawnClaims(corpus).has(c.id));
  return claims.sort((a, b) => byCodePoint(a.id, b.id));
}

/** One account's claims about a subject. */
function claimsOfAccount(account: Account, corpus: Corpus): (subject: Id) => readonly Claim[] {
  return (subject) => claimsNotWithdrawn(subject, corpus).filter((c) => siglumOf(c, account.kind, corpus) === account.siglum);
}

/** Rule L8: what came of the forecasts on a case, in the facets that are answered by yes or no. */
function outcomesOf(cased: Event, corpus: Corpus): Map<Id, ForecastOutcome> {
  const found = new Map<Id, ForecastOutcome>();
  for (const row of gatherRows(claimsNotWithdrawn(cased.id, corpus), corpus)) {
    const facet = corpus.facets.get(row.facet);
    if (facet?.value === 'truth') for (const [id, outcome] of forecastOutcomes(row.claims, facet, corpus)) found.set(id, outcome);
  }
  return found;
}

/** Every claim that the answer names, in full. */
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

function firstDayOfEvent(event: Event, corpus: Corpus): number {
  const day = event.date ? corpus.day(event.date.edtf) : undefined;
  return day ? dayBounds(day).lower : Number.POSITIVE_INFINITY;
}

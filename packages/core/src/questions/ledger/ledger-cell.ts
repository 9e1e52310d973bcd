import type { ForecastOutcome } from '../../compare/forecast-outcome.ts';
import type { JudgedSilence } from '../../compare/silence.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Claim } from '../../model/claim.ts';
import type { Event } from '../../model/thing.ts';
import type { Id } from '../../text/id.ts';
import { dayBounds } from '../../values/date.ts';
import type { Value } from '../../values/registry.ts';
import { accountLags, type BearerAnswers, type Lag } from './lags.ts';
import { affirmedDates, affirmedEntities, assertedInLedgerPart } from './ledger-parts.ts';

/** How a duty stands in one account; a rule for each (docs/spec/compare.md). */
const STATUS_RULE_NUMBERS = { performed: 'L4', 'not-performed': 'L4', unknown: 'L5', 'not-invoked': 'L6' } as const;
export type ObligationStatus = keyof typeof STATUS_RULE_NUMBERS;
export const OBLIGATION_STATUSES = Object.keys(STATUS_RULE_NUMBERS) as ObligationStatus[];

/** What one account tells of a case and a bearer. */
export interface LedgerCell {
  readonly account: string;
  /** The one status; null where the account says nothing of the case, or claims both (`statuses` lists them). */
  readonly status: ObligationStatus | null;
  readonly statuses: readonly { readonly is: ObligationStatus; readonly rule: string; readonly claims: readonly Id[] }[];
  readonly silence: JudgedSilence['silence'] | null;
  readonly because: JudgedSilence['because'] | null;
  /** The request as told, to whomever it went; null where none is told. */
  readonly requested: LedgerRequest | null;
  /** How this bearer answered. */
  readonly response: readonly { readonly claim: Id; readonly value: Value; readonly polarity: Claim['polarity'] }[];
  readonly lags: readonly Lag[];
  /** Forecasts and assurances on the case, and what came of them (rule L8). */
  readonly foretold: readonly { readonly claim: Id; readonly outcome: ForecastOutcome }[];
}

export interface LedgerRequest {
  readonly by: readonly Id[];
  readonly to: readonly Id[];
  /** EDTF: the narrowest time told; null where none is. */
  readonly date: string | null;
  readonly claims: readonly Id[];
}

/** What a cell is judged on. */
interface LedgerCellInput {
  readonly case: Event;
  readonly bearer: Id;
  /** Nobody else bears the obligation: an answer without a name is this one's. */
  readonly alone: boolean;
  /** The account's claims about an event. */
  readonly heard: (event: Id) => readonly Claim[];
  /** Of each forecast on the case. */
  readonly outcomes: ReadonlyMap<Id, ForecastOutcome>;
}

/** What an account that tells of a case says of one bearer (rules L2 to L8). */
export function speakingLedgerCell(account: string, telling: LedgerCellInput, corpus: Corpus): LedgerCell {
  const told = telling.heard(telling.case.id);
  const asked = assertedInLedgerPart('asked-of', told, corpus);
  const invoked = asked.filter((c) => affirmedEntities([c]).includes(telling.bearer));
  const ofBearer = (c: Claim) => (c.qualifiers.of === null ? telling.alone || invoked.length > 0 : c.qualifiers.of === telling.bearer);
  const answers: BearerAnswers = {
    answered: assertedInLedgerPart('answered-when', told, corpus).filter(ofBearer),
    performed: assertedInLedgerPart('performed', told, corpus).filter(ofBearer),
  };
  const statuses = statusesOf(answers.performed, invoked);
  return {
    account,
    status: statuses.length === 1 ? (statuses[0]?.is ?? null) : null,
    statuses,
    silence: null,
    because: null,
    requested: requestOf(asked, told, corpus),
    response: assertedInLedgerPart('answer', told, corpus)
      .filter(ofBearer)
      .map((c) => ({ claim: c.id, value: c.value, polarity: c.polarity })),
    lags: accountLags(telling.case, told, answers, telling.heard, corpus),
    foretold: told
      .filter((c) => ofBearerOrAll(c, telling.bearer))
      .flatMap((c) => {
        const outcome = telling.outcomes.get(c.id);
        return outcome ? [{ claim: c.id, outcome }] : [];
      }),
  };
}

/** Rule L9: an account without a word on the case has no status; its silence is typed. */
export function silentLedgerCell(account: string, { silence, because }: JudgedSilence): LedgerCell {
  return { account, status: null, statuses: [], silence, because, requested: null, response: [], lags: [], foretold: [] };
}

/** Rules L4–L6: what is claimed; else what a request told leaves open; else that none is told. */
function statusesOf(performed: readonly Claim[], invoked: readonly Claim[]): LedgerCell['statuses'] {
  const status = (is: ObligationStatus, claims: readonly Claim[]) => ({
    is,
    rule: STATUS_RULE_NUMBERS[is],
    claims: claims.map((c) => c.id),
  });
  if (performed.length > 0)
    return [
      status(
        'performed',
        performed.filter((c) => c.polarity === 'affirmed'),
      ),
      status(
        'not-performed',
        performed.filter((c) => c.polarity === 'denied'),
      ),
    ].filter((s) => s.claims.length > 0);
  return [invoked.length > 0 ? status('unknown', invoked) : status('not-invoked', [])];
}

function requestOf(asked: readonly Claim[], told: readonly Claim[], corpus: Corpus): LedgerRequest | null {
  const asking = assertedInLedgerPart('asked-by', told, corpus);
  const [by, to] = [affirmedEntities(asking), affirmedEntities(asked)];
  if (by.length === 0 && to.length === 0) return null;
  const dating = assertedInLedgerPart('asked-when', told, corpus);
  return { by, to, date: narrowest(affirmedDates(dating), corpus), claims: [...asking, ...asked, ...dating].map((c) => c.id).sort() };
}

function narrowest(dates: readonly string[], corpus: Corpus): string | null {
  const width = (edtf: string) => {
    const day = corpus.day(edtf);
    return day ? dayBounds(day).upper - dayBounds(day).lower : Number.POSITIVE_INFINITY;
  };
  return dates.toSorted((a, b) => width(a) - width(b))[0] ?? null;
}

function ofBearerOrAll(claim: Claim, bearer: Id): boolean {
  return claim.qualifiers.of === null || claim.qualifiers.of === bearer;
}

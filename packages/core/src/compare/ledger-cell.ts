import type { Corpus } from '../corpus/corpus.ts';
import type { Claim } from '../model/claim.ts';
import type { Event } from '../model/thing.ts';
import type { Id } from '../text/id.ts';
import { days } from '../values/date.ts';
import type { Value } from '../values/registry.ts';
import { type Answers, type Lag, toldLags } from './lags.ts';
import { asserted, datesOf, named } from './ledger-parts.ts';
import type { Outcome } from './outcome.ts';
import type { Silenced } from './silence.ts';

/** How a duty stands in one account; a rule for each (docs/spec/compare.md). */
const STATUS_RULES = { performed: 'L4', 'not-performed': 'L4', unknown: 'L5', 'not-invoked': 'L6' } as const;
export type Status = keyof typeof STATUS_RULES;
export const STATUSES = Object.keys(STATUS_RULES) as Status[];

/** What one account tells of a case and a bearer. */
export interface LedgerCell {
  readonly account: string;
  /** The one status; null where the account says nothing of the case, or claims both (`statuses` lists them). */
  readonly status: Status | null;
  readonly statuses: readonly { readonly is: Status; readonly rule: string; readonly claims: readonly Id[] }[];
  readonly silence: Silenced['silence'] | null;
  readonly because: Silenced['because'] | null;
  /** The request as told, to whomever it went; null where none is told. */
  readonly requested: Requested | null;
  /** How this bearer answered. */
  readonly response: readonly { readonly claim: Id; readonly value: Value; readonly polarity: Claim['polarity'] }[];
  readonly lags: readonly Lag[];
  /** Forecasts and assurances on the case, and what came of them (rule L8). */
  readonly foretold: readonly { readonly claim: Id; readonly outcome: Outcome }[];
}

export interface Requested {
  readonly by: readonly Id[];
  readonly to: readonly Id[];
  /** EDTF: the narrowest time told; null where none is. */
  readonly date: string | null;
  readonly claims: readonly Id[];
}

/** What a cell is judged on. */
export interface Telling {
  readonly case: Event;
  readonly bearer: Id;
  /** Nobody else bears the obligation: an answer without a name is this one's. */
  readonly alone: boolean;
  /** The account's claims about an event. */
  readonly heard: (event: Id) => readonly Claim[];
  /** Of each forecast on the case. */
  readonly outcomes: ReadonlyMap<Id, Outcome>;
}

/** What an account that tells of a case says of one bearer (rules L2 to L8). */
export function tellingCell(account: string, telling: Telling, corpus: Corpus): LedgerCell {
  const told = telling.heard(telling.case.id);
  const asked = asserted('asked-of', told, corpus);
  const invoked = asked.filter((c) => named([c]).includes(telling.bearer));
  const ofBearer = (c: Claim) => (c.qualifiers.of === null ? telling.alone || invoked.length > 0 : c.qualifiers.of === telling.bearer);
  const answers: Answers = {
    answered: asserted('answered-when', told, corpus).filter(ofBearer),
    performed: asserted('performed', told, corpus).filter(ofBearer),
  };
  const statuses = statusesOf(answers.performed, invoked);
  return {
    account,
    status: statuses.length === 1 ? (statuses[0]?.is ?? null) : null,
    statuses,
    silence: null,
    because: null,
    requested: requestOf(asked, told, corpus),
    response: asserted('answer', told, corpus)
      .filter(ofBearer)
      .map((c) => ({ claim: c.id, value: c.value, polarity: c.polarity })),
    lags: toldLags(telling.case, told, answers, telling.heard, corpus),
    foretold: told
      .filter((c) => ofBearerOrAll(c, telling.bearer))
      .flatMap((c) => {
        const outcome = telling.outcomes.get(c.id);
        return outcome ? [{ claim: c.id, outcome }] : [];
      }),
  };
}

/** Rule L9: an account without a word on the case has no status; its silence is typed. */
export function silentCell(account: string, { silence, because }: Silenced): LedgerCell {
  return { account, status: null, statuses: [], silence, because, requested: null, response: [], lags: [], foretold: [] };
}

/** Rules L4–L6: what is claimed; else what a request told leaves open; else that none is told. */
function statusesOf(performed: readonly Claim[], invoked: readonly Claim[]): LedgerCell['statuses'] {
  const status = (is: Status, claims: readonly Claim[]) => ({ is, rule: STATUS_RULES[is], claims: claims.map((c) => c.id) });
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

function requestOf(asked: readonly Claim[], told: readonly Claim[], corpus: Corpus): Requested | null {
  const asking = asserted('asked-by', told, corpus);
  const [by, to] = [named(asking), named(asked)];
  if (by.length === 0 && to.length === 0) return null;
  const dating = asserted('asked-when', told, corpus);
  return { by, to, date: narrowest(datesOf(dating), corpus), claims: [...asking, ...asked, ...dating].map((c) => c.id).sort() };
}

function narrowest(dates: readonly string[], corpus: Corpus): string | null {
  const width = (edtf: string) => {
    const day = corpus.day(edtf);
    return day ? days(day).upper - days(day).lower : Number.POSITIVE_INFINITY;
  };
  return dates.toSorted((a, b) => width(a) - width(b))[0] ?? null;
}

function ofBearerOrAll(claim: Claim, bearer: Id): boolean {
  return claim.qualifiers.of === null || claim.qualifiers.of === bearer;
}

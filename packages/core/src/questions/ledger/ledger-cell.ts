import { affirmedDates, affirmedEntities, assertedInLedgerPart } from '../../compare/ledger-parts.ts';
import type { ObligationEvidence } from '../../compare/obligation-evidence.ts';
import type { JudgedSilence } from '../../compare/silence.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Claim, ForecastOutcome } from '../../shapes/claim.ts';
import type { Event } from '../../shapes/entity.ts';
import type { LedgerCell, LedgerRequest, ObligationStatus } from '../../shapes/ledger.ts';
import type { Id } from '../../text/id.ts';
import type { ObligationTrigger } from '../../text/obligation-triggers.ts';
import { dateSpan, possibleDays } from '../../values/days.ts';
import { accountLags, type BearerAnswers } from './lags.ts';

/** Rules of the statuses of a duty that a request sets off. */
const REQUEST_RULE_NUMBERS = { answered: 'L5', unknown: 'L5', 'not-invoked': 'L6' } as const;

/** Rules of performance told, of a duty that a condition sets off, and of a promise. */
const PERFORMED_RULE_NUMBER = 'L4';
const CONDITION_RULE_NUMBER = 'L11';
const PROMISE_RULE_NUMBER = 'L12';

/** Inputs of a cell. */
interface LedgerCellInput {
  readonly case: Event;
  readonly bearer: Id;
  readonly trigger: ObligationTrigger;
  /** Of a promise: the claims of all accounts that say whether it was kept in this case. */
  readonly promise: readonly ObligationEvidence[];
  /** The obligation has no other bearer, so an answer that names nobody is this bearer's. */
  readonly alone: boolean;
  /** The account's claims about an event. */
  readonly claimsAbout: (event: Id) => readonly Claim[];
  /** Outcome of each forecast on the case. */
  readonly outcomes: ReadonlyMap<Id, ForecastOutcome>;
}

/** Cell of an account that has claims about the case (rules L2 to L8). */
export function speakingLedgerCell(account: string, input: LedgerCellInput, corpus: Corpus): LedgerCell {
  const claims = input.claimsAbout(input.case.id);
  const requests = assertedInLedgerPart('asked-of', claims, corpus);
  const invoked = requests.filter((c) => affirmedEntities([c]).includes(input.bearer));
  const ofBearer = (c: Claim) => (c.qualifiers.of === null ? input.alone || invoked.length > 0 : c.qualifiers.of === input.bearer);
  const answers: BearerAnswers = {
    answered: assertedInLedgerPart('answered-when', claims, corpus).filter(ofBearer),
    performed: assertedInLedgerPart('performed', claims, corpus).filter(ofBearer),
  };
  const response = assertedInLedgerPart('answer', claims, corpus).filter(ofBearer);
  const requested = requestOf(requests, claims, corpus);
  const statuses =
    input.trigger === 'promise'
      ? promiseStatuses(input.promise, claims)
      : dutyStatuses(answers.performed, input.trigger === 'request' ? { response, invoked } : null);
  return {
    account,
    status: statuses.length === 1 ? (statuses[0]?.is ?? null) : null,
    statuses,
    silence: null,
    because: null,
    requested,
    response: response.map((c) => ({ claim: c.id, value: c.value, polarity: c.polarity })),
    // A duty that no request sets off has no beginning from which days could be counted.
    lags: input.trigger === 'request' && requested ? accountLags(input.case, claims, answers, input.claimsAbout, corpus) : [],
    foretold: claims
      .filter((c) => ofBearerOrAll(c, input.bearer))
      .flatMap((c) => {
        const outcome = input.outcomes.get(c.id);
        return outcome ? [{ claim: c.id, outcome }] : [];
      }),
  };
}

/** Cell of an account that says nothing of the case: no status, a typed silence (rule L9). */
export function silentLedgerCell(account: string, { silence, because }: JudgedSilence): LedgerCell {
  return { account, status: null, statuses: [], silence, because, requested: null, response: [], lags: [], foretold: [] };
}

/**
 * Statuses of a duty (rules L4 to L6 and L11): what is claimed of its performance. Else, of a duty that a request sets off: `answered` where an
 * answer is reported, `unknown` after a request, `not-invoked` without one; and `unknown` of a duty that a condition sets off.
 */
function dutyStatuses(
  performed: readonly Claim[],
  onRequest: { readonly response: readonly Claim[]; readonly invoked: readonly Claim[] } | null,
): LedgerCell['statuses'] {
  if (performed.length > 0)
    return claimedStatuses(
      [
        ['performed', performed.filter((c) => c.polarity === 'affirmed')],
        ['not-performed', performed.filter((c) => c.polarity === 'denied')],
      ],
      PERFORMED_RULE_NUMBER,
    );
  if (!onRequest) return [statusWith('unknown', [], CONDITION_RULE_NUMBER)];
  const { response, invoked } = onRequest;
  const status = (is: keyof typeof REQUEST_RULE_NUMBERS, claims: readonly Claim[]) => [statusWith(is, claims, REQUEST_RULE_NUMBERS[is])];
  if (response.length > 0) return status('answered', response);
  return invoked.length > 0 ? status('unknown', invoked) : status('not-invoked', []);
}

/** Statuses of a promise in one account (rule L12): kept or broken by its own claims, else open. */
function promiseStatuses(words: readonly ObligationEvidence[], claims: readonly Claim[]): LedgerCell['statuses'] {
  const own = words.filter(({ claim }) => claims.includes(claim));
  const those = (is: ObligationEvidence['is']) => own.filter((w) => w.is === is).map(({ claim }) => claim);
  return own.length > 0
    ? claimedStatuses(
        [
          ['kept', those('kept')],
          ['broken', those('broken')],
        ],
        PROMISE_RULE_NUMBER,
      )
    : [statusWith('open', [], PROMISE_RULE_NUMBER)];
}

function claimedStatuses(statuses: readonly (readonly [ObligationStatus, readonly Claim[]])[], rule: string): LedgerCell['statuses'] {
  return statuses.flatMap(([is, claims]) => (claims.length > 0 ? [statusWith(is, claims, rule)] : []));
}

function statusWith(is: ObligationStatus, claims: readonly Claim[], rule: string): LedgerCell['statuses'][number] {
  return { is, rule, claims: claims.map((c) => c.id) };
}

function requestOf(requests: readonly Claim[], claims: readonly Claim[], corpus: Corpus): LedgerRequest | null {
  const callers = assertedInLedgerPart('asked-by', claims, corpus);
  const [by, to] = [affirmedEntities(callers), affirmedEntities(requests)];
  if (by.length === 0 && to.length === 0) return null;
  const dates = assertedInLedgerPart('asked-when', claims, corpus);
  return {
    by,
    to,
    date: narrowestDate(affirmedDates(dates, corpus), corpus),
    claims: [...callers, ...requests, ...dates].map((c) => c.id).sort(),
  };
}

function narrowestDate(dates: readonly string[], corpus: Corpus): string | null {
  const width = (edtf: string) => {
    const span = dateSpan(edtf, corpus);
    return span ? possibleDays(span).upper - possibleDays(span).lower : Number.POSITIVE_INFINITY;
  };
  return dates.toSorted((a, b) => width(a) - width(b))[0] ?? null;
}

function ofBearerOrAll(claim: Claim, bearer: Id): boolean {
  return claim.qualifiers.of === null || claim.qualifiers.of === bearer;
}

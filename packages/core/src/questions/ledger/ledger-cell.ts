import type { JudgedSilence } from '../../compare/silence.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Claim, ForecastOutcome } from '../../shapes/claim.ts';
import type { Event } from '../../shapes/entity.ts';
import type { LedgerCell, LedgerRequest, ObligationStatus } from '../../shapes/ledger.ts';
import type { Id } from '../../text/id.ts';
import { dateSpan, possibleDays } from '../../values/days.ts';
import { accountLags, type BearerAnswers } from './lags.ts';
import { affirmedDates, affirmedEntities, assertedInLedgerPart } from './ledger-parts.ts';

/** Statuses of a duty in one account, each with its rule. */
const STATUS_RULE_NUMBERS = { performed: 'L4', 'not-performed': 'L4', unknown: 'L5', 'not-invoked': 'L6' } as const satisfies Record<
  ObligationStatus,
  string
>;

/** Inputs of a cell. */
interface LedgerCellInput {
  readonly case: Event;
  readonly bearer: Id;
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
  const statuses = statusesOf(answers.performed, invoked);
  return {
    account,
    status: statuses.length === 1 ? (statuses[0]?.is ?? null) : null,
    statuses,
    silence: null,
    because: null,
    requested: requestOf(requests, claims, corpus),
    response: assertedInLedgerPart('answer', claims, corpus)
      .filter(ofBearer)
      .map((c) => ({ claim: c.id, value: c.value, polarity: c.polarity })),
    lags: accountLags(input.case, claims, answers, input.claimsAbout, corpus),
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

/** Statuses by rules L4–L6: what is claimed; else `unknown` after a request; else `not-invoked`. */
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

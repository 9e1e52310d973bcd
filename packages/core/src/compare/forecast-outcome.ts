import type { Corpus } from '../corpus/corpus.ts';
import type { Claim, ForecastLag, ForecastOutcome } from '../shapes/claim.ts';
import type { Facet } from '../shapes/facet.ts';
import { byCodePoint } from '../text/canonical-json.ts';
import type { Id } from '../text/id.ts';
import { type DayInterval, dateSpan, statedDays } from '../values/days.ts';
import { paraphraseRoot } from './paraphrase.ts';
import { comparePair, type RivalPair } from './rival-pairs.ts';
import { forceOf, isAtLeastProbable, timesMeet } from './rivals.ts';
import { originSpeechDate } from './speech-dates.ts';

/** A later word on a forecast. */
export type LaterWord = ForecastOutcome['later'][number];

/** An assertion later than a forecast, with the days on which the two were spoken. */
interface LaterAssertion {
  readonly claim: Claim;
  readonly foretold: DayInterval;
  readonly spoken: DayInterval;
}

/**
 * Outcome of each forecast of a row, however hedged (rule F1): it is compared with later assertions of other origins whose
 * times meet its own. No origin confirms its own forecast. In a row of occurrence, the facts that grant the event (rule R9) count too.
 */
export function forecastOutcomes(
  claims: readonly Claim[],
  facet: Facet,
  corpus: Corpus,
  grants: readonly Claim[] = [],
): Map<Id, ForecastOutcome> {
  const found = new Map<Id, ForecastOutcome>();
  for (const forecast of claims) {
    if (forceOf(forecast) !== 'foretell') continue;
    const laterAmong = (assertions: readonly Claim[]) =>
      assertions.flatMap((c) => {
        const isOfOther = paraphraseRoot(c, corpus).origin !== paraphraseRoot(forecast, corpus).origin;
        return (isOfOther && timesMeet(c, forecast, corpus) && laterAssertion(c, forecast, corpus)) || [];
      });
    const asserted = claims.filter((c) => forceOf(c) === 'assert' && isAtLeastProbable(c));
    const granted = grants.length > 0 ? firstGrants(laterAmong(grants), asserted, corpus) : [];
    found.set(forecast.id, outcomeOf(forecast, laterAmong(asserted), granted, facet, corpus));
  }
  return found;
}

/** Lag from a forecast to a claim, null unless the claim was certainly spoken later (rules F1 and F3). */
export function lagOfLaterClaim(claim: Claim, forecast: Claim, corpus: Corpus): ForecastLag | null {
  const later = laterAssertion(claim, forecast, corpus);
  return later && lagOf(later, corpus);
}

function laterAssertion(claim: Claim, forecast: Claim, corpus: Corpus): LaterAssertion | null {
  const [spoken, foretold] = [speechDays(claim, corpus), speechDays(forecast, corpus)];
  return spoken.lower > foretold.upper ? { claim, foretold, spoken } : null;
}

/** First later fact that grants the event, of each origin that does not speak on its occurrence itself. */
function firstGrants(grants: readonly LaterAssertion[], asserted: readonly Claim[], corpus: Corpus): LaterAssertion[] {
  const origin = (c: Claim) => paraphraseRoot(c, corpus).origin;
  const speaking = new Set(asserted.map(origin));
  const first = new Map<Id, LaterAssertion>();
  for (const grant of grants) {
    const { claim, spoken } = grant;
    const other = first.get(origin(claim));
    const isEarlier = !other || spoken.upper < other.spoken.upper || (spoken.upper === other.spoken.upper && claim.id < other.claim.id);
    if (claim.modality === 'fact' && !speaking.has(origin(claim)) && isEarlier) first.set(origin(claim), grant);
  }
  return [...first.values()];
}

/** Rules F2 and F4: a forecast of facts is confirmed or refuted by later words; one on a framing facet is only answered by them. */
function outcomeOf(
  forecast: Claim,
  assertions: readonly LaterAssertion[],
  granted: readonly LaterAssertion[],
  facet: Facet,
  corpus: Corpus,
): ForecastOutcome {
  const word = (assertion: LaterAssertion, is: LaterWord['is']) => ({ claim: assertion.claim.id, is, days: lagOf(assertion, corpus) });
  const words = [
    ...assertions.map((assertion) => word(assertion, bearingOf(comparePair(assertion.claim, forecast, facet, corpus)))),
    ...granted.map((grant) => word(grant, forecast.polarity === 'affirmed' ? 'for' : 'against')),
  ];
  if (facet.nature === 'framing') return outcomeWith(words.length > 0 ? 'answered' : 'open', words, words);
  const bearing = words.filter(({ is }) => is !== 'beside');
  return decideOutcome(bearing);
}

/** Outcome of a forecast of facts by the words that bear on it (rule F2): all for it, all against it, or open. */
function decideOutcome(words: readonly LaterWord[]): ForecastOutcome {
  const [first] = words;
  if (!first || words.some(({ is }) => is !== first.is)) return outcomeWith('open', [], words);
  return outcomeWith(first.is === 'for' ? 'borne-out' : 'not-borne-out', words, words);
}

/** Outcome with its words in the order of their lags; the first of those that decided gives its own. */
export function outcomeWith(is: ForecastOutcome['is'], deciding: readonly LaterWord[], later: readonly LaterWord[]): ForecastOutcome {
  const inOrder = (words: readonly LaterWord[]) =>
    words.toSorted(
      (a, b) => a.days.min - b.days.min || (a.days.max ?? Infinity) - (b.days.max ?? Infinity) || byCodePoint(a.claim, b.claim),
    );
  const [first] = inOrder(deciding);
  return { is, by: deciding.map(({ claim }) => claim), days: first?.days ?? null, later: inOrder(later) };
}

/** Assertions with the same or stronger content confirm a forecast, clashing ones refute it. */
function bearingOf({ clash, relation }: RivalPair): LaterWord['is'] {
  if (clash) return 'against';
  return relation === 'equal' || relation === 'narrower' ? 'for' : 'beside';
}

/** Rule F3: days from the forecast to the time at which the later assertion holds. */
function lagOf(assertion: LaterAssertion, corpus: Corpus): ForecastLag {
  const until = validDays(assertion, corpus);
  const max = until.upper - assertion.foretold.lower;
  return { min: until.lower - assertion.foretold.upper, max: Number.isFinite(max) ? max : null };
}

/** Days at which an assertion holds: those it names, else the event's beginning, if they lie after the forecast; else its day of speech. */
function validDays({ claim, foretold, spoken }: LaterAssertion, corpus: Corpus): DayInterval {
  const named = boundedDays(claim.qualifiers.asOf, corpus) ?? eventBeginning(claim, corpus);
  return named && named.lower > foretold.upper ? named : spoken;
}

function eventBeginning(claim: Claim, corpus: Corpus): DayInterval | null {
  const span = dateSpan(corpus.events.get(claim.about)?.date?.edtf, corpus);
  if (!span) return null;
  const { lower, upper } = statedDays(span);
  if (!Number.isFinite(lower)) return null;
  return { lower, upper: span.shape === 'moment' && Number.isFinite(upper) ? upper : lower };
}

/** Days on which the origin of a claim may have spoken, open where no date says more. */
function speechDays(claim: Claim, corpus: Corpus): DayInterval {
  const span = dateSpan(originSpeechDate(claim), corpus);
  return span ? statedDays(span) : { lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY };
}

/** Stated days of a date, null where there is no date or an end is open. */
function boundedDays(edtf: string | null, corpus: Corpus): DayInterval | null {
  const span = dateSpan(edtf, corpus);
  return span?.from && span.to ? statedDays(span) : null;
}

import type { Corpus } from '../corpus/corpus.ts';
import type { Claim, ForecastOutcome } from '../shapes/claim.ts';
import type { Facet } from '../shapes/facet.ts';
import type { Id } from '../text/id.ts';
import { type DayInterval, dateSpan, statedDays } from '../values/days.ts';
import { paraphraseRoot } from './paraphrase.ts';
import { comparePair } from './rival-pairs.ts';
import { forceOf, isAtLeastProbable, timesMeet } from './rivals.ts';
import { originSpeechDate } from './speech-dates.ts';

/** An assertion later than a forecast, with the days on which the two were spoken. */
interface LaterAssertion {
  readonly claim: Claim;
  readonly foretold: DayInterval;
  readonly spoken: DayInterval;
}

/**
 * Outcome of each forecast of a row, however hedged (rule F1): it is compared with later assertions of other origins whose
 * times meet its own. No origin confirms its own forecast.
 */
export function forecastOutcomes(claims: readonly Claim[], facet: Facet, corpus: Corpus): Map<Id, ForecastOutcome> {
  const found = new Map<Id, ForecastOutcome>();
  for (const forecast of claims) {
    if (forceOf(forecast) !== 'foretell') continue;
    const assertions = claims.filter(
      (c) =>
        forceOf(c) === 'assert' &&
        isAtLeastProbable(c) &&
        paraphraseRoot(c, corpus).origin !== paraphraseRoot(forecast, corpus).origin &&
        timesMeet(c, forecast, corpus),
    );
    const later = assertions.flatMap((assertion) => laterAssertion(assertion, forecast, corpus) ?? []);
    found.set(forecast.id, outcomeOf(forecast, later, facet, corpus));
  }
  return found;
}

function laterAssertion(claim: Claim, forecast: Claim, corpus: Corpus): LaterAssertion | null {
  const [spoken, foretold] = [speechDays(claim, corpus), speechDays(forecast, corpus)];
  return spoken && foretold && spoken.lower > foretold.upper ? { claim, foretold, spoken } : null;
}

/** Rule F2: an assertion with the same or stronger content confirms the forecast, a clashing one refutes it; both or neither leave it open. */
function outcomeOf(forecast: Claim, later: readonly LaterAssertion[], facet: Facet, corpus: Corpus): ForecastOutcome {
  const related = later.map((assertion) => ({ assertion, pair: comparePair(assertion.claim, forecast, facet, corpus) }));
  const against = related.filter(({ pair }) => pair.clash).map(({ assertion }) => assertion);
  const bearing = related.filter(({ pair }) => pair.relation === 'equal' || pair.relation === 'narrower').map(({ assertion }) => assertion);
  if (against.length > 0 === bearing.length > 0) return { is: 'open', by: [], days: null };
  const by = bearing.length > 0 ? bearing : against;
  return { is: bearing.length > 0 ? 'borne-out' : 'not-borne-out', by: by.map((a) => a.claim.id), days: daysBetween(by, corpus) };
}

/** Rule F3: days from the forecast to the times at which the later assertions hold. */
function daysBetween(assertions: readonly LaterAssertion[], corpus: Corpus): ForecastOutcome['days'] {
  const spans = assertions.map((a) => ({ from: a.foretold, until: validDays(a, corpus) }));
  return {
    min: Math.min(...spans.map(({ from, until }) => until.lower - from.upper)),
    max: Math.max(...spans.map(({ from, until }) => until.upper - from.lower)),
  };
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

function speechDays(claim: Claim, corpus: Corpus): DayInterval | null {
  return boundedDays(originSpeechDate(claim), corpus);
}

/** Stated days of a date, null where there is no date or an end is open. */
function boundedDays(edtf: string | null, corpus: Corpus): DayInterval | null {
  const span = dateSpan(edtf, corpus);
  return span?.from && span.to ? statedDays(span) : null;
}

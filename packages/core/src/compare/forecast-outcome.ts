import type { Corpus } from '../corpus/corpus.ts';
import type { Claim } from '../model/claim.ts';
import type { Facet } from '../model/corpus.ts';
import type { Id } from '../text/id.ts';
import { type DayInterval, dateSpan, statedDays } from '../values/days.ts';
import { paraphraseRoot } from './paraphrase.ts';
import { comparePair } from './rival-pairs.ts';
import { forceOf, isAtLeastProbable, timesMeet } from './rivals.ts';
import { originSpeechDate } from './speech-dates.ts';

/** How a forecast turned out, by later assertions in its row, and the days between. */
export interface ForecastOutcome {
  readonly is: 'borne-out' | 'not-borne-out' | 'open';
  readonly by: readonly Id[];
  readonly days: { readonly min: number; readonly max: number } | null;
}

/** An assertion that is later than a forecast: the days on which the two were spoken. */
interface LaterWord {
  readonly claim: Claim;
  readonly foretold: DayInterval;
  readonly spoken: DayInterval;
}

/**
 * Rule F1: each forecast of a row, however hedged, is held against the later assertions of others whose times meet its
 * own. Nobody bears out himself alone.
 */
export function forecastOutcomes(claims: readonly Claim[], facet: Facet, corpus: Corpus): Map<Id, ForecastOutcome> {
  const found = new Map<Id, ForecastOutcome>();
  for (const forecast of claims) {
    if (forceOf(forecast) !== 'foretell') continue;
    const words = claims.filter(
      (c) =>
        forceOf(c) === 'assert' &&
        isAtLeastProbable(c) &&
        paraphraseRoot(c, corpus).origin !== paraphraseRoot(forecast, corpus).origin &&
        timesMeet(c, forecast, corpus),
    );
    const later = words.flatMap((word) => laterWord(word, forecast, corpus) ?? []);
    found.set(forecast.id, outcomeOf(forecast, later, facet, corpus));
  }
  return found;
}

function laterWord(claim: Claim, forecast: Claim, corpus: Corpus): LaterWord | null {
  const [spoken, foretold] = [speechDays(claim, corpus), speechDays(forecast, corpus)];
  return spoken && foretold && spoken.lower > foretold.upper ? { claim, foretold, spoken } : null;
}

/** Rule F2: an assertion that says as much or more bears it out, one that clashes does not; both or neither leave it open. */
function outcomeOf(forecast: Claim, later: readonly LaterWord[], facet: Facet, corpus: Corpus): ForecastOutcome {
  const related = later.map((word) => ({ word, pair: comparePair(word.claim, forecast, facet, corpus) }));
  const against = related.filter(({ pair }) => pair.clash).map(({ word }) => word);
  const bearing = related.filter(({ pair }) => pair.relation === 'equal' || pair.relation === 'narrower').map(({ word }) => word);
  if (against.length > 0 === bearing.length > 0) return { is: 'open', by: [], days: null };
  const by = bearing.length > 0 ? bearing : against;
  return { is: bearing.length > 0 ? 'borne-out' : 'not-borne-out', by: by.map((w) => w.claim.id), days: daysBetween(by, corpus) };
}

/** Rule F3: from the forecast's day of speech to the time of which the later words hold. */
function daysBetween(words: readonly LaterWord[], corpus: Corpus): ForecastOutcome['days'] {
  const spans = words.map((word) => ({ from: word.foretold, until: validDays(word, corpus) }));
  return {
    min: Math.min(...spans.map(({ from, until }) => until.lower - from.upper)),
    max: Math.max(...spans.map(({ from, until }) => until.upper - from.lower)),
  };
}

/** The time that a word names, else when the event began, if that lies ahead of the forecast; else the day of speech. */
function validDays({ claim, foretold, spoken }: LaterWord, corpus: Corpus): DayInterval {
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

/** Days of a date, null where there is none or an end is open. */
function boundedDays(edtf: string | null, corpus: Corpus): DayInterval | null {
  const span = dateSpan(edtf, corpus);
  return span?.from && span.to ? statedDays(span) : null;
}

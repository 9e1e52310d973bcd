import type { Corpus } from '../corpus/corpus.ts';
import type { Claim, ForecastOutcome } from '../shapes/claim.ts';
import type { Facet } from '../shapes/facet.ts';
import type { Id } from '../text/id.ts';
import { dayNumber } from '../values/date.ts';
import { paraphraseRoot } from './paraphrase.ts';
import { comparePair } from './rival-pairs.ts';
import { forceOf, isAtLeastProbable, timesMeet } from './rivals.ts';
import { originSpeechDate } from './speech-dates.ts';

/** An assertion that is later than a forecast: the days on which the two were spoken. */
interface LaterWord {
  readonly claim: Claim;
  readonly foretold: DayRange;
  readonly spoken: DayRange;
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
  return spoken && foretold && spoken.first > foretold.last ? { claim, foretold, spoken } : null;
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
    min: Math.min(...spans.map(({ from, until }) => until.first - from.last)),
    max: Math.max(...spans.map(({ from, until }) => until.last - from.first)),
  };
}

interface DayRange {
  readonly first: number;
  readonly last: number;
}

/** The time that a word names, else when the event began, if that lies ahead of the forecast; else the day of speech. */
function validDays({ claim, foretold, spoken }: LaterWord, corpus: Corpus): DayRange {
  const named = daysOf(claim.qualifiers.asOf, corpus) ?? eventBeginning(claim, corpus);
  return named && named.first > foretold.last ? named : spoken;
}

function eventBeginning(claim: Claim, corpus: Corpus): DayRange | null {
  const event = corpus.events.get(claim.about)?.date?.edtf;
  const day = event ? corpus.day(event) : undefined;
  if (!day?.from) return null;
  const first = dayNumber(day.from);
  return { first, last: day.shape === 'moment' && day.to ? dayNumber(day.to) : first };
}

function speechDays(claim: Claim, corpus: Corpus): DayRange | null {
  return daysOf(originSpeechDate(claim), corpus);
}

function daysOf(edtf: string | null, corpus: Corpus): DayRange | null {
  const day = edtf ? corpus.day(edtf) : undefined;
  return day?.from && day.to ? { first: dayNumber(day.from), last: dayNumber(day.to) } : null;
}

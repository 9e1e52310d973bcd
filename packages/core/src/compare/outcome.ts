import type { Corpus } from '../corpus/corpus.ts';
import type { Claim } from '../model/claim.ts';
import type { Facet } from '../model/corpus.ts';
import type { Id } from '../text/id.ts';
import { dayNumber } from '../values/date.ts';
import { comparePair } from './pairs.ts';
import { forceOf, takesPart } from './rivals.ts';

/** How a forecast turned out, by later assertions in its row; days between the two words (rules F1–F3). */
export interface Outcome {
  readonly is: 'borne-out' | 'not-borne-out' | 'open';
  readonly by: readonly Id[];
  readonly days: { readonly min: number; readonly max: number } | null;
}

/** The outcome of each forecast of a row; certainty does not spare it, and nobody bears out himself alone. */
export function outcomes(claims: readonly Claim[], facet: Facet, corpus: Corpus): Map<Id, Outcome> {
  const found = new Map<Id, Outcome>();
  for (const forecast of claims) {
    if (forceOf(forecast) !== 'foretell') continue;
    const later = claims.filter(
      (c) => forceOf(c) === 'assert' && takesPart(c) && c.origin !== forecast.origin && spokeAfter(c, forecast, corpus),
    );
    found.set(forecast.id, outcomeOf(forecast, later, facet, corpus));
  }
  return found;
}

function outcomeOf(forecast: Claim, later: readonly Claim[], facet: Facet, corpus: Corpus): Outcome {
  const related = later.map((claim) => ({ claim, pair: comparePair(claim, forecast, facet, corpus) }));
  const against = related.filter(({ pair }) => pair.clash).map(({ claim }) => claim);
  const bearing = related.filter(({ pair }) => pair.relation === 'equal' || pair.relation === 'narrower').map(({ claim }) => claim);
  if (against.length > 0 === bearing.length > 0) return { is: 'open', by: [], days: null };
  const by = bearing.length > 0 ? bearing : against;
  return { is: bearing.length > 0 ? 'borne-out' : 'not-borne-out', by: by.map((c) => c.id), days: lag(forecast, by, corpus) };
}

function lag(forecast: Claim, by: readonly Claim[], corpus: Corpus): Outcome['days'] {
  const from = span(forecast, corpus);
  const spans = by.map((c) => span(c, corpus)).filter((s) => s !== null);
  if (!from || spans.length === 0) return null;
  return { min: Math.min(...spans.map((s) => s.first)) - from.last, max: Math.max(...spans.map((s) => s.last)) - from.first };
}

function spokeAfter(later: Claim, earlier: Claim, corpus: Corpus): boolean {
  const [x, y] = [span(later, corpus), span(earlier, corpus)];
  return x !== null && y !== null && x.first > y.last;
}

function span(claim: Claim, corpus: Corpus): { first: number; last: number } | null {
  const on = claim.attribution.findLast((h) => h.agent === claim.origin)?.on;
  const day = on ? corpus.day(on) : undefined;
  return day?.from && day.to ? { first: dayNumber(day.from), last: dayNumber(day.to) } : null;
}

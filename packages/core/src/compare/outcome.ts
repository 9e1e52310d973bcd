import type { Corpus } from '../corpus/corpus.ts';
import type { Claim } from '../model/claim.ts';
import type { Facet } from '../model/corpus.ts';
import type { Id } from '../text/id.ts';
import { dayNumber } from '../values/date.ts';
import { comparePair } from './pairs.ts';
import { root } from './paraphrase.ts';
import { forceOf, takesPart, timesMeet } from './rivals.ts';

/** How a forecast turned out, by later assertions in its row, and the days between. */
export interface Outcome {
  readonly is: 'borne-out' | 'not-borne-out' | 'open';
  readonly by: readonly Id[];
  readonly days: { readonly min: number; readonly max: number } | null;
}

/**
 * Rule F1: each forecast of a row, however hedged, is held against the later assertions of others whose times meet its
 * own. Nobody bears out himself alone.
 */
export function outcomes(claims: readonly Claim[], facet: Facet, corpus: Corpus): Map<Id, Outcome> {
  const found = new Map<Id, Outcome>();
  for (const forecast of claims) {
    if (forceOf(forecast) !== 'foretell') continue;
    const later = claims.filter(
      (c) =>
        forceOf(c) === 'assert' &&
        takesPart(c) &&
        root(c, corpus).origin !== root(forecast, corpus).origin &&
        timesMeet(c, forecast, corpus) &&
        spokeAfter(c, forecast, corpus),
    );
    found.set(forecast.id, outcomeOf(forecast, later, facet, corpus));
  }
  return found;
}

/** Rule F2: an assertion that says as much or more bears it out, one that clashes does not; both or neither leave it open. */
function outcomeOf(forecast: Claim, later: readonly Claim[], facet: Facet, corpus: Corpus): Outcome {
  const related = later.map((claim) => ({ claim, pair: comparePair(claim, forecast, facet, corpus) }));
  const against = related.filter(({ pair }) => pair.clash).map(({ claim }) => claim);
  const bearing = related.filter(({ pair }) => pair.relation === 'equal' || pair.relation === 'narrower').map(({ claim }) => claim);
  if (against.length > 0 === bearing.length > 0) return { is: 'open', by: [], days: null };
  const by = bearing.length > 0 ? bearing : against;
  return { is: bearing.length > 0 ? 'borne-out' : 'not-borne-out', by: by.map((c) => c.id), days: lag(forecast, by, corpus) };
}

/** Rule F3: from the forecast's day of speech to the time of which the later word holds. */
function lag(forecast: Claim, by: readonly Claim[], corpus: Corpus): Outcome['days'] {
  const from = spoke(forecast, corpus);
  const spans = by.flatMap((c) => holds(c, forecast, corpus) ?? []);
  if (!from || spans.length === 0) return null;
  return { min: Math.min(...spans.map((s) => s.first)) - from.last, max: Math.max(...spans.map((s) => s.last)) - from.first };
}

function spokeAfter(later: Claim, earlier: Claim, corpus: Corpus): boolean {
  const [x, y] = [spoke(later, corpus), spoke(earlier, corpus)];
  return x !== null && y !== null && x.first > y.last;
}

interface Days {
  readonly first: number;
  readonly last: number;
}

/** The time that a claim names, else when the event began, if that lies ahead of the forecast; else the day of speech. */
function holds(claim: Claim, forecast: Claim, corpus: Corpus): Days | null {
  const named = daysOf(claim.qualifiers.asOf, corpus) ?? beginning(claim, corpus);
  const from = spoke(forecast, corpus);
  return named && from && named.first > from.last ? named : spoke(claim, corpus);
}

function beginning(claim: Claim, corpus: Corpus): Days | null {
  const event = corpus.events.get(claim.about)?.date?.edtf;
  const day = event ? corpus.day(event) : undefined;
  if (!day?.from) return null;
  const first = dayNumber(day.from);
  return { first, last: day.shape === 'moment' && day.to ? dayNumber(day.to) : first };
}

function spoke(claim: Claim, corpus: Corpus): Days | null {
  return daysOf(claim.attribution.findLast((h) => h.agent === claim.origin)?.on ?? null, corpus);
}

function daysOf(edtf: string | null, corpus: Corpus): Days | null {
  const day = edtf ? corpus.day(edtf) : undefined;
  return day?.from && day.to ? { first: dayNumber(day.from), last: dayNumber(day.to) } : null;
}

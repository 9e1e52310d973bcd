import type { Corpus } from '../corpus/corpus.ts';
import { reachableIds } from '../corpus/reachable-ids.ts';
import type { Claim } from '../shapes/claim.ts';
import type { DaySpan } from '../shapes/day-span.ts';
import type { Facet } from '../shapes/facet.ts';
import { dateSpan, daysMeet, isBefore } from '../values/days.ts';
import { valueTypeOf } from '../values/registry.ts';
import { paraphraseRoot } from './paraphrase.ts';
import { forceOf } from './rivals.ts';

/** Two times of day within an hour are one moment: outlets print the same count within minutes of one another. */
const HOUR_MS = 3_600_000;

/** Order of the moments of two claims. */
type MomentOrder = 'one' | 'first-earlier' | 'second-earlier';

/**
 * Of two claims on a running facet whose values exclude one another: `step` where they hold at two moments, `falls` where they do and
 * the figure can only grow, null where they clash at one moment (rules R11 and R12).
 */
export function stepBetween(a: Claim, b: Claim, facet: Facet, corpus: Corpus): 'step' | 'falls' | null {
  if (facet.running === undefined || forceOf(a) !== 'assert' || forceOf(b) !== 'assert') return null;
  const order = momentOrder(a, b, corpus);
  if (order === 'one') return null;
  const [earlier, later] = order === 'first-earlier' ? [a, b] : [b, a];
  return facet.running === 'grows' && isLower(later, earlier, corpus) && !isOneOrigin(a, b, corpus) ? 'falls' : 'step';
}

function momentOrder(a: Claim, b: Claim, corpus: Corpus): MomentOrder {
  if (supersedes(b, a, corpus)) return 'first-earlier';
  if (supersedes(a, b, corpus)) return 'second-earlier';
  const [s, t] = [momentOf(a, corpus), momentOf(b, corpus)];
  if (!s || !t || isOneMoment(s, t)) return 'one';
  return comesBefore(s, t) ? 'first-earlier' : 'second-earlier';
}

/** Time of which an assertion on a running facet holds: the stated one, else the moment of its innermost dated hop. A paraphrase has that of what it retells (rule I7). */
function momentOf(claim: Claim, corpus: Corpus): DaySpan | undefined {
  const { attribution } = paraphraseRoot(claim, corpus);
  return dateSpan(claim.qualifiers.asOf ?? attribution.findLast((hop) => hop.on !== null && hop.dated !== false)?.on, corpus);
}

/** True if two times share a day; where both have hours and offsets, if they are at most an hour apart. */
function isOneMoment(s: DaySpan, t: DaySpan): boolean {
  if (s.clock?.zoned && t.clock?.zoned) return Math.max(s.clock.from - t.clock.to, t.clock.from - s.clock.to) <= HOUR_MS;
  return daysMeet(s, t);
}

function comesBefore(s: DaySpan, t: DaySpan): boolean {
  return s.clock?.zoned && t.clock?.zoned ? s.clock.to < t.clock.from : isBefore(s, t);
}

/** True if a claim supersedes another, over any number of steps: it states a later figure, whatever their days. */
function supersedes(later: Claim, earlier: Claim, corpus: Corpus): boolean {
  return later.supersedes.length > 0 && reachableIds(later.supersedes, (id) => corpus.claims.get(id)?.supersedes ?? []).has(earlier.id);
}

function isLower(a: Claim, b: Claim, corpus: Corpus): boolean {
  if (a.polarity === 'denied' || b.polarity === 'denied') return false;
  return a.value.type === b.value.type && (valueTypeOf(a.value).isLower?.(a.value, b.value, corpus) ?? false);
}

function isOneOrigin(a: Claim, b: Claim, corpus: Corpus): boolean {
  return paraphraseRoot(a, corpus).origin === paraphraseRoot(b, corpus).origin;
}

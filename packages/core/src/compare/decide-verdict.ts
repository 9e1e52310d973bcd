import type { Corpus } from '../corpus/corpus.ts';
import type { Claim } from '../shapes/claim.ts';
import type { Facet } from '../shapes/facet.ts';
import type { Verdict, VerdictExplanation } from '../shapes/row.ts';
import { pairsOverTime, type RivalPair, rivalPairs } from './rival-pairs.ts';
import type { ClaimsByForce } from './rivals.ts';

/** A verdict with the pairs that decided it. `explainDecision` makes the explanation, which a ranking of many rows does not need. */
export interface VerdictDecision {
  readonly verdict: Verdict;
  readonly pairs: readonly RivalPair[];
  readonly reason: VerdictExplanation['reason'];
}

const NO_PAIRS: readonly RivalPair[] = [];

/** The first verdict that holds (rules V1–V11); `origins` is the number of independent origins of the row. */
export function decideVerdict(parts: ClaimsByForce, origins: number, facet: Facet, corpus: Corpus): VerdictDecision {
  const { asserting, asking, foretelling, hedged } = parts;
  if (asserting.length + asking.length + foretelling.length + hedged.length === 0) return decision('unattested', NO_PAIRS, 'no-claim');
  if (asserting.length === 0 && asking.length === 0) return decision('open', NO_PAIRS, foretelling.length === 0 ? 'hedged' : 'foretold');
  const facts = rivalPairs(asserting, facet, corpus);
  const demands = rivalPairs(asking, facet, corpus);
  const speaking = asserting.length > 0 ? asserting : asking;
  return decideClash(facts, demands, facet) ?? decideCompatible(asserting.length > 0 ? facts : demands, speaking, origins, facet, corpus);
}

/** Verdict of some clashing pairs of facts, null where there is none. */
export function decideClashes(pairs: readonly RivalPair[], facet: Facet): VerdictDecision | null {
  return decideClash(pairs, NO_PAIRS, facet);
}

/** Verdict of a row with a clash (rules V3, V4 and V10), null where there is none. */
function decideClash(facts: readonly RivalPair[], demands: readonly RivalPair[], facet: Facet): VerdictDecision | null {
  const [clashes, rival] = [clashesAmong(facts), clashesAmong(demands)];
  if (clashes.length + rival.length === 0) return null;
  // Framing differs by what is meant, so there a clash of two senses stays a contrast (rule R4).
  if (facet.nature === 'framing') return decision('contrast', [...clashes, ...rival]);
  const open = clashes.filter((p) => !isExplained(p));
  if (open.length > 0) return decision('conflict', open);
  const opposed = rival.filter((p) => !isExplained(p));
  if (opposed.length > 0) return decision('contrast', opposed);
  return decision('senses', [...clashes, ...rival]);
}

function clashesAmong(pairs: readonly RivalPair[]): readonly RivalPair[] {
  return pairs.length === 0 ? pairs : pairs.filter((p) => p.clash);
}

/** Verdict of a row without a clash (rules V5 to V9 and V11). */
function decideCompatible(
  pairs: readonly RivalPair[],
  speaking: readonly Claim[],
  origins: number,
  facet: Facet,
  corpus: Corpus,
): VerdictDecision {
  // Fast path: most rows have one claim, and so no pair.
  if (speaking.length === 1) return decision('single', pairs);
  const overTime = [...pairs.filter((p) => p.step), ...pairsOverTime(speaking, facet, corpus).filter((p) => p.relation !== 'equal')];
  if (overTime.length > 0) return decision('series', overTime, 'times-differ');
  const unequal = pairs.filter((p) => p.relation !== 'equal');
  if (unequal.length === 0) return decision(origins <= 1 ? 'single' : 'agree', pairs);
  const apart = unequal.filter((p) => p.between === 'origins');
  const deciding = apart.length > 0 ? apart : unequal;
  if (deciding.every((p) => p.relation === 'incomparable')) return decision('incomparable', deciding, 'value-type');
  const refining = unequal.filter((p) => p.relation === 'narrower' || p.relation === 'broader');
  if (refining.length > 0) return decision('refines', refining);
  if (origins <= 1) return decision('single', pairs);
  const measured = unequal.filter((p) => p.relation !== 'incomparable');
  return decision('complementary', measured, facet.nature === 'framing' ? 'different-answers' : null);
}

/** True if a clash is between two different senses that the corpus names (rule R4). */
function isExplained({ a, b }: RivalPair): boolean {
  const [x, y] = [a.qualifiers.sense, b.qualifiers.sense];
  return x !== undefined && y !== undefined && x !== y;
}

function decision(verdict: Verdict, pairs: readonly RivalPair[], reason: VerdictExplanation['reason'] = null): VerdictDecision {
  return { verdict, pairs, reason };
}

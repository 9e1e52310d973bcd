import type { Corpus } from '../corpus/corpus.ts';
import type { Claim } from '../shapes/claim.ts';
import type { Facet } from '../shapes/facet.ts';
import type { PairIndependence, Verdict, VerdictExplanation } from '../shapes/row.ts';
import { defaultText, type Text } from '../text/text.ts';
import { type RivalPair, rivalPairs } from './rival-pairs.ts';
import { type ClaimsByForce, leadingClaims, timesMeet } from './rivals.ts';
import { VERDICT_RULE_NUMBERS } from './rule-numbers.ts';

export interface VerdictDecision {
  readonly verdict: Verdict;
  readonly rule: string;
  readonly explanation: VerdictExplanation;
}

/** The first verdict that holds (rules V1–V9); `origins` is the number of independent origins of the row. */
export function decideVerdict(parts: ClaimsByForce, origins: number, facet: Facet, corpus: Corpus): VerdictDecision {
  const { asserting, asking, foretelling, hedged } = parts;
  if (asserting.length + asking.length + foretelling.length + hedged.length === 0) return decision('unattested', [], 'no-claim');
  if (asserting.length === 0 && asking.length === 0) return decision('open', [], foretelling.length === 0 ? 'hedged' : 'foretold');

  const pairs = rivalPairs(asserting, facet, corpus);
  const clashes = pairs.filter((p) => p.clash);
  if (facet.nature === 'factual' && clashes.length > 0) return decision('conflict', clashes);

  const demands = rivalPairs(asking, facet, corpus);
  // Clashing facts returned above, so these clashes are on framing facets.
  const contrasts = [...clashes, ...demands.filter((p) => p.clash)];
  if (contrasts.length > 0) return decision('contrast', contrasts);

  const measured = asserting.length > 0 ? pairs : demands;
  const speaking = leadingClaims(parts);
  const unequal = measured.filter((p) => p.relation !== 'equal');
  if (unequal.length === 0 && spreadOverTime(speaking, corpus)) return decision('series', [], 'times-differ');
  if (unequal.length > 0 && unequal.every((p) => p.relation === 'incomparable')) return decision('incomparable', unequal, 'value-type');
  if (unequal.length > 0)
    return decision(
      'refines',
      unequal.filter((p) => p.relation !== 'incomparable'),
    );
  if (origins <= 1) return decision('single', measured);
  return decision('agree', measured);
}

/** True if at least two of the claims hold at disjoint times. */
function spreadOverTime(claims: readonly Claim[], corpus: Corpus): boolean {
  const timed = claims.filter((c) => c.qualifiers.asOf !== null);
  return timed.some((a, i) => timed.slice(i + 1).some((b) => !timesMeet(a, b, corpus)));
}

function decision(verdict: Verdict, pairs: readonly RivalPair[], reason: VerdictExplanation['reason'] = null): VerdictDecision {
  const rule = VERDICT_RULE_NUMBERS[verdict];
  return {
    verdict,
    rule,
    explanation: {
      rule,
      verdict,
      pairs: pairs.map((p) => ({ claims: [p.a.id, p.b.id], relation: p.relation, between: p.between })),
      between: firstKindOf(pairs),
      explainedBy: verdict === 'conflict' || verdict === 'contrast' ? explainingSenses(pairs) : null,
      reason,
    },
  };
}

function firstKindOf(pairs: readonly RivalPair[]): PairIndependence | null {
  return (['origins', 'reports', 'self'] as const).find((b) => pairs.some((p) => p.between === b)) ?? null;
}

/** The senses, where every clashing pair is between two different, named ones (rule R4). */
function explainingSenses(pairs: readonly RivalPair[]): VerdictExplanation['explainedBy'] {
  const named = pairs.map((p) => [p.a.qualifiers.under, p.b.qualifiers.under] as const);
  const all = named.every(([x, y]) => x !== null && y !== null && senseName(x) !== senseName(y));
  if (!all) return null;
  const unique = new Map(named.flat().flatMap((s) => (s ? [[senseName(s), s] as const] : [])));
  return { qualifier: 'under', senses: [...unique.values()] };
}

/** Name of a sense: two senses are one if they read the same in the corpus's default language. */
function senseName(sense: Text): string {
  return defaultText(sense);
}

import type { Corpus } from '../corpus/corpus.ts';
import type { Claim } from '../shapes/claim.ts';
import type { Facet } from '../shapes/facet.ts';
import type { PairIndependence, Verdict, VerdictExplanation } from '../shapes/row.ts';
import type { Id } from '../text/id.ts';
import { defaultText, type Text } from '../text/text.ts';
import { paraphraseRoot } from './paraphrase.ts';
import { pairBasis, pairsOverTime, type RivalPair, rivalPairs } from './rival-pairs.ts';
import type { ClaimsByForce } from './rivals.ts';
import { VERDICT_RULE_NUMBERS } from './rule-numbers.ts';

export interface VerdictDecision {
  readonly verdict: Verdict;
  readonly rule: string;
  readonly explanation: VerdictExplanation;
}

/** Claims by force with what else decides: the facet, and the corpus of both. */
interface VerdictContext {
  readonly facet: Facet;
  readonly corpus: Corpus;
}

/** The first verdict that holds (rules V1–V11); `origins` is the number of independent origins of the row. */
export function decideVerdict(parts: ClaimsByForce, origins: number, facet: Facet, corpus: Corpus): VerdictDecision {
  const { asserting, asking, foretelling, hedged } = parts;
  const context = { facet, corpus };
  if (asserting.length + asking.length + foretelling.length + hedged.length === 0) return decision('unattested', [], context, 'no-claim');
  if (asserting.length === 0 && asking.length === 0) return decision('open', [], context, foretelling.length === 0 ? 'hedged' : 'foretold');
  const facts = rivalPairs(asserting, facet, corpus);
  const demands = rivalPairs(asking, facet, corpus);
  const speaking = asserting.length > 0 ? asserting : asking;
  return decideClash(facts, demands, context) ?? decideCompatible(asserting.length > 0 ? facts : demands, speaking, origins, context);
}

/** Verdict of some clashing pairs of facts, null where there is none. */
export function decideClashes(pairs: readonly RivalPair[], facet: Facet, corpus: Corpus): VerdictDecision | null {
  return decideClash(pairs, [], { facet, corpus });
}

/** Verdict of a row with a clash (rules V3, V4 and V10), null where there is none. */
function decideClash(facts: readonly RivalPair[], demands: readonly RivalPair[], context: VerdictContext): VerdictDecision | null {
  const [clashes, rival] = [facts, demands].map((pairs) => pairs.filter((p) => p.clash)) as [RivalPair[], RivalPair[]];
  if (clashes.length + rival.length === 0) return null;
  // Framing differs by what is meant, so there a clash of two senses stays a contrast (rule R4).
  if (context.facet.nature === 'framing') return decision('contrast', [...clashes, ...rival], context);
  const open = clashes.filter((p) => !isExplained(p));
  if (open.length > 0) return decision('conflict', open, context);
  const opposed = rival.filter((p) => !isExplained(p));
  if (opposed.length > 0) return decision('contrast', opposed, context);
  return decision('senses', [...clashes, ...rival], context);
}

/** Verdict of a row without a clash (rules V5 to V9 and V11). */
function decideCompatible(
  pairs: readonly RivalPair[],
  speaking: readonly Claim[],
  origins: number,
  context: VerdictContext,
): VerdictDecision {
  const { facet, corpus } = context;
  const overTime = [...pairs.filter((p) => p.step), ...pairsOverTime(speaking, facet, corpus).filter((p) => p.relation !== 'equal')];
  if (overTime.length > 0) return decision('series', overTime, context, 'times-differ');
  const unequal = pairs.filter((p) => p.relation !== 'equal');
  const apart = unequal.filter((p) => p.between === 'origins');
  const deciding = apart.length > 0 ? apart : unequal;
  if (deciding.length > 0 && deciding.every((p) => p.relation === 'incomparable'))
    return decision('incomparable', deciding, context, 'value-type');
  const refining = unequal.filter((p) => p.relation === 'narrower' || p.relation === 'broader');
  if (refining.length > 0) return decision('refines', refining, context);
  const measured = unequal.filter((p) => p.relation !== 'incomparable');
  if (measured.length > 0 && origins > 1)
    return decision('complementary', measured, context, facet.nature === 'framing' ? 'different-answers' : null);
  return decision(origins <= 1 ? 'single' : 'agree', pairs, context);
}

/** True if a clash is between two different senses that the corpus names (rule R4). */
function isExplained({ a, b }: RivalPair): boolean {
  const [x, y] = [a.qualifiers.sense, b.qualifiers.sense];
  return x !== undefined && y !== undefined && x !== y;
}

function decision(
  verdict: Verdict,
  pairs: readonly RivalPair[],
  { facet, corpus }: VerdictContext,
  reason: VerdictExplanation['reason'] = null,
): VerdictDecision {
  const rule = VERDICT_RULE_NUMBERS[verdict];
  const isClash = verdict === 'conflict' || verdict === 'contrast' || verdict === 'senses';
  const bothSides = isClash ? originsOnBothSides(pairs, corpus) : [];
  return {
    verdict,
    rule,
    explanation: {
      rule,
      verdict,
      pairs: pairs.map((p) => {
        const basis = pairBasis(p, facet, corpus);
        return { claims: [p.a.id, p.b.id], relation: p.relation, between: p.between, ...(basis && { basis }) };
      }),
      ...(bothSides.length > 0 && { bothSides }),
      between: firstKindOf(pairs),
      explainedBy: isClash ? explainingSenses(pairs) : null,
      reason,
    },
  };
}

/** Origins that stand on both sides of a clash, in their own voice or as two reporters heard them (rule C5). */
function originsOnBothSides(pairs: readonly RivalPair[], corpus: Corpus): Id[] {
  return [...new Set(pairs.flatMap((p) => (p.between === 'origins' ? [] : [paraphraseRoot(p.a, corpus).origin])))].sort();
}

function firstKindOf(pairs: readonly RivalPair[]): PairIndependence | null {
  return (['origins', 'house', 'reports', 'self'] as const).find((b) => pairs.some((p) => p.between === b)) ?? null;
}

/** The senses, where every clashing pair is between two different ones, of the vocabulary or in free words (rule R4). */
function explainingSenses(pairs: readonly RivalPair[]): VerdictExplanation['explainedBy'] {
  const meant = pairs.map((p) => [senseOf(p.a), senseOf(p.b)] as const);
  if (!meant.every(([x, y]) => x && y && x.name !== y.name)) return null;
  const unique = new Map(meant.flat().flatMap((s) => (s ? [[s.name, s] as const] : [])));
  const ids = [...unique.values()].flatMap((s) => s.id ?? []);
  return { qualifier: 'under', senses: [...unique.values()].map((s) => s.text), ...(ids.length === unique.size && { ids }) };
}

/** Sense of a claim with its name: the id, or the words in the corpus's default language. */
function senseOf({
  qualifiers: { under, sense },
}: Claim): { readonly name: string; readonly id: Id | undefined; readonly text: Text } | null {
  return under && { name: sense ?? defaultText(under), id: sense, text: under };
}

import type { Corpus } from '../corpus/corpus.ts';
import type { Claim } from '../shapes/claim.ts';
import type { Facet } from '../shapes/facet.ts';
import type { CountCheck, PairIndependence, VerdictExplanation } from '../shapes/row.ts';
import type { Id } from '../text/id.ts';
import { defaultText, type Text } from '../text/text.ts';
import type { VerdictDecision } from './decide-verdict.ts';
import { paraphraseRoot } from './paraphrase.ts';
import { pairBasis, type RivalPair } from './rival-pairs.ts';
import { VERDICT_RULE_NUMBERS } from './rule-numbers.ts';

/** Explanation of a verdict as data: the pairs that decided it, what is between them, and the checks of counts in the row. */
export function explainDecision(
  { verdict, pairs, reason }: VerdictDecision,
  checks: readonly CountCheck[],
  facet: Facet,
  corpus: Corpus,
): VerdictExplanation {
  const isClash = verdict === 'conflict' || verdict === 'contrast' || verdict === 'senses';
  const bothSides = isClash ? originsOnBothSides(pairs, corpus) : [];
  const explained = { rule: VERDICT_RULE_NUMBERS[verdict], verdict, pairs: pairs.map((pair) => explainPair(pair, facet, corpus)) };
  const between = firstKindOf(pairs);
  const explainedBy = isClash ? explainingSenses(pairs) : null;
  // Two object literals: spreading an optional part into each of thousands is slow.
  if (bothSides.length === 0 && checks.length === 0) return { ...explained, between, explainedBy, reason };
  return {
    ...explained,
    ...(bothSides.length > 0 && { bothSides }),
    between,
    explainedBy,
    reason,
    ...(checks.length > 0 && { checks }),
  };
}

function explainPair(pair: RivalPair, facet: Facet, corpus: Corpus): VerdictExplanation['pairs'][number] {
  const { a, b, relation, between } = pair;
  const basis = pairBasis(pair, facet, corpus);
  const claims = [a.id, b.id] as const;
  return basis ? { claims, relation, between, basis } : { claims, relation, between };
}

/** Origins on both sides of a clash, in their own voice or as two reporters quote them (rule C5). */
function originsOnBothSides(pairs: readonly RivalPair[], corpus: Corpus): Id[] {
  return [...new Set(pairs.flatMap((p) => (p.between === 'origins' ? [] : [paraphraseRoot(p.a, corpus).origin])))].sort();
}

const KINDS_BY_WEIGHT = ['origins', 'house', 'reports', 'self'] as const satisfies readonly PairIndependence[];

function firstKindOf(pairs: readonly RivalPair[]): PairIndependence | null {
  return KINDS_BY_WEIGHT.find((b) => pairs.some((p) => p.between === b)) ?? null;
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

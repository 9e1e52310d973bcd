import type { Corpus } from '../corpus/corpus.ts';
import type { Claim, TextRelationKind } from '../shapes/claim.ts';
import type { Facet } from '../shapes/facet.ts';
import type { RelationBasis } from '../shapes/row.ts';
import type { Relation } from '../shapes/value.ts';
import type { Id } from '../text/id.ts';
import { relateValues, relationBasis, valueTypeOf } from '../values/registry.ts';
import { converse } from '../values/relation.ts';
import { paraphraseChain } from './paraphrase.ts';
import type { RowClaim } from './row-claim.ts';

const RELATION_BY_KIND: Readonly<Record<TextRelationKind, Relation>> = {
  equal: 'equal',
  narrows: 'narrower',
  widens: 'broader',
  shifts: 'overlaps',
  clashes: 'disjoint',
};

/**
 * Relation of the values of two claims of a row, whatever their polarity. Two texts are related as a curator says (rule N9), a further
 * figure adds to one that is not (rule N16), a derived reading never says more or less (rule R8); all other values by their type.
 */
export function relateClaims(a: RowClaim, b: RowClaim, facet: Facet, corpus: Corpus): Relation {
  if (addsTo(a, b)) return 'additional';
  const relation = relateValues(a.value, b.value, facet, corpus);
  if (a.derived || b.derived) return relateDerived(a, b, relation);
  return relation === 'incomparable' && a.value.type === 'text' ? (curatedRelation(a, b, corpus)?.relation ?? relation) : relation;
}

/** A derived reading names only what its claim was about and cannot say how many others there are: it is equal to a list of just that. */
function relateDerived(a: RowClaim, b: RowClaim, relation: Relation): Relation {
  if (relation === 'disjoint' || relation === 'additional') return relation;
  const named = [a, b].flatMap(({ value }) => valueTypeOf(value).names?.(value) ?? []);
  return new Set(named).size === 1 ? 'equal' : 'overlaps';
}

/** Reason of the relation of two claims that their values do not show by themselves; null where there is none. */
export function claimRelationBasis(a: Claim, b: Claim, facet: Facet, corpus: Corpus): RelationBasis | null {
  if (addsTo(a, b)) return 'further';
  if (a.value.type !== 'text' || relateValues(a.value, b.value, facet, corpus) === 'equal')
    return relationBasis(a.value, b.value, facet, corpus);
  return curatedRelation(a, b, corpus)?.basis ?? null;
}

/** True if one of two figures is marked as to be added and the other is not (rule N16). `compile` refuses the mark on other values. */
function addsTo(a: Claim, b: Claim): boolean {
  return a.qualifiers.further !== b.qualifiers.further;
}

interface CuratedRelation {
  readonly relation: Relation;
  readonly basis: 'paraphrase' | 'curated';
}

/** Relation of two texts that the data states: between the two, or along their paraphrases. */
function curatedRelation(a: Claim, b: Claim, corpus: Corpus): CuratedRelation | null {
  const stated = statedRelation(a, b) ?? turned(statedRelation(b, a));
  if (stated) return stated;
  if (a.paraphrases.length === 0 && b.paraphrases.length === 0) return null;
  const relation = alongParaphrases(a, b, corpus);
  return relation && { relation, basis: 'paraphrase' };
}

function statedRelation(a: Claim, b: Claim): CuratedRelation | null {
  const related = a.relates?.find((r) => r.claim === b.id);
  if (related) return { relation: RELATION_BY_KIND[related.how], basis: 'curated' };
  const retold = a.paraphrases.find((p) => p.claim === b.id);
  return retold ? { relation: RELATION_BY_KIND[retold.how], basis: 'paraphrase' } : null;
}

function turned(stated: CuratedRelation | null): CuratedRelation | null {
  return stated && { ...stated, relation: converse(stated.relation) };
}

/** Relation over the nearest claim that both retell, or that one retells of the other; null where the steps do not decide it. */
function alongParaphrases(a: Claim, b: Claim, corpus: Corpus): Relation | null {
  const [mine, others] = [retellings(a, corpus), retellings(b, corpus)];
  for (const [id, relation] of mine) {
    const other = others.get(id);
    if (relation !== null && other !== null && other !== undefined) return composed(relation, converse(other));
  }
  return null;
}

/** Claims that a claim retells, itself first, each with its relation to it; null where the steps do not decide it. */
function retellings(claim: Claim, corpus: Corpus): Map<Id, Relation | null> {
  const found = new Map<Id, Relation | null>();
  let relation: Relation | null = 'equal';
  for (const step of paraphraseChain(claim, corpus)) {
    found.set(step.id, relation);
    const next: Claim['paraphrases'][number] | undefined = step.paraphrases[0];
    relation = next && relation ? composed(relation, RELATION_BY_KIND[next.how]) : null;
  }
  return found;
}

/** Relation over two steps: an equal step changes nothing, two steps in one direction lead further in it, and others decide nothing. */
function composed(first: Relation, second: Relation): Relation | null {
  if (first === 'equal') return second;
  if (second === 'equal') return first;
  return first === second && (first === 'narrower' || first === 'broader') ? first : null;
}

import type { Corpus } from '../corpus/corpus.ts';
import { groupBy } from '../corpus/corpus.ts';
import type { Claim } from '../model/claim.ts';
import type { Facet } from '../model/corpus.ts';
import { CARRYING } from '../records/acts.ts';
import type { Id } from '../text/id.ts';
import { comparePair } from './pairs.ts';
import { root } from './paraphrase.ts';
import { areRivals, forceOf, leading, partsOf, takesPart } from './rivals.ts';

/** Three counts (rule I5): passages that make the claim, independent reports, independent origins. */
export interface Counts {
  readonly attestations: number;
  readonly reporters: number;
  readonly origins: number;
}

/** The counts of a row, over the claims by which it speaks (rule R5), and of each of its values. */
export interface Corroboration extends Counts {
  readonly values: readonly (Counts & { readonly claims: readonly Id[] })[];
}

export function corroborate(claims: readonly Claim[], facet: Facet, corpus: Corpus): Corroboration {
  return {
    ...count(leading(partsOf(claims)), facet, corpus),
    values: sameValue(claims, facet, corpus).map((group) => ({ claims: group.map((c) => c.id), ...count(group, facet, corpus) })),
  };
}

export function count(claims: readonly Claim[], facet: Facet, corpus: Corpus): Counts {
  const passages = new Set<Id>();
  const roots: Claim[] = [];
  for (const claim of claims) {
    const attested = attesting(claim, corpus);
    if (attested.length > 0) roots.push(root(claim, corpus));
    for (const passage of attested) passages.add(passage);
  }
  const alone = roots.length < 2;
  return {
    attestations: passages.size,
    reporters: alone ? roots.length : countReporters(roots),
    origins: alone ? roots.length : countOrigins(roots, facet, corpus),
  };
}

/** The passages that make a claim, once each. Boilerplate counts nowhere (rule I6). */
export function attesting(claim: Claim, corpus: Corpus): readonly Id[] {
  const found: Id[] = [];
  for (const { passage } of claim.anchors)
    if (!found.includes(passage) && corpus.passages.get(passage)?.role !== 'boilerplate') found.push(passage);
  return found;
}

/** Claims that say the same with the same force: equal values and polarity. In the order of their first member. */
function sameValue(claims: readonly Claim[], facet: Facet, corpus: Corpus): Claim[][] {
  const groups: Claim[][] = [];
  for (const claim of claims) {
    const group = groups.find(
      ([first]) => first && sameForce(first, claim) && comparePair(first, claim, facet, corpus).relation === 'equal',
    );
    if (group) group.push(claim);
    else groups.push([claim]);
  }
  return groups;
}

function sameForce(a: Claim, b: Claim): boolean {
  return a.polarity === b.polarity && forceOf(a) === forceOf(b) && takesPart(a) === takesPart(b);
}

/** Voices; those that share a further hop on the way to the origin are one (rule I5). */
function countReporters(claims: readonly Claim[]): number {
  const sets = new Sets();
  for (const { attribution } of claims) {
    const speaking = attribution.filter((h) => !CARRYING.includes(h.act));
    const reporters = speaking.length > 1 ? speaking.slice(0, -1) : speaking;
    for (const { agent } of reporters) sets.join(reporters[0]?.agent ?? agent, agent);
  }
  return sets.size();
}

/**
 * Houses (rule I4): officials of one house who agree are one origin; who clashes with a fellow speaks for himself, and
 * those who say the same against him are one.
 */
function countOrigins(claims: readonly Claim[], facet: Facet, corpus: Corpus): number {
  let total = 0;
  for (const fellows of groupBy(claims, (c) => c.house).values()) {
    if (fellows.every((f) => f.origin === fellows[0]?.origin)) {
      total++;
      continue;
    }
    const clashing = fellows.filter((a) => fellows.some((b) => a.origin !== b.origin && clash(a, b, facet, corpus)));
    const sets = new Sets();
    for (const a of clashing)
      for (const b of clashing)
        sets.join(a.origin, a.origin === b.origin || comparePair(a, b, facet, corpus).relation === 'equal' ? b.origin : a.origin);
    total += Math.max(1, sets.size());
  }
  return total;
}

function clash(a: Claim, b: Claim, facet: Facet, corpus: Corpus): boolean {
  return areRivals(a, b, corpus) && comparePair(a, b, facet, corpus).clash;
}

/** Disjoint sets of agents. */
class Sets {
  readonly #parent = new Map<string, string>();

  join(a: string, b: string): void {
    this.#parent.set(this.#find(a), this.#find(b));
  }

  size(): number {
    let roots = 0;
    for (const [item] of this.#parent) if (this.#find(item) === item) roots++;
    return roots;
  }

  #find(item: string): string {
    const parent = this.#parent.get(item);
    if (parent === undefined) this.#parent.set(item, item);
    return parent === undefined || parent === item ? item : this.#find(parent);
  }
}

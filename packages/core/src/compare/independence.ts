import type { Corpus } from '../corpus/corpus.ts';
import { perCorpus } from '../corpus/per-corpus.ts';
import type { Claim, Hop } from '../shapes/claim.ts';
import type { Facet } from '../shapes/facet.ts';
import type { IndependenceCounts, Row } from '../shapes/row.ts';
import { isCarryingAct } from '../text/acts.ts';
import type { Id } from '../text/id.ts';
import { paraphraseRoot } from './paraphrase.ts';
import { relateClaims } from './relate-claims.ts';
import { comparePair } from './rival-pairs.ts';
import { areRivals, forceOf, isAtLeastProbable } from './rivals.ts';

/** Counts of each value among claims that are not withdrawn, in the order of each value's first claim. */
export function countIndependenceByValue(claims: readonly Claim[], facet: Facet, corpus: Corpus): Row['corroboration']['values'] {
  return groupByValue(claims, facet, corpus).map((group) => ({
    claims: group.map((c) => c.id),
    ...countIndependence(group, facet, corpus),
  }));
}

/** Counts of some claims: the leading claims of a row, or those of one value. */
export function countIndependence(claims: readonly Claim[], facet: Facet, corpus: Corpus): IndependenceCounts {
  const boilerplate = boilerplatePassages(corpus);
  const passages = new Set<Id>();
  const roots: Claim[] = [];
  for (const claim of claims) {
    let attested = false;
    for (const { passage } of claim.anchors)
      if (!boilerplate.has(passage)) {
        passages.add(passage);
        attested = true;
      }
    if (attested) roots.push(paraphraseRoot(claim, corpus));
  }
  if (roots.length < 2) return { attestations: passages.size, reporters: roots.length, origins: roots.length };
  return { attestations: passages.size, reporters: countReporters(roots, corpus), origins: countOrigins(roots, facet, corpus) };
}

/** Passages that attest a claim, once each, without boilerplate (rule I6). */
export function attestingPassages(claim: Claim, corpus: Corpus): Id[] {
  const passages = new Set(claim.anchors.map((a) => a.passage));
  return [...passages].filter((id) => !boilerplatePassages(corpus).has(id));
}

const boilerplatePassages = perCorpus(
  (corpus): ReadonlySet<Id> => new Set(corpus.compiled.passages.filter((p) => p.role === 'boilerplate').map((p) => p.id)),
);

/** Claims grouped by equal value, polarity and force, in the order of each group's first claim. */
function groupByValue(claims: readonly Claim[], facet: Facet, corpus: Corpus): Claim[][] {
  const groups: Claim[][] = [];
  for (const claim of claims) {
    const group = groups.find(([first]) => first && hasSameForce(first, claim) && relateClaims(first, claim, facet, corpus) === 'equal');
    if (group) group.push(claim);
    else groups.push([claim]);
  }
  return groups;
}

function hasSameForce(a: Claim, b: Claim): boolean {
  return a.polarity === b.polarity && forceOf(a) === forceOf(b) && isAtLeastProbable(a) === isAtLeastProbable(b);
}

/** Number of voices; voices that share a further hop on the way to the origin are one (rule I5). */
function countReporters(claims: readonly Claim[], corpus: Corpus): number {
  const voices = claims.map((c) => corpus.voices.get(c.voice));
  // Fast path for most claims: no intermediate reporters, so count distinct voices.
  const direct = claims.every((c, i) => c.attribution.length <= (voices[i]?.chain.length ?? 0) + 1);
  if (direct) return new Set(voices.map((v) => v?.agent)).size;
  const sets = new DisjointSets();
  for (const chain of claims.map(reportersOf)) for (const agent of chain) sets.join(chain[0] ?? agent, agent);
  return sets.size();
}

/** Agents of the voice and of each hop between it and the origin. */
function reportersOf({ attribution }: Claim): Id[] {
  const speaking: Id[] = [];
  for (const hop of attribution) if (isSpeakingHop(hop)) speaking.push(hop.agent);
  if (speaking.length > 1) speaking.pop();
  return speaking;
}

function isSpeakingHop(hop: Hop): boolean {
  return !isCarryingAct(hop.act);
}

/**
 * Number of independent origins, by house (rule I4): officials of one house who agree are one origin. An official who
 * clashes with a colleague is a separate origin, and officials who say the same against a colleague are one.
 */
function countOrigins(claims: readonly Claim[], facet: Facet, corpus: Corpus): number {
  let total = 0;
  claims.forEach(({ house, origin }, i) => {
    if (claims.findIndex((c) => c.house === house) < i) return;
    const isUnanimous = claims.every((c) => c.house !== house || c.origin === origin);
    total += isUnanimous ? 1 : countColleagues(house, claims, facet, corpus);
  });
  return total;
}

/** Number of independent origins in one house. */
function countColleagues(house: Id, claims: readonly Claim[], facet: Facet, corpus: Corpus): number {
  const colleagues = claims.filter((c) => c.house === house);
  const clashing = colleagues.filter((a) => colleagues.some((b) => a.origin !== b.origin && doClash(a, b, facet, corpus)));
  const sets = new DisjointSets();
  for (const a of clashing)
    for (const b of clashing)
      sets.join(a.origin, a.origin === b.origin || comparePair(a, b, facet, corpus).relation === 'equal' ? b.origin : a.origin);
  return Math.max(1, sets.size());
}

function doClash(a: Claim, b: Claim, facet: Facet, corpus: Corpus): boolean {
  return areRivals(a, b, corpus) && comparePair(a, b, facet, corpus).clash;
}

/** Disjoint sets of agents (union–find). */
class DisjointSets {
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

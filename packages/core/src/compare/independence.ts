import type { Corpus } from '../corpus/corpus.ts';
import { countDistinct } from '../corpus/count-distinct.ts';
import type { Claim, Hop } from '../shapes/claim.ts';
import type { Facet } from '../shapes/facet.ts';
import type { IndependenceCounts, Row } from '../shapes/row.ts';
import { isCarryingAct } from '../text/acts.ts';
import type { Id } from '../text/id.ts';
import type { AttributedClaim } from './attributed-claim.ts';
import { relateClaims } from './relate-claims.ts';
import { comparePair } from './rival-pairs.ts';
import { areRivals, forceOf, isAtLeastProbable } from './rivals.ts';
import type { RowClaim } from './row-claim.ts';

/** Claims of one value, and their counts. */
export interface CountedValue {
  readonly claims: readonly AttributedClaim[];
  readonly counts: IndependenceCounts;
}

/**
 * The values among claims that are not withdrawn, each with its counts, in the order of each value's first claim. `known` are counts
 * of some of the claims, which hold for a value of just these.
 */
export function countedValues(claims: readonly AttributedClaim[], facet: Facet, corpus: Corpus, known?: CountedValue): CountedValue[] {
  return groupByValue(claims, facet, corpus).map((group) =>
    known && isSameList(group, known.claims) ? known : { claims: group, counts: countIndependence(group, facet, corpus) },
  );
}

/** Counted values as an answer lists them. */
export function listValues(values: readonly CountedValue[]): Row['corroboration']['values'] {
  return values.map(({ claims, counts: { attestations, reporters, origins, unsourced } }) => ({
    claims: claims.map(({ claim }) => claim.id),
    attestations,
    reporters,
    origins,
    unsourced,
  }));
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

/** Counts of some claims: the leading claims of a row, or those of one value. */
export function countIndependence(claims: readonly AttributedClaim[], facet: Facet, corpus: Corpus): IndependenceCounts {
  const [only] = claims;
  if (only && claims.length === 1) return countOne(only);
  const attested = claims.every(isAnchored) ? claims : claims.filter(isAnchored);
  if (attested.length === 0) return NOTHING;
  const passages: Id[] = [];
  for (const { anchors } of attested) for (const { passage } of anchors) passages.push(passage);
  const answering = attested.every(isAnswering) ? attested : attested.filter(isAnswering);
  const { origins, unsourced } = countOrigins(answering, facet, corpus);
  return { attestations: countDistinct(passages), reporters: countReporters(attested), origins, unsourced };
}

const NOTHING: IndependenceCounts = { attestations: 0, reporters: 0, origins: 0, unsourced: 0 };

/** Fast path: most rows and values have one claim. */
function countOne(claim: AttributedClaim): IndependenceCounts {
  const { anchors, unsourced } = claim;
  if (anchors.length === 0) return NOTHING;
  const attestations = anchors.length === 1 ? 1 : countDistinct(anchors.map((a) => a.passage));
  const origins = isAnswering(claim) ? 1 : 0;
  return { attestations, reporters: 1, origins, unsourced: origins === 1 && unsourced ? 1 : 0 };
}

function isAnchored({ anchors }: AttributedClaim): boolean {
  return anchors.length > 0;
}

/** A question raised (`unknown`) has a speaker, but no origin of an answer (rule I9). */
function isAnswering({ root }: AttributedClaim): boolean {
  return root.certainty !== 'unknown';
}

/** Origins that assert a fact in their own voice and name no source for it, in any of these claims (rule I9). */
export function unsourcedOrigins(claims: readonly AttributedClaim[], facet: Facet, corpus: Corpus): ReadonlySet<Id> {
  if (!claims.some((c) => c.unsourced)) return NO_ORIGINS;
  const found = new Set<Id>();
  for (const { unsourced, root } of claims) if (unsourced) found.add(root.origin);
  for (const { unsourced, root, voice } of claims) {
    const agent = voice?.agent ?? root.origin;
    if (!found.has(agent)) continue;
    const isOther = root.origin === agent && root.modality === 'fact' && !unsourced;
    const namesSource =
      root.origin !== agent && claims.some((own) => own.root.origin === agent && isSameAnswer(own.root, root, facet, corpus));
    if (isOther || namesSource) found.delete(agent);
  }
  return found;
}

const NO_ORIGINS: ReadonlySet<Id> = new Set();

/** Claims grouped by equal value, polarity and force, in the order of each group's first claim (rule A1). */
function groupByValue(claims: readonly AttributedClaim[], facet: Facet, corpus: Corpus): AttributedClaim[][] {
  const groups: [AttributedClaim, ...AttributedClaim[]][] = [];
  for (const attributed of claims) {
    const group = groups.find(([first]) => isSameAnswer(first.claim, attributed.claim, facet, corpus));
    if (group) group.push(attributed);
    else groups.push([attributed]);
  }
  return groups;
}

function isSameAnswer(a: RowClaim, b: RowClaim, facet: Facet, corpus: Corpus): boolean {
  return hasSameForce(a, b) && relateClaims(a, b, facet, corpus) === 'equal';
}

function hasSameForce(a: Claim, b: Claim): boolean {
  return a.polarity === b.polarity && forceOf(a) === forceOf(b) && isAtLeastProbable(a) === isAtLeastProbable(b);
}

/** Number of voices; voices that share a further hop on the way to the origin are one (rule I5). */
function countReporters(claims: readonly AttributedClaim[]): number {
  const agents: (Id | undefined)[] = [];
  for (const { root, voice } of claims) {
    if (root.attribution.length > (voice?.chain.length ?? 0) + 1) return countJoinedReporters(claims);
    agents.push(voice?.agent);
  }
  // Fast path for most claims: no intermediate reporters, so count distinct voices.
  return countDistinct(agents);
}

function countJoinedReporters(claims: readonly AttributedClaim[]): number {
  const sets = new DisjointSets();
  for (const { root } of claims) {
    const chain = reportersOf(root);
    for (const agent of chain) sets.join(chain[0] ?? agent, agent);
  }
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
 * clashes with a colleague is a separate origin, and officials who say the same against a colleague are one. Of a house with
 * sourced and unsourced origins, one is sourced.
 */
function countOrigins(claims: readonly AttributedClaim[], facet: Facet, corpus: Corpus): { origins: number; unsourced: number } {
  const without = unsourcedOrigins(claims, facet, corpus);
  // Fast path: most rows have one claim of each house.
  if (countDistinct(claims.map((c) => c.root.house)) === claims.length)
    return { origins: claims.length, unsourced: without.size === 0 ? 0 : claims.filter((c) => without.has(c.root.origin)).length };
  let [origins, unsourced] = [0, 0];
  for (const colleagues of Map.groupBy(claims, (c) => c.root.house).values()) {
    const speakers = new Set(colleagues.map((c) => c.root.origin));
    const count =
      speakers.size === 1
        ? 1
        : countColleagues(
            colleagues.map((c) => c.root),
            facet,
            corpus,
          );
    origins += count;
    const lacking = without.size === 0 ? 0 : [...speakers].filter((id) => without.has(id)).length;
    unsourced += lacking === speakers.size ? count : Math.min(lacking, count - 1);
  }
  return { origins, unsourced };
}

/** Number of independent origins in one house. */
function countColleagues(colleagues: readonly Claim[], facet: Facet, corpus: Corpus): number {
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

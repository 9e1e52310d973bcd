import type { Corpus } from '../corpus/corpus.ts';
import { countDistinct } from '../corpus/count-distinct.ts';
import { perCorpus } from '../corpus/per-corpus.ts';
import type { Claim, Hop } from '../shapes/claim.ts';
import type { Facet } from '../shapes/facet.ts';
import type { IndependenceCounts, Row } from '../shapes/row.ts';
import { isCarryingAct } from '../text/acts.ts';
import type { Id } from '../text/id.ts';
import { paraphraseRoot } from './paraphrase.ts';
import type { Reading } from './reading.ts';
import { relateClaims } from './relate-claims.ts';
import { comparePair } from './rival-pairs.ts';
import { areRivals, forceOf, isAtLeastProbable } from './rivals.ts';

/** Claims of one value, and their counts. */
export interface CountedValue {
  readonly claims: readonly Reading[];
  readonly counts: IndependenceCounts;
}

/**
 * The values among claims that are not withdrawn, each with its counts, in the order of each value's first claim. `known` are counts
 * of some of the claims, which hold for a value of just these.
 */
export function countedValues(
  claims: readonly Reading[],
  facet: Facet,
  corpus: Corpus,
  known?: { readonly claims: readonly Claim[]; readonly counts: IndependenceCounts },
): CountedValue[] {
  return groupByValue(claims, facet, corpus).map((group) => ({
    claims: group,
    counts: known && isSameList(group, known.claims) ? known.counts : countIndependence(group, facet, corpus),
  }));
}

/** Counted values as an answer lists them. */
export function listValues(values: readonly CountedValue[]): Row['corroboration']['values'] {
  return values.map(({ claims, counts: { attestations, reporters, origins, unsourced } }) => ({
    claims: claims.map((c) => c.id),
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
export function countIndependence(claims: readonly Reading[], facet: Facet, corpus: Corpus): IndependenceCounts {
  const boilerplate = boilerplatePassages(corpus);
  const passages: Id[] = [];
  const roots: Claim[] = [];
  for (const claim of claims) {
    const before = passages.length;
    for (const { passage } of claim.anchors) if (!boilerplate.has(passage)) passages.push(passage);
    if (passages.length > before) roots.push(paraphraseRoot(claim, corpus));
  }
  const attestations = countDistinct(passages);
  const [only] = roots;
  if (!only) return { attestations, reporters: 0, origins: 0, unsourced: 0 };
  if (roots.length === 1) {
    const origins = isOriginOfAnswer(only) ? 1 : 0;
    return { attestations, reporters: 1, origins, unsourced: origins === 1 && isUnsourced(only, corpus) ? 1 : 0 };
  }
  const answering = roots.every(isOriginOfAnswer) ? roots : roots.filter(isOriginOfAnswer);
  const { origins, unsourced } = countOrigins(answering, facet, corpus);
  return { attestations, reporters: countReporters(roots, corpus), origins, unsourced };
}

/** A question raised (`unknown`) has a speaker, but no origin of an answer (rule I9). */
function isOriginOfAnswer({ certainty }: Claim): boolean {
  return certainty !== 'unknown';
}

/** True if a claim has an anchor outside boilerplate (rule I6). */
export function isAttested(claim: Claim, corpus: Corpus): boolean {
  const boilerplate = boilerplatePassages(corpus);
  return claim.anchors.some((a) => !boilerplate.has(a.passage));
}

/** Passages that attest a claim, once each, without boilerplate (rule I6). */
export function attestingPassages(claim: Claim, corpus: Corpus): Id[] {
  const passages = new Set(claim.anchors.map((a) => a.passage));
  return [...passages].filter((id) => !boilerplatePassages(corpus).has(id));
}

/** Passages that are boilerplate, which counts nowhere (rule I6). */
export const boilerplatePassages = perCorpus(
  (corpus): ReadonlySet<Id> => new Set(corpus.compiled.passages.filter((p) => p.role === 'boilerplate').map((p) => p.id)),
);

/** Origins that assert a fact in their own voice and name no source for it, in any of these claims (rule I9). */
export function unsourcedOrigins(roots: readonly Claim[], facet: Facet, corpus: Corpus): ReadonlySet<Id> {
  const bare = roots.filter((c) => isUnsourced(c, corpus));
  if (bare.length === 0) return NO_ORIGINS;
  const found = new Set(bare.map((c) => c.origin));
  for (const claim of roots) {
    const agent = corpus.voices.get(claim.voice)?.agent ?? claim.origin;
    if (!found.has(agent)) continue;
    const isOther = claim.origin === agent && claim.modality === 'fact' && !bare.includes(claim);
    const namesSource = claim.origin !== agent && roots.some((own) => own.origin === agent && isSameAnswer(own, claim, facet, corpus));
    if (isOther || namesSource) found.delete(agent);
  }
  return found;
}

const NO_ORIGINS: ReadonlySet<Id> = new Set();

/** True if the voice of a claim asserts a fact itself and is no party to the matter (rule I9). */
function isUnsourced(claim: Claim, corpus: Corpus): boolean {
  if (claim.modality !== 'fact' || !isAtLeastProbable(claim)) return false;
  if (corpus.voices.get(claim.voice)?.agent !== claim.origin) return false;
  const parties = partiesTo(claim.about, corpus);
  return !parties.has(claim.origin) && !parties.has(claim.house);
}

/** Agents that are party to a matter: the subject, the participants of an event and of its wholes, and whatever these belong to. */
function partiesTo(subject: Id, corpus: Corpus): ReadonlySet<Id> {
  const cache = partyCache(corpus);
  const known = cache.get(subject);
  if (known) return known;
  const parties = new Set([subject]);
  // The set grows while it is iterated, up to the topmost whole.
  for (const id of parties) {
    const event = corpus.events.get(id);
    for (const whole of event?.partOf ?? []) parties.add(whole);
    for (const { entity } of event?.participants ?? []) parties.add(entity);
    const { partOf, roles = [], obligation } = corpus.entities.get(id) ?? {};
    for (const party of [partOf ?? [], roles.map((r) => r.office), obligation?.bearers ?? []].flat()) parties.add(party);
  }
  cache.set(subject, parties);
  return parties;
}

const partyCache = perCorpus(() => new Map<Id, ReadonlySet<Id>>());

/** Claims grouped by equal value, polarity and force, in the order of each group's first claim (rule A1). */
function groupByValue(claims: readonly Reading[], facet: Facet, corpus: Corpus): [Reading, ...Reading[]][] {
  const groups: [Reading, ...Reading[]][] = [];
  for (const claim of claims) {
    const group = groups.find((g) => isSameAnswer(g[0], claim, facet, corpus));
    if (group) group.push(claim);
    else groups.push([claim]);
  }
  return groups;
}

function isSameAnswer(a: Reading, b: Reading, facet: Facet, corpus: Corpus): boolean {
  return hasSameForce(a, b) && relateClaims(a, b, facet, corpus) === 'equal';
}

function hasSameForce(a: Claim, b: Claim): boolean {
  return a.polarity === b.polarity && forceOf(a) === forceOf(b) && isAtLeastProbable(a) === isAtLeastProbable(b);
}

/** Number of voices; voices that share a further hop on the way to the origin are one (rule I5). */
function countReporters(claims: readonly Claim[], corpus: Corpus): number {
  const agents: (Id | undefined)[] = [];
  for (const { voice: siglum, attribution } of claims) {
    const voice = corpus.voices.get(siglum);
    if (attribution.length > (voice?.chain.length ?? 0) + 1) return countJoinedReporters(claims);
    agents.push(voice?.agent);
  }
  // Fast path for most claims: no intermediate reporters, so count distinct voices.
  return countDistinct(agents);
}

function countJoinedReporters(claims: readonly Claim[]): number {
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
 * clashes with a colleague is a separate origin, and officials who say the same against a colleague are one. Of a house with
 * sourced and unsourced origins, one is sourced.
 */
function countOrigins(claims: readonly Claim[], facet: Facet, corpus: Corpus): { origins: number; unsourced: number } {
  const without = unsourcedOrigins(claims, facet, corpus);
  // Fast path: most rows have one claim of each house.
  if (countDistinct(claims.map((c) => c.house)) === claims.length)
    return { origins: claims.length, unsourced: without.size === 0 ? 0 : claims.filter((c) => without.has(c.origin)).length };
  let [origins, unsourced] = [0, 0];
  for (const colleagues of Map.groupBy(claims, (c) => c.house).values()) {
    const speakers = new Set(colleagues.map((c) => c.origin));
    const count = speakers.size === 1 ? 1 : countColleagues(colleagues, facet, corpus);
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

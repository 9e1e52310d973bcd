import type { Corpus } from '../corpus/corpus.ts';
import { perCorpus } from '../corpus/per-corpus.ts';
import { reachableIds } from '../corpus/reachable-ids.ts';
import type { Anchor, Claim } from '../shapes/claim.ts';
import type { Voice } from '../shapes/document.ts';
import type { Id } from '../text/id.ts';
import { paraphraseRoot } from './paraphrase.ts';
import { isAtLeastProbable } from './rivals.ts';
import type { RowClaim } from './row-claim.ts';

/** A claim of a row with what the rules of independence read of it, looked up once: counts, values and answers all need it. */
export interface AttributedClaim {
  readonly claim: RowClaim;
  /** The claim whose attribution it has: the one at the end of its paraphrases, or the claim itself (rule I7). */
  readonly root: Claim;
  /** Voice of the root. */
  readonly voice: Voice | undefined;
  /** Anchors outside boilerplate, which counts nowhere (rule I6). */
  readonly anchors: readonly Anchor[];
  /** The root's voice asserts a fact itself, names no source for it in this claim and is no party to the matter (rule I9). */
  readonly unsourced: boolean;
}

/** Attribution of some claims, in their order. */
export function attributeClaims(claims: readonly RowClaim[], corpus: Corpus): AttributedClaim[] {
  const boilerplate = boilerplatePassages(corpus);
  return claims.map((claim) => {
    const root = paraphraseRoot(claim, corpus);
    const voice = corpus.voices.get(root.voice);
    return { claim, root, voice, anchors: outside(boilerplate, claim.anchors), unsourced: isUnsourced(root, voice, corpus) };
  });
}

/** The anchors themselves where none is in boilerplate, as in most claims. */
function outside(boilerplate: ReadonlySet<Id>, anchors: readonly Anchor[]): readonly Anchor[] {
  if (boilerplate.size === 0) return anchors;
  for (const { passage } of anchors) if (boilerplate.has(passage)) return anchors.filter((a) => !boilerplate.has(a.passage));
  return anchors;
}

/** True if a claim has an anchor outside boilerplate (rule I6). */
export function isAttested(claim: Claim, corpus: Corpus): boolean {
  return outside(boilerplatePassages(corpus), claim.anchors).length > 0;
}

/** Passages that attest a claim, once each, without boilerplate (rule I6). */
export function attestingPassages(claim: Claim, corpus: Corpus): Id[] {
  return [...new Set(outside(boilerplatePassages(corpus), claim.anchors).map((a) => a.passage))];
}

/** Passages that are boilerplate, which counts nowhere (rule I6). */
const boilerplatePassages = perCorpus(
  (corpus): ReadonlySet<Id> => new Set(corpus.compiled.passages.filter((p) => p.role === 'boilerplate').map((p) => p.id)),
);

function isUnsourced(claim: Claim, voice: Voice | undefined, corpus: Corpus): boolean {
  if (voice?.agent !== claim.origin || claim.modality !== 'fact' || !isAtLeastProbable(claim)) return false;
  const parties = partiesTo(claim.about, corpus);
  return !parties.has(claim.origin) && !parties.has(claim.house);
}

/** Agents that are party to a matter: the subject, the participants of an event and of its wholes, and whatever these belong to. */
function partiesTo(subject: Id, corpus: Corpus): ReadonlySet<Id> {
  const cache = partyCache(corpus);
  const known = cache.get(subject);
  if (known) return known;
  const parties = reachableIds([subject], (id) => {
    const { partOf: wholes = [], participants = [] } = corpus.events.get(id) ?? {};
    const { partOf, roles = [], obligation } = corpus.entities.get(id) ?? {};
    return [...wholes, ...participants.map((p) => p.entity), partOf ?? [], roles.map((r) => r.office), obligation?.bearers ?? []].flat();
  });
  cache.set(subject, parties);
  return parties;
}

const partyCache = perCorpus(() => new Map<Id, ReadonlySet<Id>>());

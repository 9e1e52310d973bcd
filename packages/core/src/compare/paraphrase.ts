import type { Corpus } from '../corpus/corpus.ts';
import { perCorpus } from '../corpus/per-corpus.ts';
import type { Claim } from '../shapes/claim.ts';
import type { Id } from '../text/id.ts';

/** The claim at the end of a chain of paraphrases, or the claim itself. A paraphrase has the attribution of that claim (rule I7). */
export function paraphraseRoot(claim: Claim, corpus: Corpus): Claim {
  return claim.paraphrases.length === 0 ? claim : (paraphraseRoots(corpus).get(claim.id) ?? claim);
}

/** A claim and those that it paraphrases, each paraphrasing the next. A cycle is walked once. */
export function paraphraseChain(claim: Claim, corpus: Corpus): Claim[] {
  const steps = [claim];
  const seen = new Set<Id>();
  for (let next = claim.paraphrases[0]; next && !seen.has(next.claim); next = steps.at(-1)?.paraphrases[0]) {
    seen.add(next.claim);
    const source = corpus.claims.get(next.claim);
    if (!source) break;
    steps.push(source);
  }
  return steps;
}

const paraphraseRoots = perCorpus(
  (corpus): ReadonlyMap<Id, Claim> =>
    new Map(corpus.compiled.claims.filter((c) => c.paraphrases.length > 0).map((c) => [c.id, paraphraseChain(c, corpus).at(-1) ?? c])),
);

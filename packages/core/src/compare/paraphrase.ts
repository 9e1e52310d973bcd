import type { Corpus } from '../corpus/corpus.ts';
import type { Claim } from '../model/claim.ts';
import type { Id } from '../text/id.ts';

/** Rule I7: a paraphrase has the chain of what it paraphrases. The claim at the end of that way, or the claim itself. */
export function root(claim: Claim, corpus: Corpus): Claim {
  const seen = new Set<Id>();
  let at = claim;
  for (let next = at.paraphrases[0]; next && !seen.has(next.claim); next = at.paraphrases[0]) {
    seen.add(next.claim);
    const source = corpus.claims.get(next.claim);
    if (!source) break;
    at = source;
  }
  return at;
}

import { tellAnchors } from '@synoptic/core/locale/tell';
import type { Claim } from '@synoptic/core/model/claim';
import type { ComparisonAnswer } from '@synoptic/core/reader/reader';
import { sayClaim } from './claim.ts';
import type { Teller } from './teller.ts';

/** What stands in a footnote: the claim where there is one, the comparison with its id, and the corpus that gives it again. */
export function cite({ id, about, by, corpus, rules }: ComparisonAnswer, teller: Teller, claim?: Claim): string {
  const { own, shared, speaker } = teller;
  const subject = about.map((one) => speaker.name(one)).join(own('list.comma'));
  const source = claim ? own('cite.claim', { claim: sayClaim(claim, teller), places: tellAnchors(claim), id: claim.id }) : '';
  return `${source}${own('cite.comparison', { subject, by: shared(`by.${by}`), id, corpus, rules })}`;
}

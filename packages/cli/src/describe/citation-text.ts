import { formatAnchors } from '@synoptic/core/locale/describe-claim';
import type { Claim } from '@synoptic/core/shapes/claim';
import type { ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import type { AnswerWording } from './answer-wording.ts';
import { claimSentence } from './claim-fields.ts';

/** Text for a footnote: the claim if there is one, the comparison with its id, and the corpus that reproduces it. */
export function citationText({ id, about, by, corpus, rules }: ComparisonAnswer, teller: AnswerWording, claim?: Claim): string {
  const { own, shared, speaker } = teller;
  const subject = about.map((one) => speaker.name(one)).join(own('list.comma'));
  const source = claim ? own('cite.claim', { claim: claimSentence(claim, teller), places: formatAnchors(claim), id: claim.id }) : '';
  return `${source}${own('cite.comparison', { subject, by: shared(`by.${by}`), id, corpus, rules })}`;
}

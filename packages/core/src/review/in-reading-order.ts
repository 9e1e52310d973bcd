import type { ReviewedProposal } from './fold-decisions.ts';
import type { ReviewCorpus } from './review-corpus.ts';

/** Proposals text by text in the order of the documents, which is that of their dates, so that an original comes before what copies it. */
export function inReadingOrder(reviewed: Iterable<ReviewedProposal>, { corpus }: Pick<ReviewCorpus, 'corpus'>): ReviewedProposal[] {
  const documents = corpus?.compiled.documents ?? [];
  const places = new Map(documents.map(({ id }, i) => [id.slice('document:'.length), i]));
  const placeOf = ({ proposal }: ReviewedProposal) => places.get(proposal.document) ?? documents.length;
  return [...reviewed].toSorted((a, b) => placeOf(a) - placeOf(b));
}

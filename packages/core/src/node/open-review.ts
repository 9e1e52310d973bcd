import { foldDecisions, type ReviewedProposal } from '../review/fold-decisions.ts';
import { type Impact, impactOf, type ReviewStop, reviewStop } from '../review/impact.ts';
import { openReviewCorpus, type ReviewCorpus } from '../review/review-corpus.ts';
import { type ReviewCard, type ReviewOrder, reviewQueue } from '../review/review-queue.ts';
import { type DraftFault, readDrafts } from './read-drafts.ts';
import { readFolder } from './read-folder.ts';

/** The drafts of a data folder, ready for review. */
export interface OpenedReview {
  readonly folder: string;
  readonly reviewed: ReadonlyMap<string, ReviewedProposal>;
  readonly corpus: ReviewCorpus;
  readonly queue: readonly ReviewCard[];
  readonly stop: ReviewStop;
  readonly faults: readonly DraftFault[];
}

/** Reads drafts and records of a folder, with what accepting each open claim would change. Changes nothing. */
export async function openReview(folder: string, { order = 'consequence' }: { readonly order?: ReviewOrder } = {}): Promise<OpenedReview> {
  const { proposals, decisions, faults } = await readDrafts(folder);
  const reviewed = foldDecisions(proposals, decisions);
  const corpus = openReviewCorpus(await readFolder(folder), reviewed);
  const impacts = new Map<string, Impact | null>();
  const impact = (id: string): Impact | null => {
    const known = impacts.get(id);
    if (known !== undefined) return known;
    const found = impactOf(corpus, id);
    impacts.set(id, found);
    return found;
  };
  return { folder, reviewed, corpus, queue: reviewQueue(reviewed.values(), impact, order), stop: reviewStop(corpus), faults };
}

import { foldDecisions, type ReviewedProposal } from '../review/fold-decisions.ts';
import { type Impact, impactOf, type ReviewStop, reviewStop } from '../review/impact.ts';
import { inReadingOrder } from '../review/in-reading-order.ts';
import { openReviewCorpus, type ReviewCorpus } from '../review/review-corpus.ts';
import { type ReviewCard, type ReviewOrder, reviewQueue } from '../review/review-queue.ts';
import { unfinishedFaults } from './drafting/unfinished-faults.ts';
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
  const drafts = await readDrafts(folder);
  const data = await readFolder(folder);
  const reviewed = foldDecisions(drafts.proposals, drafts.decisions);
  const corpus = openReviewCorpus(data, reviewed);
  const faults = [...drafts.faults, ...(await unfinishedFaults(folder, drafts, data))];
  const impacts = new Map<string, Impact | null>();
  const impact = (id: string): Impact | null => {
    const known = impacts.get(id);
    if (known !== undefined) return known;
    const found = impactOf(corpus, id);
    impacts.set(id, found);
    return found;
  };
  return {
    folder,
    reviewed,
    corpus,
    queue: reviewQueue(inReadingOrder(reviewed.values(), corpus), impact, {
      order,
      isFraming: (facet) => corpus.corpus?.facets.get(facet)?.nature === 'framing',
    }),
    stop: reviewStop(corpus),
    faults,
  };
}

import type { Proposal } from '../ingest/drafts/proposal.ts';
import { spanDigest } from '../text/digest.ts';

/** True if a text has the words of a proposal where they were read. In a text that was changed since, the same offsets are other words. */
export function restsOnText({ span: { start, end, digest } }: Pick<Proposal, 'span'>, text: string): boolean {
  return spanDigest(text.slice(start, end)) === digest;
}

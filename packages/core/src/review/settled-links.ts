import type { ProposalPayload } from '../ingest/drafts/proposal.ts';

/** Links of a claim to others that are lists of ids. */
const LINK_LISTS = ['supersedes', 'answers', 'corrects', 'retracts'] as const;

/** Keys of a claim that link it to others. */
export const LINK_KEYS: readonly string[] = [...LINK_LISTS, 'paraphrases'];

/**
 * Links of a proposed claim as claims.yaml has them: those to proposals become links to the claims that were written for them, and links to
 * proposals without a claim are left out. Only the keys of which a link is left.
 */
export function settledLinks(payload: ProposalPayload, written: ReadonlyMap<string, string>): Record<string, readonly unknown[]> {
  const settle = (link: string): string[] => {
    if (link.startsWith('claim:')) return [link];
    const claim = written.get(link);
    return claim === undefined ? [] : [claim];
  };
  const lists = LINK_LISTS.map((key) => [key, ((payload[key] ?? []) as readonly string[]).flatMap(settle)] as const);
  const paraphrases = (payload['paraphrases'] ?? []) as readonly { readonly claim: string }[];
  const settled = [...lists, ['paraphrases', paraphrases.flatMap((one) => settle(one.claim).map((claim) => ({ ...one, claim })))] as const];
  return Object.fromEntries(settled.filter(([, links]) => links.length > 0));
}

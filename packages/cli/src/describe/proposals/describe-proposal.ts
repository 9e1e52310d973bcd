import { describeClaimValue } from '@synoptic/core/locale/describe-claim';
import { createValueFormatter } from '@synoptic/core/locale/value-formatter';
import { lexiconOf } from '@synoptic/core/reader/lexicon';
import type { ReviewedProposal } from '@synoptic/core/review/fold-decisions';
import type { ReviewCorpus } from '@synoptic/core/review/review-corpus';
import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import { inLanguage, type Text } from '@synoptic/core/text/text';

interface DescribedProposal {
  /** Name of the facet. */
  readonly question: string;
  /** Value with the speakers that it is attributed to. */
  readonly value: string;
}

/** A proposed claim in words, or in its short form where the compiler refuses it. An id that the corpus has no name for stays. */
export function describeProposal(
  { proposal, payload, claim: written }: ReviewedProposal,
  { claims, corpus }: ReviewCorpus,
  language: InterfaceLanguage,
): DescribedProposal {
  const facet = String(payload['facet']);
  const named = (name: Text | undefined, id: string) => inLanguage(name, language) ?? id;
  const hops = (payload['attribution'] ?? []) as readonly { readonly agent: string }[];
  const speakers = hops.map(({ agent }) => named(corpus?.label(agent), agent));
  const claim = claims.get(proposal.id) ?? (written === null ? undefined : corpus?.claims.get(written));
  const value =
    claim && corpus
      ? describeClaimValue(claim, createValueFormatter(lexiconOf([claim], corpus), language))
      : formatShortForm(payload['value']);
  return {
    question: named(corpus?.facets.get(facet)?.label, facet),
    value: `${value}${speakers.length === 0 ? '' : ` (${speakers.join(' → ')})`}`,
  };
}

function formatShortForm(value: unknown): string {
  if (Array.isArray(value)) return value.map(formatShortForm).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, inner]) => `${key} ${Array.isArray(inner) ? inner.join('–') : String(inner)}`)
    .join(' ');
}

import type { Corpus } from '@synoptic/core/corpus/corpus';
import type { ProposalPayload } from '@synoptic/core/ingest/drafts/proposal';
import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import { inLanguage, type Text } from '@synoptic/core/text/text';

interface DescribedProposal {
  /** Name of the facet. */
  readonly question: string;
  /** Value in its short form, with the speakers that it is attributed to. */
  readonly value: string;
}

/** A proposed claim in words. An id that the corpus has no name for stays. */
export function describeProposal(payload: ProposalPayload, corpus: Corpus | null, language: InterfaceLanguage): DescribedProposal {
  const { value, attribution } = payload;
  const facet = String(payload['facet']);
  const named = (name: Text | undefined, id: string) => inLanguage(name, language) ?? id;
  const hops = (attribution ?? []) as readonly { readonly agent: string }[];
  const speakers = hops.map(({ agent }) => named(corpus?.label(agent), agent));
  return {
    question: named(corpus?.facets.get(facet)?.label, facet),
    value: `${formatShortForm(value)}${speakers.length === 0 ? '' : ` (${speakers.join(' → ')})`}`,
  };
}

function formatShortForm(value: unknown): string {
  if (Array.isArray(value)) return value.map(formatShortForm).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, inner]) => `${key} ${Array.isArray(inner) ? inner.join('–') : String(inner)}`)
    .join(' ');
}

import type { ProposalPayload } from '@synoptic/core/ingest/drafts/proposal';

/** Value of a proposed claim in its short form, with the speakers that it is attributed to, by id unless their names are given. */
export function proposalValueText(payload: ProposalPayload, nameOf: (id: string) => string = (id) => id): string {
  const { value, attribution } = payload;
  const speakers = ((attribution ?? []) as readonly { readonly agent: string }[]).map(({ agent }) => nameOf(agent));
  return `${formatShortForm(value)}${speakers.length === 0 ? '' : ` (${speakers.join(' → ')})`}`;
}

function formatShortForm(value: unknown): string {
  if (Array.isArray(value)) return value.map(formatShortForm).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, inner]) => `${key} ${Array.isArray(inner) ? inner.join('–') : String(inner)}`)
    .join(' ');
}

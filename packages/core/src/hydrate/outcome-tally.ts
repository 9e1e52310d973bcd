import type { Anchor, Claim } from '../shapes/claim.ts';
import type { Passage } from '../shapes/document.ts';
import type { Hydration } from './hydrate.ts';
import { type HydratedSpan, type SealedSpan, SPAN_OUTCOMES, type SpanOutcome } from './span-outcome.ts';

/** Number of spans by outcome. */
export type OutcomeTally = Readonly<Record<SpanOutcome, number>>;

/** Span of a passage or an anchor, which may be a part of a line; null if its document is not sealed. */
export function sealedSpanOf({ lines, start, end, digest, quote }: Sealable): SealedSpan | null {
  if (start === null || end === null || digest === null) return null;
  if (!quote) return { lines, start, end, digest };
  return quote.digest === null || quote.folded === null
    ? null
    : { lines, start, end, digest, quote: { start: quote.start, end: quote.end, digest: quote.digest, folded: quote.folded } };
}

type Sealable = Pick<Passage, 'lines' | 'start' | 'end' | 'digest'> & Pick<Anchor, 'quote'>;

/** Outcome of each passage of the text's document. */
export function openPassages<P extends Passage>(text: Hydration, passages: readonly P[]): { passage: P; hydrated: HydratedSpan }[] {
  return passages.flatMap((passage) => {
    const span = passage.document === text.document ? sealedSpanOf(passage) : null;
    return span ? [{ passage, hydrated: text.span(span) }] : [];
  });
}

/** Outcome of each anchor into the text's document, with the index of the anchor in its claim. */
export function openAnchors<C extends Pick<Claim, 'id' | 'anchors'>>(
  text: Hydration,
  claims: readonly C[],
): { claim: C; index: number; hydrated: HydratedSpan }[] {
  return claims.flatMap((claim) =>
    claim.anchors.flatMap((anchor, index) => {
      const span = anchor.document === text.document ? sealedSpanOf(anchor) : null;
      return span ? [{ claim, index, hydrated: text.span(span) }] : [];
    }),
  );
}

/** Counts spans by outcome. */
export function tallyOutcomes(opened: readonly { readonly hydrated: HydratedSpan }[]): OutcomeTally {
  const tally = Object.fromEntries(SPAN_OUTCOMES.map((o) => [o, 0])) as Record<SpanOutcome, number>;
  for (const { hydrated } of opened) tally[hydrated.outcome]++;
  return tally;
}

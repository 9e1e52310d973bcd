import type { Claim } from '../model/claim.ts';
import type { Passage } from '../model/source.ts';
import type { Hydration } from './hydrate.ts';
import { type Hydrated, OUTCOMES, type Outcome, type Span } from './outcome.ts';

/** How many spans came to each outcome. */
export type Tally = Readonly<Record<Outcome, number>>;

/** The span that a passage or an anchor names; null until its document was sealed. */
export function spanOf({ lines, start, end, digest }: Sealable): Span | null {
  return start === null || end === null || digest === null ? null : { lines, start, end, digest };
}

type Sealable = Pick<Passage, 'lines' | 'start' | 'end' | 'digest'>;

/** What became of each passage of the text's document. */
export function openPassages<P extends Passage>(text: Hydration, passages: readonly P[]): { passage: P; hydrated: Hydrated }[] {
  return passages.flatMap((passage) => {
    const span = passage.document === text.document ? spanOf(passage) : null;
    return span ? [{ passage, hydrated: text.span(span) }] : [];
  });
}

/** What became of each anchor into the text's document, with the anchor's place in its claim. */
export function openAnchors<C extends Pick<Claim, 'id' | 'anchors'>>(
  text: Hydration,
  claims: readonly C[],
): { claim: C; index: number; hydrated: Hydrated }[] {
  return claims.flatMap((claim) =>
    claim.anchors.flatMap((anchor, index) => {
      const span = anchor.document === text.document ? spanOf(anchor) : null;
      return span ? [{ claim, index, hydrated: text.span(span) }] : [];
    }),
  );
}

/** How many spans ended in each outcome. */
export function tallyOf(opened: readonly { readonly hydrated: Hydrated }[]): Tally {
  const tally = Object.fromEntries(OUTCOMES.map((o) => [o, 0])) as Record<Outcome, number>;
  for (const { hydrated } of opened) tally[hydrated.outcome]++;
  return tally;
}

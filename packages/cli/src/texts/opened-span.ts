import type { Hydration } from '@synoptic/core/hydrate/hydrate';
import { openAnchors, openPassages } from '@synoptic/core/hydrate/outcome-tally';
import type { HydratedSpan, SpanOutcome } from '@synoptic/core/hydrate/span-outcome';
import type { Claim } from '@synoptic/core/shapes/claim';
import type { Passage } from '@synoptic/core/shapes/document';
import type { Id } from '@synoptic/core/text/id';
import type { LineRange } from '@synoptic/core/text/locator';
import type { OpenedText } from './open-texts.ts';

/** Passage or anchor with its outcome in the reader's copy. */
export interface OpenedSpan extends HydratedSpan {
  readonly id: Id;
  /** Lines in the sealed text; `here` are the lines of the copy. */
  readonly lines: LineRange;
  readonly here: LineRange | null;
}

/** Parts of a corpus with spans in texts. */
interface CorpusSpans {
  readonly passages: readonly Passage[];
  readonly claims: readonly Pick<Claim, 'id' | 'anchors'>[];
}

interface OpenedSpans {
  readonly passages: readonly OpenedSpan[];
  readonly anchors: readonly OpenedSpan[];
}

/** Outcomes of the passages and anchors of the copy's document. */
export function openSpans(text: Hydration, { passages, claims }: CorpusSpans): OpenedSpans {
  const opened = (id: Id, lines: LineRange | undefined, hydrated: HydratedSpan): OpenedSpan => ({
    id,
    lines: lines ?? [1, 1],
    ...hydrated,
    here: hydrated.start === null || hydrated.end === null ? null : text.linesOf(hydrated.start, hydrated.end),
  });
  return {
    passages: openPassages(text, passages).map(({ passage, hydrated }) => opened(passage.id, passage.lines, hydrated)),
    anchors: openAnchors(text, claims).map(({ claim, index, hydrated }) => opened(claim.id, claim.anchors[index]?.lines, hydrated)),
  };
}

/** Reader's text of a span; null if it is missing. */
export function openedSpanText(text: Hydration, { start, end }: HydratedSpan): string | null {
  return start === null || end === null ? null : text.cut(start, end);
}

/** Best copy of each document. */
export function bestCopies(texts: readonly OpenedText[]): ReadonlyMap<Id, Hydration> {
  const best = new Map<Id, Hydration>();
  for (const { text } of texts) {
    if (text.document === null) continue;
    const known = best.get(text.document);
    if (!known || text.share > known.share) best.set(text.document, text);
  }
  return best;
}

/** True if the reader's text differs or is missing. */
export function isChangedOutcome(outcome: SpanOutcome): boolean {
  return outcome === 'mismatch' || outcome === 'missing';
}

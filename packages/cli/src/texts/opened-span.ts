import type { Hydration } from '@synoptic/core/hydrate/hydrate';
import { openAnchors, openPassages } from '@synoptic/core/hydrate/outcome-tally';
import type { HydratedSpan, SpanOutcome } from '@synoptic/core/hydrate/span-outcome';
import type { Claim } from '@synoptic/core/model/claim';
import type { Passage } from '@synoptic/core/model/source';
import type { Id } from '@synoptic/core/text/id';
import type { LineRange } from '@synoptic/core/text/locator';
import type { OpenedText } from './open-texts.ts';

/** A passage, or one anchor of a claim, and what became of it in the reader's copy. */
export interface OpenedSpan extends HydratedSpan {
  readonly id: Id;
  /** Its lines in the sealed text, and the lines of the copy on which it was found. */
  readonly lines: LineRange;
  readonly here: LineRange | null;
}

/** Everything of a corpus that a copy may hold. */
interface CorpusSpans {
  readonly passages: readonly Passage[];
  readonly claims: readonly Pick<Claim, 'id' | 'anchors'>[];
}

interface OpenedSpans {
  readonly passages: readonly OpenedSpan[];
  readonly anchors: readonly OpenedSpan[];
}

/** What became of each passage and anchor of the copy's document. */
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

/** The reader's own text of a span; null where it is missing. */
export function openedSpanText(text: Hydration, { start, end }: HydratedSpan): string | null {
  return start === null || end === null ? null : text.cut(start, end);
}

/** The reader's best copy of each document. */
export function bestCopies(texts: readonly OpenedText[]): ReadonlyMap<Id, Hydration> {
  const best = new Map<Id, Hydration>();
  for (const { text } of texts) {
    if (text.document === null) continue;
    const known = best.get(text.document);
    if (!known || text.share > known.share) best.set(text.document, text);
  }
  return best;
}

/** The reader has something else there, or nothing. */
export function isChangedOutcome(outcome: SpanOutcome): boolean {
  return outcome === 'mismatch' || outcome === 'missing';
}

import type { Document } from '@synoptic/core/shapes/document';
import type { Id } from '@synoptic/core/text/id';
import { wrapLabel } from '../ui/wrap-label.ts';
import { type DatedMark, laneLayout, type PlacedMark } from './lane-layout.ts';
import { type CaptionRequest, LETTER_WIDTHS, truncateCaption } from './place-captions.ts';
import { TIMELINE_SIZES } from './timeline-sizes.ts';

/** One document's lane with its marks placed; `top` and `bottom` are y coordinates. */
export interface StackedLane {
  readonly document: Document;
  /** Lines of the document's name. */
  readonly name: readonly string[];
  readonly hue: number;
  readonly marks: readonly PlacedMark[];
  readonly top: number;
  readonly bottom: number;
}

/** A caption for an event, with the y coordinate of the mark that its line leads to. */
export interface EventCaption extends CaptionRequest {
  readonly event: Id;
  readonly y: number;
}

/** Stacks one lane per document below the axis; a lane is as high as its marks and its name need. */
export function stackLanes(
  documents: readonly Document[],
  marks: readonly DatedMark[],
  x: (day: number) => number,
  nameOf: (document: Document) => string,
): StackedLane[] {
  let y = TIMELINE_SIZES.top + 22;
  return documents.map((document, i) => {
    const ofDocument = marks.filter((m) => m.mark.accounts.includes(document.siglum));
    const { laid, rows } = laneLayout(ofDocument, x, TIMELINE_SIZES.markRadius);
    const top = y;
    const name = wrapLabel(nameOf(document), TIMELINE_SIZES.nameColumn - 42, LETTER_WIDTHS);
    y += Math.max(rows * TIMELINE_SIZES.laneRow + 18, name.length * TIMELINE_SIZES.nameLine + 16);
    return { document, name, hue: i + 1, marks: laid, top, bottom: y - 9 };
  });
}

/** The y coordinate of a mark within its lane. */
export function markY(lane: Pick<StackedLane, 'top'>, mark: Pick<PlacedMark, 'row'>): number {
  return lane.top + mark.row * TIMELINE_SIZES.laneRow;
}

/** Requests a caption for each event; events in several lanes, with exact dates or in dispute weigh more. */
export function captionRequests(
  lanes: readonly StackedLane[],
  disputed: ReadonlySet<Id>,
  nameOf: (event: Id) => string,
): readonly EventCaption[] {
  const byEvent = new Map<Id, { x: number; weight: number; y: number }>();
  for (const lane of lanes)
    for (const m of lane.marks) {
      const earlier = byEvent.get(m.mark.event);
      const weight = (earlier?.weight ?? (disputed.has(m.mark.event) ? 3 : 0)) + (m.shape === 'somewhere' ? 1 : 1.5);
      byEvent.set(m.mark.event, { x: earlier?.x ?? m.x0, weight, y: markY(lane, m) });
    }
  return [...byEvent].map(([event, at]) => {
    const text = nameOf(event);
    return { event, text, short: truncateCaption(text, TIMELINE_SIZES.captionWidth), ...at };
  });
}

import { DOCUMENT_HUES, PAGE_COLOURS } from '@synoptic/core/locale/page-colours';
import type { ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import type { Row, Verdict } from '@synoptic/core/shapes/row';
import type { Id } from '@synoptic/core/text/id';
import { encode } from 'fast-png';
import { CARD_SIZE } from '../page-head.ts';

type Colour = readonly [red: number, green: number, blue: number];

/** A colour of the viewer's light look, such as `#a8261c`. */
function rgb(hex: string): Colour {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return [red, green, blue];
}

const [PAPER, LINE, SOFT] = [rgb(PAGE_COLOURS.paper[0]), rgb(PAGE_COLOURS.line[0]), rgb('#b4aea1')];
const HUES: readonly Colour[] = DOCUMENT_HUES.map(rgb);
const TONES: Partial<Record<Verdict, Colour>> = {
  conflict: rgb(PAGE_COLOURS.conflict[0]),
  contrast: rgb(PAGE_COLOURS.contrast[0]),
  agree: rgb(PAGE_COLOURS.agree[0]),
  series: rgb(PAGE_COLOURS.series[0]),
  refines: rgb(PAGE_COLOURS.refines[0]),
  senses: rgb(PAGE_COLOURS.refines[0]),
  complementary: rgb(PAGE_COLOURS.refines[0]),
};

/** Rows of a card, those that disagree first. */
const ORDER: readonly Verdict[] = ['conflict', 'contrast', 'senses', 'series', 'refines', 'complementary', 'agree', 'open'];
const MOST_ROWS = 8;
const MOST_COLUMNS = 12;
const MARGIN = { side: 84, top: 66 } as const;
const BAR_WIDTH = 14;
const RADIUS = 19;

/**
 * Card picture of a comparison for links, as PNG: a line a question with the colour of its verdict, a column an account in the hue of its document, and a shape for
 * each distinct answer. It holds no words, so that it needs no font for any script: the title of the link is beside it.
 */
export function cardPicture(comparison: Pick<ComparisonAnswer, 'rows' | 'accounts'>): Uint8Array<ArrayBuffer> {
  const { width, height } = CARD_SIZE;
  const data = new Uint8Array(width * height * 3);
  for (let i = 0; i < data.length; i++) data[i] = PAPER[(i % 3) as 0 | 1 | 2];
  const paint = createPainter(data, width, height);
  const rows = comparison.rows
    .filter(({ answers }) => answers.length > 0)
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .slice(0, MOST_ROWS);
  const speaking = comparison.accounts.filter(({ siglum }) => rows.some((row) => claimsOf(row, siglum).length > 0)).slice(0, MOST_COLUMNS);
  const documents = [...new Set(comparison.accounts.flatMap((account) => account.documents))];
  const pitch = (height - MARGIN.top * 2) / Math.max(rows.length, 4);
  const left = MARGIN.side + 90;
  const step = (width - left - MARGIN.side) / Math.max(speaking.length, 1);
  rows.forEach((row, i) => {
    const y = MARGIN.top + pitch * (i + 0.5);
    paint(LINE, { left: left - 20, top: y - 1, right: width - MARGIN.side, bottom: y + 1 }, () => -1);
    const bar = { left: MARGIN.side, top: y - pitch * 0.34, right: MARGIN.side + BAR_WIDTH, bottom: y + pitch * 0.34 };
    paint(TONES[row.verdict] ?? SOFT, bar, () => -1);
    speaking.forEach(({ siglum, documents: [document] }, column) => {
      const x = left + step * (column + 0.5);
      const box = { left: x - 26, top: y - 26, right: x + 26, bottom: y + 26 };
      const claims = claimsOf(row, siglum);
      paint(PAPER, box, (px, py) => Math.hypot(px - x, py - y) - (claims.length > 0 ? RADIUS + 6 : 9));
      if (claims.length === 0) return paint(SOFT, box, (px, py) => Math.hypot(px - x, py - y) - 4);
      const answer = row.answers.findIndex((one) => one.claims.some((claim) => claims.includes(claim)));
      const shape = SHAPES[Math.max(0, answer) % SHAPES.length] ?? disc;
      paint(HUES[documents.indexOf(document ?? '') % HUES.length] ?? SOFT, box, (px, py) => shape(px - x, py - y));
    });
  });
  return new Uint8Array(encode({ width, height, data, channels: 3 }));
}

function rankOf({ verdict }: Row): number {
  const rank = ORDER.indexOf(verdict);
  return rank < 0 ? ORDER.length : rank;
}

function claimsOf({ cells }: Row, siglum: string): readonly Id[] {
  return cells.find(({ account }) => account === siglum)?.claims ?? [];
}

/** Signed distance of a point from the edge of a shape around the origin: negative inside. */
type Shape = (x: number, y: number) => number;
const disc: Shape = (x, y) => Math.hypot(x, y) - RADIUS;
const square: Shape = (x, y) => Math.max(Math.abs(x), Math.abs(y)) - RADIUS * 0.88;
const diamond: Shape = (x, y) => (Math.abs(x) + Math.abs(y) - RADIUS * 1.3) * Math.SQRT1_2;
const outline =
  (shape: Shape): Shape =>
  (x, y) =>
    Math.abs(shape(x, y) + 3.5) - 3.5;
/** A shape for each distinct answer, in their order. */
const SHAPES: readonly Shape[] = [disc, outline(disc), square, outline(square), diamond, outline(diamond)];

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Paints pixels of a box by their distance from the edge of a shape, with a soft edge of one pixel. */
function createPainter(data: Uint8Array, width: number, height: number) {
  return (colour: Colour, { left, top, right, bottom }: Box, distance: Shape): void => {
    for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, bottom); y++)
      for (let x = Math.max(0, Math.floor(left)); x < Math.min(width, right); x++) {
        const share = Math.min(1, Math.max(0, 0.5 - distance(x + 0.5, y + 0.5)));
        if (share === 0) continue;
        const at = (y * width + x) * 3;
        colour.forEach((part, i) => {
          data[at + i] = Math.round((data[at + i] as number) * (1 - share) + part * share);
        });
      }
  };
}

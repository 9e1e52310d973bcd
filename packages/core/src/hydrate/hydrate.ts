import type { Seal } from '../shapes/document.ts';
import { spanDigest } from '../text/digest.ts';
import type { Id } from '../text/id.ts';
import type { LineRange } from '../text/locator.ts';
import { type Encoding, readBytes } from './encoding.ts';
import { type DocumentLikeness, identifyDocument } from './identify-document.ts';
import { placeAll, placeLines } from './place-lines.ts';
import { createSpanHydrator, type HydratedSpan, type SealedSpan } from './span-outcome.ts';
import { readCopy } from './text-copy.ts';

/** A text that is a copy of a document, and the way from the document's spans into it. Nothing of it leaves the machine. */
export interface Hydration {
  readonly document: Id;
  /** How it was told: the same text, the same but for wraps and widths, or by the lines that stand in it. */
  readonly by: 'digest' | 'folded' | 'lines';
  /** How much of the document stands in it, from 0 to 1. */
  readonly share: number;
  readonly encoding: Encoding | null;
  /** The reader's own text, as offsets count in it: no byte-order mark, line ends as LF, NFC. */
  readonly text: string;
  span(span: SealedSpan): HydratedSpan;
  /** The reader's text between two offsets in code points. */
  cut(start: number, end: number): string;
  /** The reader's lines that a stretch lies on, counted from 1 over the non-blank ones. */
  linesOf(start: number, end: number): LineRange | null;
}

/** A text that is of no document here, or of more than one. */
export interface UnidentifiedText {
  readonly document: null;
  readonly because: 'unknown' | 'ambiguous';
  readonly encoding: Encoding | null;
  /** The documents of which something stands in it, the likest first. */
  readonly likest: readonly DocumentLikeness[];
}

/** Says which document a text is, and opens the document's spans into it. */
export function hydrate(input: Uint8Array | string, seals: readonly Seal[]): Hydration | UnidentifiedText {
  const { text: raw, encoding } = typeof input === 'string' ? { text: input, encoding: null } : readBytes(input);
  const copy = readCopy(raw);
  const known = identifyDocument(copy, seals, spanDigest(copy.text));
  if (known.by === null) return { document: null, because: known.because, encoding, likest: known.likest };
  const { layout, by } = known;
  const placed = by === 'lines' ? placeLines(copy, layout, known.found) : placeAll(layout);
  const { lines, signs } = copy;
  return {
    document: layout.seal.document,
    by,
    share: by === 'lines' ? known.share : 1,
    encoding,
    text: copy.text,
    span: createSpanHydrator(copy, layout, placed),
    cut: (start, end) => signs.slice(start, end).join(''),
    linesOf: (start, end) => {
      const on = lines.filter((l) => l.end > start && l.start < end);
      return on[0] && on.at(-1) ? [on[0].n, on.at(-1)?.n ?? on[0].n] : null;
    },
  };
}

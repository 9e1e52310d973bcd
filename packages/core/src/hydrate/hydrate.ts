import type { Seal } from '../shapes/document.ts';
import { spanDigest } from '../text/digest.ts';
import type { Id } from '../text/id.ts';
import type { LineRange } from '../text/locator.ts';
import { type Encoding, readBytes } from './encoding.ts';
import { type DocumentLikeness, identifyDocument } from './identify-document.ts';
import { placeAll, placeLines } from './place-lines.ts';
import { createSpanHydrator, type HydratedSpan, type SealedSpan } from './span-outcome.ts';
import { readCopy } from './text-copy.ts';

/** Copy of a document in which the document's spans can be located. The text stays on the reader's machine. */
export interface Hydration {
  readonly document: Id;
  /** Means of identification: the same text, the same folded text, or lines in common. */
  readonly by: 'digest' | 'folded' | 'lines';
  /** Share of the document that is in the copy, from 0 to 1. */
  readonly share: number;
  readonly encoding: Encoding | null;
  /** Prepared text of the reader, in which offsets count: no byte-order mark, LF line ends, NFC. */
  readonly text: string;
  span(span: SealedSpan): HydratedSpan;
  /** Part of the reader's text between two offsets in code points. */
  cut(start: number, end: number): string;
  /** Non-blank lines of the reader's text that a range of offsets touches, counted from 1. */
  linesOf(start: number, end: number): LineRange | null;
}

/** Text that matches no sealed document, or several equally. */
export interface UnidentifiedText {
  readonly document: null;
  readonly because: 'unknown' | 'ambiguous';
  readonly encoding: Encoding | null;
  /** Documents with some lines in the text, the most similar first. */
  readonly likest: readonly DocumentLikeness[];
}

/**
 * Identifies the document that a text is a copy of and locates the document's spans in it.
 *
 * Bytes are decoded first. Each span ends as `exact`, `normalized`, `moved`, `mismatch` or `missing` (docs/hydration.md) and is never
 * attached to a look-alike; offsets are code points of `text`. A text of no sealed document, or of several equally, has
 * `document: null`. Never throws; nothing leaves the machine.
 *
 * @example
 * ```ts
 * import { hydrate } from '@synoptic/core/hydrate/hydrate';
 * import { sealText } from '@synoptic/core/hydrate/seal-text';
 *
 * const seals = [{ document: 'document:ferry', ...sealText('The ferry\nIt stopped at noon.') }];
 * const copy = hydrate('The  ferry\r\n\r\nIt stopped at noon.', seals);
 * copy.document; // → 'document:ferry'
 * hydrate('The orchard', seals).document; // → null
 * ```
 */
export function hydrate(input: Uint8Array | string, seals: readonly Seal[]): Hydration | UnidentifiedText {
  const { text: raw, encoding } = typeof input === 'string' ? { text: input, encoding: null } : readBytes(input);
  const copy = readCopy(raw);
  const identified = identifyDocument(copy, seals, spanDigest(copy.text));
  if (identified.by === null) return { document: null, because: identified.because, encoding, likest: identified.likest };
  const { layout, by } = identified;
  const placed = by === 'lines' ? placeLines(copy, layout, identified.found) : placeAll(layout);
  const { lines, characters } = copy;
  return {
    document: layout.seal.document,
    by,
    share: by === 'lines' ? identified.share : 1,
    encoding,
    text: copy.text,
    span: createSpanHydrator(copy, layout, placed),
    cut: (start, end) => characters.slice(start, end).join(''),
    linesOf: (start, end) => {
      const touched = lines.filter((l) => l.end > start && l.start < end);
      return touched[0] && touched.at(-1) ? [touched[0].n, touched.at(-1)?.n ?? touched[0].n] : null;
    },
  };
}

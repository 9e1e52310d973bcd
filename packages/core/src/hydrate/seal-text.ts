import type { Seal, SealedLine } from '../shapes/document.ts';
import { spanDigest } from '../text/digest.ts';
import { SEED_LENGTH, writeSeed } from './seeds.ts';
import { readCopy, type TextCopy, type TextRange } from './text-copy.ts';

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * Seals a text: digests of the whole and of each line, by which copies are recognized, without the text.
 *
 * `length` is in code points of the prepared text; lines are the non-blank ones. The text cannot be recovered from the seal.
 *
 * @example
 * ```ts
 * import { sealText } from '@synoptic/core/hydrate/seal-text';
 *
 * const seal = sealText('The ferry\n\nIt stopped at noon.\n');
 * seal.lines.length; // → 2
 * seal.digest === sealText('The ferry\r\n\r\nIt stopped at noon.\r\n').digest; // → true
 * ```
 */
export function sealText(raw: string): Omit<Seal, 'document'> {
  return sealCopy(readCopy(raw));
}

/** Seals a text that is indexed already. */
export function sealCopy(copy: TextCopy): Omit<Seal, 'document'> {
  return {
    digest: spanDigest(copy.text),
    folded: copy.digest(0, copy.length),
    length: copy.characters.length,
    lines: copy.lineRanges.map((range) => sealLine(copy, range)),
  };
}

function sealLine(copy: TextCopy, { start, end }: TextRange): SealedLine {
  const length = end - start;
  const seeded = length >= SEED_LENGTH;
  return [
    length,
    weigh(copy.folded.points.subarray(start, end)),
    writeSeed(seeded ? copy.seeds[start] : undefined),
    writeSeed(seeded ? copy.seeds[end - SEED_LENGTH] : undefined),
    copy.digest(start, end),
  ];
}

/** Weight of a line: 1 for a letter or digit, 2 for a Japanese, Chinese or Korean character, 0 for punctuation. */
function weigh(points: Uint32Array): number {
  let weight = 0;
  for (const point of points) {
    const character = String.fromCodePoint(point);
    weight += WIDE.test(character) ? 2 : LETTER_OR_DIGIT.test(character) ? 1 : 0;
  }
  return weight;
}

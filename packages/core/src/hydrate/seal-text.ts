import type { Seal, SealedLine } from '../shapes/document.ts';
import { spanDigest } from '../text/digest.ts';
import { SEED_LENGTH, writeSeed } from './seeds.ts';
import { readCopy, type TextCopy, type TextRange } from './text-copy.ts';

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** By what a text will be known again: digests of the whole and of each line, no text. */
export function sealText(raw: string): Omit<Seal, 'document'> {
  const copy = readCopy(raw);
  return {
    digest: spanDigest(copy.text),
    folded: copy.digest(0, copy.length),
    length: copy.signs.length,
    lines: copy.stretches.map((stretch) => sealLine(copy, stretch)),
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

/** How much a stretch tells: a letter or digit counts one, a sign of Japanese, Chinese or Korean two, a rule of dashes nothing. */
function weigh(points: Uint32Array): number {
  let weight = 0;
  for (const point of points) {
    const sign = String.fromCodePoint(point);
    weight += WIDE.test(sign) ? 2 : LETTER_OR_DIGIT.test(sign) ? 1 : 0;
  }
  return weight;
}

import type { Seal } from '../shapes/document.ts';
import { readSeed, SEED_LENGTH } from './seeds.ts';
import type { TextCopy } from './text-copy.ts';

/** Occurrence of a line of a sealed text (counted from 0) in the copy, verified by the digest of its folded text. */
export interface FoundLine {
  readonly line: number;
  /** Offset in the copy's folded text. */
  readonly at: number;
}

/** Occurrences of one line in a copy that are kept; more carry no information. */
const MAX_OCCURRENCES = 64;

/** Occurrences of the lines of each seal, in the order of the copy, found in one pass over it. */
export function findLines(copy: TextCopy, seals: readonly Seal[]): FoundLine[][] {
  const wanted = new Map<number, { seal: number; line: number }[]>();
  // Bloom-style prefilter: most windows of a text do not begin a line.
  const likely = new Uint8Array(1 << 16);
  seals.forEach((seal, i) => {
    seal.lines.forEach(([, , head], line) => {
      const seed = readSeed(head);
      if (seed === null) return;
      likely[seed & 0xffff] = 1;
      const same = wanted.get(seed);
      if (same) same.push({ seal: i, line });
      else wanted.set(seed, [{ seal: i, line }]);
    });
  });
  const found: FoundLine[][] = seals.map(() => []);
  const times = seals.map((seal) => new Uint8Array(seal.lines.length));
  for (let at = 0; at < copy.seeds.length; at++) {
    const seed = copy.seeds[at] ?? 0;
    if (!likely[seed & 0xffff]) continue;
    for (const { seal, line } of wanted.get(seed) ?? []) {
      const seen = times[seal];
      const sealed = seals[seal];
      if (!seen || !sealed || (seen[line] ?? 0) >= MAX_OCCURRENCES || !isLineAt(copy, sealed, line, at)) continue;
      seen[line] = (seen[line] ?? 0) + 1;
      found[seal]?.push({ line, at });
    }
  }
  return found;
}

/** True if the folded text of the line is at that offset. */
export function isLineAt(copy: TextCopy, seal: Seal, line: number, at: number): boolean {
  const [length, , , tail, digest] = seal.lines[line] ?? [-1, 0, '', '', ''];
  if (length < 0 || at < 0 || at + length > copy.length) return false;
  if (tail !== '' && copy.seeds[at + length - SEED_LENGTH] !== readSeed(tail)) return false;
  return copy.digest(at, at + length) === digest;
}

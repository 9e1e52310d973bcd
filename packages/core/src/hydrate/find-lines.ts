import type { Seal } from '../shapes/document.ts';
import { readSeed, SEED_LENGTH } from './seeds.ts';
import type { TextCopy } from './text-copy.ts';

/** A line of a sealed text (from 0) that stands in the copy, its folded text proved by digest. */
export interface FoundLine {
  readonly line: number;
  /** Offset in the copy's folded text. */
  readonly at: number;
}

/** A line that stands in one copy more often than this tells nothing. */
const MAX_OCCURRENCES = 64;

/** Every place where a line of one of the seals stands, for each seal in the order of the text: one pass over the copy. */
export function findLines(copy: TextCopy, seals: readonly Seal[]): FoundLine[][] {
  const wanted = new Map<number, { seal: number; line: number }[]>();
  // Most windows of a text begin no line: one look into a small table turns them away.
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

/** Whether the line's folded text stands exactly there. */
export function isLineAt(copy: TextCopy, seal: Seal, line: number, at: number): boolean {
  const [length, , , tail, digest] = seal.lines[line] ?? [-1, 0, '', '', ''];
  if (length < 0 || at < 0 || at + length > copy.length) return false;
  if (tail !== '' && copy.seeds[at + length - SEED_LENGTH] !== readSeed(tail)) return false;
  return copy.digest(at, at + length) === digest;
}

/** Code points under a seed: the shortest stretch of a text that is looked for. */
export const SEED_LENGTH = 8;

const BASE = 0x01000193;
/** BASE to the power of SEED - 1: the share of the sign that leaves the window. */
const LEAVING = Array.from({ length: SEED_LENGTH - 1 }).reduce<number>((power) => Math.imul(power, BASE), 1);

/** A 32-bit hash of each window of SEED code points, in one pass: a hint of where to look, never a proof. */
export function seedsOf(points: Uint32Array): Uint32Array {
  const count = Math.max(0, points.length - SEED_LENGTH + 1);
  const seeds = new Uint32Array(count);
  let rolling = 0;
  for (let i = 0; i < points.length; i++) {
    if (i >= SEED_LENGTH) rolling = (rolling - Math.imul(points[i - SEED_LENGTH] ?? 0, LEAVING)) | 0;
    rolling = (Math.imul(rolling, BASE) + (points[i] ?? 0)) | 0;
    if (i >= SEED_LENGTH - 1) seeds[i - SEED_LENGTH + 1] = mix(rolling);
  }
  return seeds;
}

/** A seed as a seal keeps it; empty where a line is too short for one. */
export function writeSeed(seed: number | undefined): string {
  return seed === undefined ? '' : seed.toString(16).padStart(8, '0');
}

/** The seed that was written; null for none. */
export function readSeed(seed: string): number | null {
  return seed === '' ? null : Number.parseInt(seed, 16);
}

/** Spreads every bit over all others, so that near windows have far seeds. */
function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

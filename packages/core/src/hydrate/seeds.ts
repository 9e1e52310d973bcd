/** Code points covered by a seed; shorter lines have none. */
export const SEED_LENGTH = 8;

const BASE = 0x01000193;
/** BASE to the power of SEED_LENGTH - 1: the factor of the code point that leaves the window. */
const LEAVING = Array.from({ length: SEED_LENGTH - 1 }).reduce<number>((power) => Math.imul(power, BASE), 1);

/** Rolling 32-bit hash (Rabin–Karp) of each window of SEED_LENGTH code points; matches are verified by digest. */
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

/** Hexadecimal form of a seed in a seal; empty if the line is too short for one. */
export function writeSeed(seed: number | undefined): string {
  return seed === undefined ? '' : seed.toString(16).padStart(8, '0');
}

/** Seed of a hexadecimal form; null if empty. */
export function readSeed(seed: string): number | null {
  return seed === '' ? null : Number.parseInt(seed, 16);
}

/** Finalizer of MurmurHash3: every bit of the input affects every bit of the result. */
function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

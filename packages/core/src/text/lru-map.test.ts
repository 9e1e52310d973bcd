import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LruMap } from './lru-map.ts';

type Step = readonly ['get' | 'peek' | 'delete', number] | readonly ['set', number, number];

const key = fc.integer({ min: 0, max: 8 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.constantFrom('get' as const, 'peek' as const, 'delete' as const), key),
  fc.tuple(fc.constant('set' as const), key, fc.integer({ min: 1, max: 6 })),
);

/** The same as a list of entries, the least recently used first. */
function runModel(steps: readonly Step[], max: number): [number, number][] {
  let entries: [number, number][] = [];
  for (const [what, of, value] of steps) {
    const found = entries.find(([k]) => k === of);
    if (what === 'delete' || (what === 'get' && found) || what === 'set') entries = entries.filter(([k]) => k !== of);
    if (what === 'get' && found) entries.push(found);
    if (what === 'set') entries.push([of, value]);
    while (entries.reduce((sum, [, weight]) => sum + weight, 0) > max) entries.shift();
  }
  return entries;
}

function runSteps(steps: readonly Step[], map: LruMap<number, number>): void {
  for (const step of steps)
    if (step[0] === 'set') map.set(step[1], step[2]);
    else map[step[0]](step[1]);
}

describe('a bounded map', () => {
  it('has the same entries as a list with the same bound', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.integer({ min: 1, max: 20 }), (steps, max) => {
        const map = new LruMap<number, number>(max, (value) => value);
        runSteps(steps, map);
        const expected = runModel(steps, max);
        expect(map.size).toBe(expected.length);
        expect(expected.map(([k]) => [k, map.peek(k)])).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
  it('holds as many entries as its bound, the last ones that were set or read', () => {
    fc.assert(
      fc.property(fc.uniqueArray(key, { minLength: 1 }), fc.integer({ min: 1, max: 9 }), (keys, max) => {
        const map = new LruMap<number, number>(max);
        for (const k of keys) map.set(k, k);
        expect(keys.filter((k) => map.has(k))).toEqual(keys.slice(-max));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionOf, recordPositions, roomForAll, runLengths } from './record-positions.ts';

const lists = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 300 }).map((documents) => documents.toSorted());

describe('positions of records', () => {
  it('rise in the order of the list, each below the room for all, and are found by number', () => {
    fc.assert(
      fc.property(lists, (documents) => {
        const runs = runLengths(documents);
        const positions = recordPositions(runs);
        expect(positions).toHaveLength(documents.length);
        positions.forEach((position, i) => {
          expect(position).toBeGreaterThan(positions[i - 1] ?? -1);
          expect(positionOf(i, runs)).toBe(position);
        });
        expect(positionOf(documents.length, runs)).toBe(roomForAll(runs));
      }),
    );
  });
  it('stay in the documents after one that gets a record more', () => {
    const before = recordPositions(runLengths(['a', 'a', 'b', 'b']));
    const after = recordPositions(runLengths(['a', 'a', 'a', 'b', 'b']));
    expect(before).toEqual([0, 1, 64, 65]);
    expect(after).toEqual([0, 1, 2, 64, 65]);
  });
});

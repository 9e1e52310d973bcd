import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SpanIndex } from './span-index.ts';

const span = fc.tuple(fc.nat(30), fc.nat(8)).map(([start, length]) => ({ start, end: start + length + 1 }));

it('finds the same spans as a linear search', () =>
  fc.assert(
    fc.property(fc.array(span, { maxLength: 20 }), span, (spans, { start, end }) => {
      const index = new SpanIndex(spans, (s) => s);
      const sorted = spans.toSorted((a, b) => a.start - b.start);
      expect(index.within({ start, end })).toEqual(sorted.filter((s) => s.start >= start && s.end <= end));
      expect(index.touching({ start, end })).toEqual(sorted.filter((s) => s.start < end && s.end > start));
      expect([...index.before(start)]).toEqual(sorted.filter((s) => s.end <= start && s.start < start).toReversed());
      const around = sorted.filter((s) => s.start <= start && s.end >= end);
      expect(index.around({ start, end })).toEqual(around.toSorted((a, b) => b.end - b.start - (a.end - a.start)));
    }),
    { numRuns: 300, seed: 7 },
  ));

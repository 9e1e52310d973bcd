import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FairQueue } from './fair-queue.ts';

interface TestItem {
  readonly group: string;
  readonly ms: number;
}

/** Serves everything in turn on one thread, and returns the groups in the order in which they were served. */
function serveAll(queue: FairQueue<TestItem>): string[] {
  const order: string[] = [];
  for (let item = queue.take(() => 1); item; item = queue.take(() => 1)) {
    order.push(item.group);
    queue.finish(item, item.ms);
  }
  return order;
}

describe('a fair queue', () => {
  it('serves a client with one question before the rest of a client with many', () => {
    const queue = new FairQueue<TestItem>();
    for (const group of ['many', 'many', 'many', 'one']) queue.add({ group, ms: 100 });
    expect(serveAll(queue)).toEqual(['many', 'one', 'many', 'many']);
  });

  it('counts milliseconds, not questions', () => {
    const queue = new FairQueue<TestItem>();
    for (let i = 0; i < 2; i++) queue.add({ group: 'dear', ms: 1000 });
    for (let i = 0; i < 4; i++) queue.add({ group: 'cheap', ms: 100 });
    expect(serveAll(queue)).toEqual(['dear', 'cheap', 'cheap', 'cheap', 'cheap', 'dear']);
  });

  it('runs no more of a group at once than its limit', () => {
    const queue = new FairQueue<TestItem>();
    const items = ['a', 'a', 'b'].map((group) => ({ group, ms: 1 }));
    for (const item of items) queue.add(item);
    const taken = [queue.take(() => 1), queue.take(() => 1), queue.take(() => 1)];
    expect(taken).toEqual([items[0], items[2], null]);
    queue.finish(items[0] as TestItem, 1);
    expect(queue.take(() => 1)).toBe(items[1]);
  });

  it('serves each item once, in order within a group, and no group twice while one that was served less waits', () => {
    const item = fc.record({ group: fc.constantFrom('a', 'b', 'c'), ms: fc.integer({ min: 1, max: 100 }) });
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const queue = new FairQueue<TestItem>();
        for (const one of items) queue.add(one);
        const served = new Map<string, number>();
        const order: TestItem[] = [];
        for (let next = queue.take(() => 1); next; next = queue.take(() => 1)) {
          const least = ['a', 'b', 'c'].filter((group) => group === next?.group || queue.waitingOf(group) > 0);
          for (const group of least) expect(served.get(next.group) ?? 0).toBeLessThanOrEqual(served.get(group) ?? 0);
          served.set(next.group, (served.get(next.group) ?? 0) + next.ms);
          queue.finish(next, next.ms);
          order.push(next);
        }
        for (const group of ['a', 'b', 'c'])
          expect(order.filter((one) => one.group === group)).toEqual(items.filter((one) => one.group === group));
        expect(queue.size).toBe(0);
      }),
    );
  });
});

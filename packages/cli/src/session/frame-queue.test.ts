import { beforeEach, expect, it } from 'vitest';
import { FrameQueue, type FrameSource } from './frame-queue.ts';

let drawn: string[];
let [turns, now]: [FrameQueue, number] = [new FrameQueue(), 0];
beforeEach(() => {
  drawn = [];
  turns = new FrameQueue(() => now);
});
const turn = () => new Promise((soon) => setImmediate(soon));

/** A session whose frames take this long. */
function drawer(name: string, ms: number): FrameSource {
  const on = drawn;
  return {
    taken: 0,
    draw() {
      on.push(name);
      now += ms;
    },
  };
}

it('draws one frame per turn of the event loop, so that other work runs between two', async () => {
  for (const name of ['a', 'b', 'c']) turns.ask(drawer(name, 0));
  for (const seen of [['a'], ['a', 'b'], ['a', 'b', 'c']]) {
    await turn();
    expect(drawn).toEqual(seen);
  }
});

it('draws a session once if it asks again before its turn', async () => {
  const a = drawer('a', 0);
  for (let i = 0; i < 5; i++) turns.ask(a);
  for (let i = 0; i < 5; i++) await turn();
  expect(drawn).toEqual(['a']);
});

it('draws the session with the least time first: a small frame waits for one large frame, never for two', async () => {
  const large = ['A', 'B', 'C'].map((name) => drawer(name, 8));
  const small = drawer('s', 0);
  for (let i = 0; i < 12; i++) {
    for (const one of large) turns.ask(one);
    turns.ask(small);
    await turn();
  }
  const waits = drawn.join('').split('s').slice(1, -1);
  expect(waits.length).toBeGreaterThan(3);
  expect(Math.max(...waits.map((w) => w.length))).toBeLessThanOrEqual(1);
  // No session is starved.
  for (const name of ['A', 'B', 'C']) expect(drawn).toContain(name);
});

it('gives a new session no credit for the time before it began', async () => {
  const early = drawer('e', 3);
  for (let i = 0; i < 5; i++) {
    turns.ask(early);
    await turn();
  }
  drawn.splice(0);
  const late = drawer('l', 3);
  for (let i = 0; i < 8; i++) {
    turns.ask(late);
    turns.ask(early);
    await turn();
  }
  expect(drawn.filter((name) => name === 'l').length).toBeLessThanOrEqual(6);
});

it('does not draw a session that has left', async () => {
  const a = drawer('a', 0);
  turns.ask(a);
  turns.leave(a);
  await turn();
  await turn();
  expect(drawn).toEqual([]);
});

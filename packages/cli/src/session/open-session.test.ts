import { PassThrough, Writable } from 'node:stream';
import { loadCorpus } from '@synoptic/core/node/load-corpus';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import type { Reader } from '@synoptic/core/reader/reader';
import type { GlanceAnswer } from '@synoptic/core/shapes/glance';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { writeFlood } from '../corpus.fixture.ts';
import { counted, inkListens, settled } from '../event-loop-turns.fixture.ts';
import { openSession, type TerminalSession } from './open-session.ts';

let reader: Reader;
beforeAll(async () => {
  const { corpus } = await loadCorpus(writeFlood());
  if (!corpus) throw new Error('the small corpus does not compile');
  reader = memoryReader(corpus);
});

/** A session in a terminal that takes all at once, or holds back what it is sent until it is let. */
function open(settings: Partial<TerminalSession> = {}) {
  const stdin = Object.assign(new PassThrough(), { isTTY: true as const, setRawMode: () => {}, ref: () => {}, unref: () => {} });
  let [sent, held]: [string, (() => void) | null] = ['', null];
  let isSlow = false;
  const outlet = new Writable({
    decodeStrings: false,
    highWaterMark: 1,
    write(text: string, _encoding, done) {
      sent += text;
      if (isSlow) held = done;
      else done();
    },
  });
  const stdout = Object.assign(outlet, { isTTY: true, columns: 80, rows: 24 });
  const { reader: asking, open } = counted(settings.reader ?? reader);
  const session = { reader: asking, base: null, language: 'en', stdin, stdout, paint: { theme: 'colour', depth: 16 } } as const;
  let gone = false;
  const closed = openSession({ ...session, ...settings, reader: asking }).finally(() => {
    gone = true;
  });
  onTestFinished(() => void stdin.end());
  /** Until Ink is there, every question is answered, and nothing more is drawn. */
  const drawn = async () => {
    await inkListens(stdin, () => gone);
    await settled({ open, sent: () => sent });
  };
  return {
    ...{ stdin, stdout, closed, drawn, sent: () => sent },
    async type(key: string) {
      const before = sent.length;
      stdin.write(key);
      await drawn();
      return sent.slice(before);
    },
    slow(slow: boolean) {
      isSlow = slow;
      if (!slow) held?.();
    },
  };
}

it('uses the alternate screen, sends little for a key, copies by OSC 52, and restores the screen', async () => {
  const at = open();
  await at.drawn();
  // No answer is late here, however slow the machine: a frame that says so would be sent too.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  expect(at.sent()).toContain('\u001B[?1049h');
  expect(Buffer.byteLength(await at.type('j'))).toBeLessThanOrEqual(450);
  await at.type('\r');
  expect(Buffer.byteLength(await at.type('j'))).toBeLessThanOrEqual(1600);
  expect(await at.type('y')).toContain('\u001B]52;c;');
  await at.type('q');
  at.stdin.write('qq');
  await at.closed;
  expect(at.sent()).toContain('\u001B[?1049l');
  expect(at.sent().endsWith('\u001B[?25h')).toBe(true);
});

it('draws the first frame before Ink is loaded, and loses no key typed meanwhile', async () => {
  const at = open();
  expect(at.sent()).toContain('Synoptic');
  at.stdin.write('2');
  at.stdin.write('j');
  await at.drawn();
  expect(at.sent()).toContain('The storm before it');
  at.stdin.write('\u0003');
  await at.closed;
});

it('handles keys of one chunk in order, including a copy', async () => {
  const at = open();
  await at.drawn();
  await at.type('\r');
  expect(await at.type('y')).toContain('\u001B]52;c;');
  expect(await at.type('yjq2')).toContain('\u001B]52;c;');
  expect(at.sent()).toContain('The storm before it');
  at.stdin.write('qqq');
  await at.closed;
});

it('gives the terminal back on Ctrl-Z, and shows the same screen when the program continues', async () => {
  let resume = () => {};
  const raw: boolean[] = [];
  const at = open({
    suspend: () =>
      new Promise((continued) => {
        resume = continued;
      }),
  });
  Object.assign(at.stdin, { setRawMode: (on: boolean) => void raw.push(on) });
  await at.drawn();
  await at.type('2');
  const before = at.sent().length;
  at.stdin.write('\u001A');
  await vi.waitFor(() => expect(at.sent().endsWith('\u001B[?25h')).toBe(true));
  await vi.waitFor(() => expect(raw.at(-1)).toBe(false));
  resume();
  await at.drawn();
  await vi.waitFor(() => expect(raw.at(-1)).toBe(true));
  expect(at.sent().slice(before)).toContain('\u001B[?1049h');
  expect(at.sent().slice(before)).toContain('The storm before it');
  at.stdin.write('\u0003');
  await at.closed;
});

it('takes pasted text into the search on one line, and runs none of it as keys elsewhere', async () => {
  const at = open();
  await at.drawn();
  expect(at.sent()).toContain('\u001B[?2004h');
  expect(await at.type('\u001B[200~2\nqq\u001B[201~')).toContain('paste');
  await at.type('7');
  expect(await at.type('\u001B[200~storm\nq\u001B[201~')).toContain('storm');
  // The line end has opened nothing: a letter is still text, and copies nothing.
  expect(await at.type('y')).not.toContain('\u001B]52;');
  at.stdin.write('\u0003');
  await at.closed;
  expect(at.sent()).toContain('\u001B[?2004l');
});

it('sends nothing more to a slow terminal, and the latest screen once it has caught up', async () => {
  const at = open();
  await at.drawn();
  at.slow(true);
  at.stdin.write('2');
  await at.drawn();
  const behind = at.sent().length;
  for (const key of ['3', '4', '5', '6', '1', '2', 'j']) {
    at.stdin.write(key);
    await at.drawn();
  }
  expect(at.sent().length).toBe(behind);
  at.slow(false);
  await at.drawn();
  const caught = at.sent().slice(behind);
  expect(caught.length).toBeGreaterThan(0);
  expect(caught.length).toBeLessThan(450);
  at.stdin.write('\u0003');
  await at.closed;
});

it('draws a window of another size once, whole', async () => {
  const at = open();
  await at.drawn();
  const before = at.sent().length;
  Object.assign(at.stdout, { columns: 60, rows: 20 });
  at.stdout.emit('resize');
  await at.drawn();
  expect(at.sent().slice(before).split('\u001B[J')).toHaveLength(2);
  at.stdin.write('\u0003');
  await at.closed;
});

it('ends with the error of a failed rendering, of which nothing is shown', async () => {
  const broken = { ...reader, glance: async () => ({}) as GlanceAnswer };
  const at = open({ reader: broken });
  await expect(at.closed).rejects.toThrow(TypeError);
  expect(at.sent().endsWith('\u001B[?25h')).toBe(true);
  expect(at.sent()).not.toMatch(/TypeError|\bat \w|\.tsx?\b/);
});

describe('nothing is left behind', () => {
  const counts = (of: NodeJS.EventEmitter) => of.eventNames().map((name) => [name, of.listenerCount(name)]);
  it.each(['q', '^C', 'asked to end', 'asked to end before Ink is there', 'no more keys', 'the terminal is gone'])(
    'after: %s',
    async (how) => {
      const ending = new AbortController();
      const [before, plain] = [counts(process), counts(new PassThrough())];
      const at = open({ ended: ending.signal });
      const streams = [at.stdin, at.stdout] as const;
      if (how !== 'asked to end before Ink is there') await at.drawn();
      if (how === 'q' || how === '^C') at.stdin.write(how === 'q' ? 'qq' : '\u0003');
      else if (how === 'no more keys') at.stdin.end();
      else if (how === 'the terminal is gone') at.stdout.destroy();
      else ending.abort();
      await at.closed;
      expect(counts(process)).toEqual(before);
      expect(counts(streams[0])).toEqual(plain);
      for (const event of ['resize', 'drain', 'close']) expect(at.stdout.listenerCount(event)).toBe(0);
      if (how !== 'the terminal is gone') expect(at.sent().endsWith('\u001B[?25h')).toBe(true);
    },
  );
  it('after fifty at once', async () => {
    const before = counts(process);
    const all = Array.from({ length: 50 }, () => open());
    await Promise.all(all.map((at) => at.drawn()));
    for (const at of all) at.stdin.write('qq');
    await Promise.all(all.map((at) => at.closed));
    expect(counts(process)).toEqual(before);
  });
});

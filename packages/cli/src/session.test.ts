import { PassThrough } from 'node:stream';
import { loadCorpus } from '@synoptic/core/node/load';
import { memoryReader } from '@synoptic/core/reader/memory';
import { expect, it } from 'vitest';
import { writeFlood } from './corpus.fixture.ts';
import { openSession } from './session.ts';

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it('takes the alternate screen, sends little for a key, copies by OSC 52, and leaves the screen as it was', async () => {
  const { corpus } = await loadCorpus(writeFlood());
  if (!corpus) throw new Error('the small corpus does not compile');
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {}, ref: () => {}, unref: () => {} });
  const stdout = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 24 });
  let sent = '';
  stdout.on('data', (bytes: Buffer) => {
    sent += bytes;
  });
  const type = async (key: string) => {
    const before = sent.length;
    stdin.write(key);
    await drawn();
    return sent.slice(before);
  };
  /** Until something was drawn, and then nothing for a while. */
  const drawn = async () => {
    const before = sent.length;
    for (let i = 0; i < 100 && sent.length === before; i++) await later(30);
    for (let quiet = 0, length = sent.length; quiet < 5; length = sent.length) {
      await later(30);
      quiet = sent.length === length ? quiet + 1 : 0;
    }
  };
  const closed = openSession({
    reader: memoryReader(corpus),
    base: null,
    language: 'en',
    stdin,
    stdout,
    paint: { theme: 'colour', depth: 16 },
  });
  await drawn();
  expect(sent).toContain('\u001B[?1049h');
  expect(Buffer.byteLength(await type('j'))).toBeLessThanOrEqual(450);
  await type('\r');
  expect(Buffer.byteLength(await type('j'))).toBeLessThanOrEqual(1600);
  expect(await type('y')).toContain('\u001B]52;c;');
  await type('q');
  stdin.write('q');
  await closed;
  expect(sent).toContain('\u001B[?1049l');
  expect(sent.endsWith('\u001B[?25h')).toBe(true);
});

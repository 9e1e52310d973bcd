import { PassThrough } from 'node:stream';
import type { Reader } from '@synoptic/core/reader/reader';
import type { Language } from '@synoptic/core/text/bilingual';
import type { ScreenState } from '../packages/cli/src/screens/screen-state.ts';
import { openSession } from '../packages/cli/src/session/open-session.ts';

interface KeyMeasurement {
  readonly bytes: number;
  /** Milliseconds from the key press to the first byte of output. */
  readonly time: number;
}

/** Opens an 80 × 24 session with 256 colours that counts the bytes and the time of each key press. */
export async function openMeasuredSession(reader: Reader, language: Language, start: ScreenState) {
  const stdin = Object.assign(new PassThrough(), { isTTY: true as const, setRawMode: () => {}, ref: () => {}, unref: () => {} });
  const stdout = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 24 });
  let [bytes, first] = [0, 0];
  stdout.on('data', (chunk: Buffer) => {
    if (first === 0) first = performance.now();
    bytes += chunk.length;
  });
  void openSession({ reader, base: null, language, stdin, stdout, paint: { theme: 'colour', depth: 256 }, start });
  const settled = async () => {
    for (let before = -1, quiet = 0; quiet < 3; before = bytes) {
      await new Promise((soon) => setTimeout(soon, 3));
      quiet = bytes === before ? quiet + 1 : 0;
    }
  };
  await new Promise((soon) => setTimeout(soon, 150));
  await settled();
  return {
    bytes: () => bytes,
    async press(key: string): Promise<KeyMeasurement> {
      const [before, began] = [bytes, performance.now()];
      first = 0;
      stdin.write(key);
      // A lone escape byte counts as a key only after a timeout.
      if (key === '\u001B') await new Promise((soon) => setTimeout(soon, 80));
      await settled();
      return { bytes: bytes - before, time: first === 0 ? 0 : first - began };
    },
    end: () => void stdin.end(),
  };
}

import { PassThrough, Writable } from 'node:stream';
import headless from '@xterm/headless';
import fc from 'fast-check';
import { Box, render } from 'ink';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { counted, escaped, turns } from '../event-loop-turns.fixture.ts';
import { paintLine } from '../layout/paint.ts';
import { line, type StyledLine, span, type Tone, truncateLine } from '../layout/styled-line.ts';
import { PaintedText } from '../screens/components/line.tsx';
import { floodReader } from '../screens/test-readers.fixture.ts';
import { createScreenEncoder } from './frame-encoder.ts';
import { FrameStream } from './frame-stream.ts';
import { renderSession } from './render-session.tsx';
import { KeyListener } from './session-app.tsx';
import { SessionController } from './session-controller.ts';

const window = { columns: 30, rows: 6 };
/** As Ink is set up for a visit. */
const how = { debug: true, interactive: false, exitOnCtrlC: false, patchConsole: false, isScreenReaderEnabled: false };

function terminal() {
  const on = new headless.Terminal({ cols: window.columns, rows: window.rows, allowProposedApi: true, scrollback: 0 });
  const read = async (bytes: string) => {
    await new Promise<void>((done) => on.write(bytes, done));
    return Array.from({ length: window.rows }, (_, y) =>
      Array.from({ length: window.columns }, (_, x) => {
        const cell = on.buffer.active.getLine(y)?.getCell(x);
        const marks = [cell?.isBold() && 'b', cell?.isDim() && 'd', cell?.isInverse() && 'i', cell?.getFgColor()];
        const text = cell?.getWidth() === 0 ? '' : cell?.getChars() || ' ';
        // The appearance of a space depends only on reverse video.
        return text === ' ' && !cell?.isInverse() ? ' ' : `${text}${marks.join()}`;
      }).join('|'),
    );
  };
  return { on, read };
}

/** A wire, and what has come out of it since it was last asked. */
function wired(size = window) {
  let bytes = '';
  const outlet = new Writable({
    decodeStrings: false,
    write(text: string, _encoding, done) {
      bytes += text;
      done();
    },
  });
  const wire = new FrameStream(Object.assign(outlet, { isTTY: true, ...size }), createScreenEncoder());
  wire.enter();
  const sent = () => {
    const all = bytes;
    bytes = '';
    return all;
  };
  return { wire, sent };
}

/** Lines as the components of screens render them. */
function PaintedLines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <Box flexDirection="column" height={window.rows}>
      {lines.map((text, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is identified by its row on the screen
        <PaintedText key={i} text={text} />
      ))}
    </Box>
  );
}

/** The same lines, written to a terminal by no library. */
function asWritten(lines: readonly string[]): string {
  return lines.map((text, i) => `\u001B[m\u001B[${i + 1}H${text}`).join('');
}

const text = fc.constantFrom(
  '日本語',
  '集団安全保障',
  'か\u3099',
  'é',
  '  ',
  '│ ',
  '12',
  'ロシア and others',
  '          ',
  '𠮷野家',
  'Ж',
  '…',
);
const tone = fc.constantFrom<Tone>('plain', 'strong', 'quiet', 'accent', 'link', 'chosen');
const row: fc.Arbitrary<StyledLine> = fc
  .array(fc.tuple(text, tone), { maxLength: 6 })
  .map((spans) => truncateLine(line(...spans.map(([t, to]) => span(t, to))), window.columns));
const frame = fc.array(row, { minLength: window.rows, maxLength: window.rows });

describe('law: lines that pass through Ink and the output filter are on the terminal', () => {
  it('frame after frame', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(frame, { minLength: 1, maxLength: 4 }), async (frames) => {
        const { wire, sent } = wired();
        const [shown, whole] = [terminal(), terminal()];
        const [first, ...others] = frames.map((lines) => lines.map((l) => paintLine(l, { theme: 'colour', depth: 16 })));
        const app = render(<PaintedLines lines={first ?? []} />, { ...how, stdout: wire });
        for (const lines of [first ?? [], ...others]) {
          app.rerender(<PaintedLines lines={lines} />);
          whole.on.reset();
          expect(await shown.read(sent())).toEqual(await whole.read(asWritten(lines)));
        }
        app.unmount();
      }),
      { numRuns: Number(process.env['SYNOPTIC_LAW_RUNS'] ?? 60) },
    );
  });
});

it('Ink lays out each frame once, and none without a change', async () => {
  const stdin = Object.assign(new PassThrough(), { isTTY: true as const, setRawMode: () => {}, ref: () => {}, unref: () => {} });
  const { wire } = wired({ columns: 80, rows: 24 });
  const { reader, open } = counted(await floodReader());
  const session = new SessionController({ reader, base: null, language: 'en', paint: { theme: 'colour', depth: 16 } }, wire);
  const settles = async () => {
    do await turns();
    while (open() || session.isWaiting);
  };
  // No answer is late here, however slow the machine: a frame that says so would be laid out too.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const written = vi.spyOn(wire, 'write');
  const over = renderSession(session, stdin, wire, false);
  const laidOut = async (times: number) => {
    await settles();
    expect(written).toHaveBeenCalledTimes(times);
  };
  // One while the questions of the first screen are open, one with the answers.
  await laidOut(2);
  wire.emit('resize');
  await laidOut(2);
  stdin.write('j');
  await laidOut(3);
  session.leave();
  await over;
});

describe('key names for the bytes of a terminal', () => {
  it.each([
    ['j', ['j']],
    ['jj\r', ['j', 'j', 'enter']],
    ['\n', ['enter']],
    ['派遣', ['派', '遣']],
    ['\u001B[A\u001B[B\u001B[C\u001B[D', ['up', 'down', 'right', 'left']],
    ['\u001BOA', ['up']],
    ['\u001B[5~\u001B[6~\u001B[H\u001B[F\u001B[1~\u001B[4~', ['pageup', 'pagedown', 'home', 'end', 'home', 'end']],
    ['\u007F\b\u001B[3~', ['backspace', 'backspace', 'backspace']],
    ['\u001B', ['escape']],
    ['\u0003', ['ctrl-c']],
    ['\u0004\u0004\u0015', ['ctrl-d', 'ctrl-d', 'ctrl-u']],
    ['j\u0004k', ['j', 'ctrl-d', 'k']],
    ['< >?', ['<', ' ', '>', '?']],
    ['\t', []],
    ['a\tb', ['a', 'b']],
    ['\u0000', []],
    // Alt with a letter, a function key, what a terminal reports about itself, the mouse.
    ['\u001Bx', []],
    ['\u001BOP\u001B[15~', []],
    ['\u001B[I\u001B[?1;2c', []],
    ['\u202E', []],
    // Pasted text between the brackets of a terminal: a line end in it is no Enter.
    ['\u001B[200~flood\nq\u001B[201~', ['f', 'l', 'o', 'o', 'd', ' ', 'q']],
  ])('%j', async (bytes, names) => {
    const stdin = Object.assign(new PassThrough(), { isTTY: true as const, setRawMode: () => {}, ref: () => {}, unref: () => {} });
    const heard: string[] = [];
    const app = render(<KeyListener press={(name) => void heard.push(name)} />, { ...how, stdin, stdout: wired().wire });
    onTestFinished(() => app.unmount());
    stdin.write(bytes);
    await escaped();
    expect(heard).toEqual(names);
  });
});

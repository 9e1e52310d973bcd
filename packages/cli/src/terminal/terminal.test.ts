import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { BRIDGE } from '@synoptic/core/hydrate/small-texts.fixture';
import headless from '@xterm/headless';
import { describe, expect, it, onTestFinished } from 'vitest';
import { MAIN_PROGRAM, runSynoptic } from '../commands/run-synoptic.fixture.ts';
import { writeFlood } from '../corpus.fixture.ts';
import { writeBridge, writeTexts } from '../texts/bridge.fixture.ts';
import { HAS_PTY, runInPty } from './pty.fixture.ts';
import { detectPaint, hasScreenReader, supportsClipboard } from './terminal.ts';

const folder = writeFlood();
const program = [process.execPath, MAIN_PROGRAM, '--corpus', folder];
const OPEN = 'Where accounts disagree';

/** The screen of a terminal after all that was sent to it. */
async function shown(sent: string, columns = 80, rows = 24): Promise<string[]> {
  const terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true });
  await new Promise<void>((read) => terminal.write(sent, read));
  return Array.from({ length: rows }, (_, i) => terminal.buffer.active.getLine(i)?.translateToString(true) ?? '');
}

describe.skipIf(!HAS_PTY)('in a pseudo-terminal (skipped where python3 is not there)', () => {
  it.each([
    ['q and q again', [{ after: OPEN, keys: 'qq' }], 0],
    ['^C', [{ after: OPEN, keys: '\u0003' }], 0],
    ['SIGTERM', [{ after: OPEN, signal: 'SIGTERM' }], 0],
    ['SIGHUP', [{ after: OPEN, signal: 'SIGHUP' }], 0],
    ['SIGINT', [{ after: OPEN, signal: 'SIGINT' }], 0],
    ['SIGQUIT', [{ after: OPEN, signal: 'SIGQUIT' }], 0],
  ] as const)('the terminal is restored after %s', async (_, deeds, code) => {
    const ended = await runInPty(program, deeds);
    expect(ended).toMatchObject({ code, asFound: true });
    expect(ended.sent).toContain('\u001B[?1049h');
    expect(ended.sent.endsWith('\u001B[m\u001B[r\u001B[?7h\u001B[?1049l\u001B[?25h')).toBe(true);
    expect((await shown(`before\r\n${ended.sent}`)).filter((l) => l !== '')).toEqual(['before']);
  });
  it('the terminal is restored after a corpus that cannot be read, with the message on the original screen', async () => {
    const ended = await runInPty([process.execPath, MAIN_PROGRAM, '--corpus', '/nowhere/at/all'], []);
    expect(ended).toMatchObject({ code: 1, asFound: true });
    expect((await shown(ended.sent)).join('\n')).toContain('no corpus at /nowhere/at/all');
  });
  it('the terminal is restored after a screen that reports an invalid answer of the API, with a hint', async () => {
    const server = createServer((_, response) => response.setHeader('content-type', 'application/json').end('{}')).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await new Promise((listening) => server.once('listening', listening));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const ended = await runInPty([process.execPath, MAIN_PROGRAM, '--corpus', url], [{ after: 'without /v1?', keys: 'qq' }]);
    expect(ended).toMatchObject({ code: 0, asFound: true });
    expect(ended.sent).toContain(`${url} answered with data that this version cannot read`);
    expect(ended.sent).toContain('\u001B[?1049l\u001B[?25h');
  });
  it.each([
    [40, 15],
    [100, 30],
    [81, 24],
  ] as const)('a window resized to %i × %i shows the same as one opened in that size, without residue', async (columns, rows) => {
    const resized = await runInPty(program, [
      { after: OPEN, keys: 'jj\r' },
      { after: 'depth', size: [columns, rows] },
      { after: '\u001B[J', signal: 'SIGTERM' },
    ]);
    expect(resized.code).toBe(0);
    expect(resized.sent.split('\u001B[J')).toHaveLength(3);
    const at = resized.sent.lastIndexOf('\u001B[?1049l');
    const [before, after] = [resized.sent.lastIndexOf('\u001B[J'), at];
    expect(before).toBeGreaterThan(0);
    const frame = await shown(resized.sent.slice(before - 10, after), columns, rows);
    expect(frame.filter((l) => l !== '').length).toBeGreaterThan(8);
    // Drawn over other text it is the same: nothing is left over.
    const rubbish = `${'x'.repeat(columns * rows)}\u001B[H`;
    expect(await shown(rubbish + resized.sent.slice(before - 10, after), columns, rows)).toEqual(frame);
  });
  it('a build shows its progress on a line that disappears, and none of it in a pipe', async () => {
    const out = `${mkdtempSync(join(tmpdir(), 'synoptic-build-'))}/corpus.json`;
    const args = ['build', '--corpus', folder, '--out', out];
    const { sent } = await runInPty([process.execPath, MAIN_PROGRAM, ...args], []);
    expect(sent).toContain('compiling');
    expect((await shown(sent)).join('\n')).not.toContain('compiling');
    expect((await shown(sent)).join('\n')).toContain('claims');
    const piped = await runSynoptic(args);
    expect(piped.err).not.toContain('compiling');
    expect(piped.err).not.toContain('\u001B');
  });
  it('a site shows the number of files written, and the opening of texts the current one; both lines disappear', async () => {
    const site = join(mkdtempSync(join(tmpdir(), 'synoptic-site-')), 'site');
    const texts = writeTexts({ 'one.txt': BRIDGE.join('\n'), 'two.txt': 'A page about something else.' });
    for (const [args, told, done] of [
      [['export', 'site', site, '--corpus', folder], /writing \d+ of \d+ files/, 'files'],
      [['hydrate', texts, '--corpus', await writeBridge()], /reading 2 of 2: two\.txt/, 'two.txt'],
    ] as const) {
      const { sent } = await runInPty([process.execPath, MAIN_PROGRAM, ...args], []);
      expect(sent).toMatch(told);
      const left = (await shown(sent)).join('\n');
      expect(left).not.toMatch(told);
      expect(left).toContain(done);
      const piped = await runSynoptic(args[0] === 'export' ? [...args, '--force'] : [...args]);
      expect(piped.err).not.toMatch(told);
      expect(piped.err).not.toContain('\u001B');
    }
  });
  it('a screen reader gets text that stays, without drawing', async () => {
    const ended = await runInPty(
      [...program, '--screen-reader'],
      [
        { after: OPEN, keys: 'j' },
        { after: '2 of', keys: 'qq' },
      ],
    );
    expect(ended).toMatchObject({ code: 0, asFound: true });
    expect(ended.sent).not.toContain('\u001B');
    expect((await runInPty(program, [{ after: OPEN, keys: 'qq' }], { INK_SCREEN_READER: 'true' })).sent).not.toContain('\u001B');
  });
});

describe('the shipped program', () => {
  const parts = new Map(
    readdirSync(dirname(MAIN_PROGRAM))
      .filter((file) => file.endsWith('.js'))
      .map((file) => [file, readFileSync(join(dirname(MAIN_PROGRAM), file), 'utf8')]),
  );
  it('loads Ink only when a screen is shown: one part contains it, and only the two that draw load that one at their start', () => {
    const ink = [...parts].filter(([, text]) => /ink-virtual-text/.test(text)).map(([file]) => file);
    expect(ink).toHaveLength(1);
    const names = (files: readonly string[]) => files.map((file) => file.replace(/-[^-]*$/, '')).toSorted();
    const loading = (pattern: RegExp, those: readonly string[]) =>
      [...parts].filter(([, text]) => [...text.matchAll(pattern)].some((m) => those.includes(m[1] ?? ''))).map(([file]) => file);
    const atStart = /(?:from|import)"\.\/([\w-]+\.js)"/g;
    const drawing = loading(atStart, ink);
    expect(names(drawing)).toEqual(['open-review-screen', 'render-session']);
    expect(loading(atStart, drawing)).toEqual([]);
    expect(names(loading(/import\("\.\/([\w-]+\.js)"\)/g, drawing))).toEqual(['open-screens', 'open-session', 'ssh-server']);
  });
  it('contains the production build of React, and no developer tools', () => {
    for (const [file, text] of parts)
      expect(text, file).not.toMatch(/react-devtools-core'|react\.development|react-reconciler\.development/);
  });
});

describe('capabilities of a terminal', () => {
  const tty = { isTTY: true } as Parameters<typeof detectPaint>[0];
  it.each([
    [{ TERM: 'xterm' }, 'colour', 16],
    [{ TERM: 'xterm-256color' }, 'colour', 256],
    [{ TERM: 'tmux-256color' }, 'colour', 256],
    [{ TERM: 'xterm-256color', COLORTERM: 'truecolor' }, 'colour', 'all'],
    [{ TERM: 'xterm-direct' }, 'colour', 'all'],
    [{ TERM: 'xterm-256color', NO_COLOR: '1' }, 'weight', 256],
    [{ TERM: 'dumb' }, 'bare', 16],
    [{}, 'colour', 16],
  ])('%j is painted in %s of %s', (env, theme, depth) => expect(detectPaint(tty, env)).toEqual({ theme, depth }));
  it('a stream that is not a terminal gets bare text', () => expect(detectPaint({} as typeof tty, { TERM: 'xterm' }).theme).toBe('bare'));
  it.each([
    [{ TERM: 'xterm-256color' }, true],
    [{ TERM: 'linux' }, false],
    [{ TERM: 'xterm-256color', TERM_PROGRAM: 'Apple_Terminal' }, false],
    [{ TERM: 'xterm-256color', VTE_VERSION: '6800' }, false],
  ])('%j supports copying: %s', (env, takes) => expect(supportsClipboard(env)).toBe(takes));
  it.each([
    [{ INK_SCREEN_READER: 'true' }, true],
    [{ SYNOPTIC_SCREEN_READER: '1' }, true],
    [{ INK_SCREEN_READER: 'false' }, false],
    [{}, false],
  ])('%j is for a screen reader: %s', (env, aloud) => expect(hasScreenReader(env)).toBe(aloud));
});

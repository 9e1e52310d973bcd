import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAIN_PROGRAM, runProgram } from '../commands/run-synoptic.fixture.ts';

/** A program that never answers is at fault; a slow machine is not. */
const WAIT = { timeout: 300_000 };
const SENTENCES = [
  'The night ferry ran onto a sandbank off Gull Island on Friday.',
  'The coast guard said 12 people died before the first boat came.',
  'Divers found the logbook of the purser under the third lifeboat.',
];
/** The first line becomes the title of the document, which is a record. */
const TEXT = `Ferry aground\n\n${SENTENCES.slice(0, 2).join(' ')}\n\n${SENTENCES[2]}\n`;

const WORDS_IN_A_ROW = 5;

/** Every run of so many words of the text, without regard to case and spaces. */
const RUNS = SENTENCES.flatMap((sentence) => {
  const words = sentence.toLowerCase().split(' ');
  return words.slice(WORDS_IN_A_ROW - 1).map((_, i) => words.slice(i, i + WORDS_IN_A_ROW).join(' '));
});

/** Runs of words of the text that were written, as they are or encoded as in an address. */
function textIn(written: string): string[] {
  const plain = decodeURIComponent(written.replace(/%(?![0-9a-f]{2})/gi, '%25'))
    .toLowerCase()
    .replace(/\+|\s+/g, ' ');
  return RUNS.filter((run) => plain.includes(run));
}

let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'synoptic-logs-'));
  await writeFile(at('report.txt'), TEXT);
  await writeFile(at('again.html'), `<title>Ferry aground</title><article><p>${SENTENCES.join('</p><p>')}</p></article>`);
  await writeFile(at('broken.pdf'), `%PDF-1.7\n${TEXT}`);
  expect((await runProgram(['init', at('ferry'), '--starter', 'disaster', '--language', 'en', '--empty'])).code).toBe(0);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A program that runs until it gets a signal, with what it has written so far. */
function startProgram(args: readonly string[]): {
  readonly child: ChildProcessWithoutNullStreams;
  readonly written: { out: string; err: string };
} {
  const child = spawn(process.execPath, [MAIN_PROGRAM, ...args], {
    env: { PATH: process.env['PATH'] ?? '', LANG: 'en_US.UTF-8', PORT: '0', LOG: '1' },
  });
  const written = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (written.err += text));
  return { child, written };
}

async function endProgram(child: ChildProcessWithoutNullStreams): Promise<void> {
  const closed = once(child, 'close');
  child.kill('SIGTERM');
  await closed;
}

describe('no five words in a row of a text are written by', () => {
  it('add and review, whether they succeed or fail', async () => {
    const named = ['--date', '2031-04-05', '--publisher', 'Harbour Gazette', '--as', 'Ida', '--corpus', at('ferry')];
    const runs: (readonly [number, readonly string[]])[] = [
      [0, ['add', at('report.txt'), ...named]],
      [0, ['add', at('again.html'), '--json', ...named]],
      [2, ['add', at('broken.pdf'), ...named]],
      [0, ['review', at('ferry'), '--json']],
      [2, ['review', at('ferry'), '--accept', 'p-000000', '--as', 'Ida']],
      [0, ['review', at('ferry'), '--accept', 'A,B', '--as', 'Ida']],
    ];
    for (const [expected, args] of runs) {
      const { code, out, err } = await runProgram(args);
      expect([args[0], code, textIn(out), textIn(err)]).toEqual([args[0], expected, [], []]);
      expect(out + err).not.toBe('');
    }
  });

  it('edit, for requests that succeed, are refused or make no sense', async () => {
    const { child, written } = startProgram(['edit', at('ferry'), '--port', '0', '--as', 'Ida']);
    try {
      const [, port, token = ''] = await expect
        .poll(() => /localhost:(\d+)\/#(\S+)\n/.exec(written.out), WAIT)
        .not.toBeNull()
        .then(() => /localhost:(\d+)\/#(\S+)\n/.exec(written.out) ?? []);
      const ask = (path: string, body?: string) =>
        fetch(`http://localhost:${port}/workbench/${path}`, {
          headers: { 'x-synoptic-token': token },
          ...(body !== undefined && { method: 'POST', body }),
        }).then((response) => response.text());
      // The page is given the text: the silence of the logs is not for lack of it.
      expect(textIn(await ask('texts/report'))).toEqual(RUNS);
      await ask(`texts/${encodeURIComponent(SENTENCES[0] ?? '')}`);
      for (const path of ['decisions', 'claims', 'undo', 'texts', 'records', 'nothing']) {
        await ask(path, `{"document": "${SENTENCES[1]}`);
        await ask(path, JSON.stringify({ document: SENTENCES[1], choices: [{ on: SENTENCES[1], is: SENTENCES[2] }] }));
      }
    } finally {
      await endProgram(child);
    }
    expect([textIn(written.out), textIn(written.err)]).toEqual([[], []]);
  });

  it('serve, for a reader who searches for them', async () => {
    const { child, written } = startProgram(['serve', '--corpus', at('ferry')]);
    try {
      await expect.poll(() => written.out, WAIT).toMatch(/localhost:\d+\n/);
      const [base = ''] = /http:\S+/.exec(written.out) ?? [];
      for (const path of ['/v1/search?q=', '/search?q=', '/v1/claims?about='])
        await (await fetch(`${base}${path}${encodeURIComponent(SENTENCES[2] ?? '')}`)).text();
      await expect.poll(() => written.err, WAIT).toContain('/v1/claims');
    } finally {
      await endProgram(child);
    }
    expect([textIn(written.out), textIn(written.err)]).toEqual([[], []]);
  });

  it('mcp --drafts to its log, while the protocol carries them to the assistant', async () => {
    const { child, written } = startProgram(['mcp', '--drafts', at('ferry'), '--as', 'claude']);
    const send = (message: unknown) => child.stdin.write(`${typeof message === 'string' ? message : JSON.stringify(message)}\n`);
    const call = (id: number, name: string, asked: object) =>
      send({ jsonrpc: '2.0', id, method: 'tools/call', params: { name, arguments: asked } });
    try {
      const client = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } };
      send({ jsonrpc: '2.0', id: 1, method: 'initialize', params: client });
      send({ jsonrpc: '2.0', method: 'notifications/initialized' });
      const item = { document: 'document:report', line: 2, about: 'event:report', facet: 'dead', quote: SENTENCES[1] };
      call(2, 'passages', { document: 'document:report' });
      call(3, 'propose', {
        items: [
          { ...item, value: 12 },
          { ...item, value: 13 },
          { ...item, quote: SENTENCES[2] },
        ],
      });
      call(4, SENTENCES[0] ?? '', { [SENTENCES[1] ?? '']: SENTENCES[2] });
      send(`{"jsonrpc": "2.0", "method": "${SENTENCES[1]}`);
      call(5, 'drafts', {});
      // Answers come in any order.
      await expect.poll(() => [1, 2, 3, 4, 5].filter((id) => !written.out.includes(`"id":${id}`)), WAIT).toEqual([]);
    } finally {
      child.stdin.end();
      await endProgram(child);
    }
    expect(textIn(written.out)).toEqual(RUNS);
    expect(textIn(written.err)).toEqual([]);
  });
});

it('finds words of the text however they are spelled', async () => {
  expect(textIn(await readFile(at('ferry/texts/report.txt'), 'utf8'))).toEqual(RUNS);
  expect(textIn(`GET /search?q=${encodeURIComponent(SENTENCES[0] ?? '')}`)).not.toEqual([]);
  expect(textIn(new URLSearchParams({ q: SENTENCES[2] ?? '' }).toString())).not.toEqual([]);
});

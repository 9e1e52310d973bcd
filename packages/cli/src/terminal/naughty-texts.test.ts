import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { NAUGHTY_STRINGS, naughtyRuns } from '@synoptic/core/export/naughty-corpus.fixture';
import { naughtyReport, naughtyReportPage } from '@synoptic/core/ingest/naughty-report.fixture';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../command-line/run-command-line.ts';
import { LOCAL_COMMAND_SET } from '../commands/open-screens.ts';
import { MAIN_HOME } from '../commands/run-synoptic.fixture.ts';
import { inkListens, settled } from '../event-loop-turns.fixture.ts';
import { ANNOTATION_FORMAT_NAMES } from '../importing/annotation-format.ts';
import { askLine } from './ask-line.ts';
import { expectHarmless } from './harmless-output.fixture.ts';
import type { Host } from './host.ts';

/** Rounds of texts, of which each holds some forty strings. */
const ROUNDS = Math.ceil(naughtyRuns(1).numRuns / 4);
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** The naughty strings in their order, from a place of each round on. */
function stringsFrom(round: number): () => string {
  let at = Math.floor((round * NAUGHTY_STRINGS.length) / ROUNDS);
  return () => NAUGHTY_STRINGS[at++ % NAUGHTY_STRINGS.length] ?? '';
}

/** Name that a file system takes, as hostile as it can be. */
const fileName = (text: string) =>
  Buffer.from(text.replace(/[\0/]/g, '').toWellFormed()).subarray(0, 60).toString().replaceAll('\uFFFD', '');
/** Argument that a shell can pass; an empty one is refused by itself (`add --author=`), so it is never empty. */
const argument = (text: string) => text.replaceAll('\0', '').toWellFormed() || '-';

interface TerminalRun {
  readonly code: number;
  readonly sent: string;
}

/** Runs a command on a terminal, or asks a question there; nobody types. */
async function run(what: readonly string[] | string): Promise<TerminalRun> {
  let sent = '';
  const stream = () =>
    Object.assign(
      new Writable({
        decodeStrings: false,
        write: (text: string, _encoding, done) => {
          sent += text;
          done();
        },
      }),
      { isTTY: true, columns: 100, rows: 40 },
    );
  const env = { TERM: 'xterm-256color', USER: 'ida' };
  const stdin = new PassThrough().end();
  const host: Host = { stdin, stdout: stream(), stderr: stream(), env, cwd: '/', home: MAIN_HOME, ended: () => new Promise(() => {}) };
  if (typeof what === 'string') await askLine(what, host);
  return { code: typeof what === 'string' ? 0 : await runCommandLine(what, host, LOCAL_COMMAND_SET), sent };
}

/** Opens the screen of review, presses keys one after another, and leaves; returns what the terminal was sent. */
async function walkReview(folder: string, language: string, keys: readonly string[]): Promise<string> {
  let [sent, gone] = ['', false];
  const stream = () => Object.assign(new PassThrough(), { isTTY: true, columns: 100, rows: 40 });
  const stdin = Object.assign(new PassThrough(), { isTTY: true as const, setRawMode: () => {}, ref: () => {}, unref: () => {} });
  const stdout = stream();
  stdout.setEncoding('utf8').on('data', (text: string) => {
    sent += text;
  });
  const env = { TERM: 'xterm-256color', USER: 'ida' };
  const host: Host = { stdin, stdout, stderr: stream().resume(), env, cwd: '/', home: MAIN_HOME, ended: () => new Promise(() => {}) };
  const over = runCommandLine(['review', folder, '--lang', language, '--as', 'ida'], host, LOCAL_COMMAND_SET).finally(() => {
    gone = true;
  });
  await inkListens(stdin, () => gone);
  for (const key of [...keys, 'q']) {
    if (!gone) stdin.write(key);
    await settled({ open: () => false, sent: () => sent, afterEscape: key === '\u001B' });
  }
  expect(await over).toBe(0);
  return sent;
}

/** Files of a folder, relative to it. */
const filesOf = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => entry.name);

describe('texts, file names and metadata of others', () => {
  for (let round = 0; round < ROUNDS; round++)
    it(`send a terminal nothing that it executes or hides, and name no file: round ${round + 1} of ${ROUNDS}`, async () => {
      const folder = await mkdtemp(join(tmpdir(), 'synoptic-naughty-'));
      folders.push(folder);
      const next = stringsFrom(round);
      const corpus = join(folder, 'corpus');
      const originals = join(folder, 'originals');
      await mkdir(originals);
      const files = [`a${fileName(next())}`, `b${fileName(next())}.${fileName(next()) || 'x'}`, 'c.html'].map((name) =>
        join(originals, name),
      );
      await Promise.all(files.map((file, i) => writeFile(file, i === 2 ? naughtyReportPage(next) : naughtyReport(next, 12 + i))));
      const harmless = async (args: readonly string[]) => {
        const { code, sent } = await run(args);
        expectHarmless(sent, args.join(' '));
        return { code, sent };
      };
      for (const lang of ['en', 'ja']) expect((await harmless(['read', ...files, '--lang', lang])).code).toBe(0);
      await harmless(['read', ...files, '--json']);
      await writeFile(join(originals, 'raw.txt'), naughtyReport(next, 9) + NAUGHTY_STRINGS.slice(round, round + 40).join('\n'));
      for (const name of ['raw.txt', `none${fileName(next())}`]) await harmless(['read', join(originals, name)]);

      await run(['init', corpus, '--starter', 'disaster', '--language', 'en', '--empty']);
      const stated = () => [`--title=${argument(next())}`, `--author=${argument(next())}`, `--as=${argument(next())}`];
      const toCorpus = ['--corpus', corpus, '--event', 'event:ferry'];
      for (const file of files) expectHarmless((await run(`${file} [${next()}] `)).sent, 'a question');
      for (const file of files) {
        const { code, sent } = await harmless(['add', file, ...toCorpus, `--publisher=${argument(next())}`, ...stated()]);
        expect(code, sent).toBe(0);
      }
      for (const name of await filesOf(corpus)) expect(name).toMatch(/^\.?[A-Za-z0-9][A-Za-z0-9_.-]*$/);

      for (const options of [['--list'], ['--list', '--lang', 'ja'], ['--json']]) await harmless(['review', corpus, ...options]);
      const typed = next().replaceAll(/[\p{Cc}q]/gu, '');
      for (const lang of ['en', 'ja'])
        expectHarmless(
          await walkReview(corpus, lang, ['j', 'p', 'o', 'k', 'e', typed, '\r', 'e', '\u001B', ' ', 'x', 'u']),
          `review in ${lang}`,
        );
      const decided = await harmless(['review', corpus, '--accept', 'A,B', '--as', argument(next()), '--reason', argument(next())]);
      expect(decided.code).toBe(0);
      await harmless(['agreement', corpus]);
      expect((await harmless(['check', '--corpus', corpus])).code).toBe(0);
      for (const format of ANNOTATION_FORMAT_NAMES) {
        const out = join(folder, format);
        const { code } = await harmless(['export', 'annotations', out, '--format', format, '--texts', '--corpus', corpus]);
        expect(code, format).toBe(0);
        for (const name of await filesOf(out)) {
          expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/);
          await harmless(['import', format, join(out, name), '--corpus', corpus]);
        }
        await writeFile(join(out, 'own.txt'), NAUGHTY_STRINGS.slice(round * 40, round * 40 + 40).join('\n'));
        await harmless(['import', format, join(out, 'own.txt'), '--corpus', corpus]);
      }
      for (const format of ['csv', 'md']) await harmless(['compare', 'event:ferry', '--corpus', corpus, '--format', format]);
    });
});

import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { withWriteLock } from '@synoptic/core/node/with-write-lock';
import { afterAll, describe, expect, it } from 'vitest';
import { compileTestFolder, writeFlood } from '../corpus.fixture.ts';
import { MAIN_PROGRAM, runSynoptic } from './run-synoptic.fixture.ts';

const folder = writeFlood();
const around = mkdtempSync(join(tmpdir(), 'synoptic-files-'));
const compiled = join(around, 'flood.json');
writeFileSync(compiled, JSON.stringify(await compileTestFolder(folder)));
afterAll(() => rmSync(around, { recursive: true, force: true }));

const flood = (...args: string[]) => runSynoptic([...args, '--corpus', folder], { cwd: around });

/** Runs a line of the shell, in which `$synoptic` is the program. */
function shell(line: string, env: Record<string, string> = {}): Promise<{ code: number; out: string; err: string }> {
  const variables = { PATH: process.env['PATH'] ?? '', LANG: 'en', synoptic: `${process.execPath} ${MAIN_PROGRAM}`, ...env };
  return new Promise((resolve) =>
    execFile('bash', ['--norc', '-c', line], { cwd: around, env: variables }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    ),
  );
}

const ONE_LINE = /^synoptic: [^\n]+\n$/;

describe.skipIf(process.platform !== 'linux')('standard output', () => {
  it('on a full disk is an error of one sentence', async () => {
    for (const command of ['export json', '--help']) {
      const { code, err } = await shell(`$synoptic ${command} ${command === '--help' ? '' : `--corpus ${compiled}`} > /dev/full`);
      expect([code, err], command).toEqual([1, 'synoptic: no disk space left for standard output\n']);
    }
    expect(await shell(`$synoptic export json --corpus ${compiled} > /dev/full`, { LANG: 'ja_JP.UTF-8' })).toMatchObject({
      code: 1,
      err: 'synoptic: 標準出力を書き込む空き容量がない\n',
    });
  });
  it('that accepts only a part is an error', async () => {
    // In blocks of 1024 bytes: the first write is cut, as on a disk that becomes full.
    const { code, err } = await shell(`ulimit -f 2; $synoptic export json --corpus ${compiled} > part.json`);
    expect([code, err, statSync(join(around, 'part.json')).size]).toEqual([1, expect.stringMatching(ONE_LINE), 2048]);
    expect(err).toContain('standard output would be larger than');
  });
  it('that the reader closes early is not an error', async () => {
    const { code, out, err } = await shell(`$synoptic export json --corpus ${compiled} | head -c 5; echo " ${'$'}{PIPESTATUS[0]}"`);
    expect([code, out.split(' ').at(-1), err]).toEqual([0, '0\n', '']);
  });
  it('works as a file for --out', async () => {
    const { out } = await flood('export', 'bibtex');
    expect((await shell(`$synoptic export bibtex --corpus ${compiled} --out /dev/stdout`)).out).toBe(out);
    await shell(`{ echo first; $synoptic export bibtex --corpus ${compiled} --out /dev/stdout; } > both.bib`);
    expect(readFileSync(join(around, 'both.bib'), 'utf8')).toBe(`first\n${out}`);
  });
});

describe('a file that cannot be written', () => {
  it.skipIf(process.platform !== 'linux').each([
    [['export', 'json', '--out', '/dev/full'], 'no disk space left for /dev/full'],
    [['build', '--out', '/dev/full'], 'no disk space left for /dev/full'],
    [['export', 'json', '--out', '/no/x.json'], '/no/x.json does not exist, or its folder does not'],
    [['export', 'json', '--out', '.'], 'is a folder, not a file'],
    [['export', 'json', '--out', `${'x'.repeat(300)}.json`], 'is too long for the file system'],
    [['schemas', '--out', '/proc/schemas'], '/proc/schemas does not exist, or its folder does not'],
  ])('is reported in one sentence: %j', async (args, message) => {
    const { code, out, err } = await runSynoptic([...args, ...(args[0] === 'schemas' ? [] : ['--corpus', folder])], { cwd: around });
    expect([code, out, err]).toEqual([1, '', expect.stringMatching(ONE_LINE)]);
    expect(err).toContain(message);
  });
  it('names the process that is writing the folder', async () => {
    await withWriteLock(folder, 'seal', async () => {
      for (const args of [['build'], ['seal', '--texts', around]]) {
        const { code, err } = await flood(...args);
        expect([code, err.split('\n')]).toEqual([
          1,
          [
            expect.stringMatching(
              `^synoptic: ${folder} is being written by synoptic seal \\(process ${process.pid} on ${hostname()}, since 2.*Z\\)$`,
            ),
            expect.stringContaining(join(folder, '.synoptic-lock')),
            '',
          ],
        ]);
      }
    });
    expect((await flood('build')).code).toBe(0);
  });
});

describe.skipIf(process.platform === 'win32')('files that are read', () => {
  it('of any type in a data folder are named, and none blocks', async () => {
    const hostile = writeFlood();
    execFileSync('mkfifo', [join(hostile, 'events/pipe.yaml')]);
    symlinkSync('/dev/zero', join(hostile, 'events/zero.yaml'));
    symlinkSync('/', join(hostile, 'events/all'));
    const { code, out } = await runSynoptic(['check', '--corpus', hostile]);
    expect([code, out.match(/^\S+ error not-read/gm)]).toEqual([
      1,
      ['events/all:1:1 error not-read', 'events/pipe.yaml:1:1 error not-read', 'events/zero.yaml:1:1 error not-read'],
    ]);
    rmSync(hostile, { recursive: true });
  });
  it('may be more than can be open at once', async () => {
    expect(await shell(`ulimit -n 48; $synoptic check --corpus ${folder}`)).toMatchObject({ code: 0 });
  });
  it('with a name from the user may be a pipe, up to a limit', async () => {
    const texts = await shell(`$synoptic hydrate <(echo 'no such text') --corpus ${compiled}`);
    expect([texts.code, texts.err]).toEqual([1, '']);
    expect((await shell(`$synoptic ls --json --corpus <(cat ${compiled})`)).out).toBe((await flood('ls', '--json')).out);
    expect(await shell(`$synoptic hydrate /dev/zero --corpus ${compiled}`)).toMatchObject({
      code: 2,
      err: 'synoptic: /dev/zero is larger than 32 MiB and was not read\n',
    });
  });
  it('in a folder of texts must lie inside it', async () => {
    const texts = join(around, 'texts');
    mkdirSync(texts);
    symlinkSync('/etc/passwd', join(texts, '000.txt'));
    writeFileSync(join(texts, '001.txt'), 'no such text\n');
    const { err, out } = await flood('hydrate', texts);
    expect([err, out]).toEqual([
      `${join(texts, '000.txt')} is a symbolic link that leads out of the folder and was not read\n`,
      expect.not.stringContaining('000.txt'),
    ]);
  });
});

describe('an odd environment', () => {
  it('never stops the program', async () => {
    const odd = ['../../etc', '%s%n\uFFFD\nJP', 'i-klingon', 'zh_Hant_TW@calendar=roc;numbers=deva'];
    for (const LANG of odd) {
      const { code, err } = await runSynoptic(['timeline', '--corpus', compiled], { env: { LANG, LC_ALL: LANG } });
      expect([code, err], LANG).toEqual([0, '']);
    }
  });
});

describe('synoptic init', () => {
  it('creates a corpus that passes check, and nothing beside it', async () => {
    const made = join(around, 'made/corpus');
    expect((await runSynoptic(['init', made])).code).toBe(0);
    expect((await runSynoptic(['check', '--corpus', made])).code).toBe(0);
    expect([readdirSync(join(around, 'made')), readdirSync(made).filter((name) => name.startsWith('.'))]).toEqual([
      ['corpus'],
      ['.gitignore'],
    ]);
    expect(existsSync(join(made, 'documents/town-blog/text.lock.yaml'))).toBe(true);
  });
});

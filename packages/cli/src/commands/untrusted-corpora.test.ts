import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { serializeCorpus } from '@synoptic/core/compile/compile';
import { HOSTILE_SERVERS, type HostileServerName, serveHostile } from '@synoptic/core/reader/hostile-server.fixture';
import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../command-line/run-command-line.ts';
import { compileTestFolder, writeFlood } from '../corpus.fixture.ts';
import { LOCAL_COMMAND_SET } from './open-screens.ts';

/** Bounded only by the limits of a whole corpus, which fetch-bounded.test.ts shortens. */
const SLOW: readonly HostileServerName[] = [
  'never answers',
  'sends headers and no body',
  'answers byte by byte for ever',
  'sends an endless body',
  'sends a gzip bomb',
];
const KINDS = (Object.keys(HOSTILE_SERVERS) as HostileServerName[]).filter((name) => !SLOW.includes(name));

/** Runs a command in this process, since starting the program for each kind would take most of the time. */
async function run(args: readonly string[], cwd: string): Promise<{ code: number; out: string; err: string }> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const written = Promise.all([text(stdout), text(stderr)]);
  const host = { stdin, stdout, stderr, env: { LANG: 'en_US.UTF-8' }, cwd, home: cwd, ended: () => new Promise<void>(() => undefined) };
  const code = await runCommandLine(args, host, LOCAL_COMMAND_SET);
  stdout.end();
  stderr.end();
  const [out, err] = await written;
  return { code, out, err };
}

describe('synoptic --corpus URL, where the server', () => {
  it.each(KINDS)('%s: every command ends with one sentence and a hint', async (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'synoptic-'));
    const server = await serveHostile(HOSTILE_SERVERS[name]);
    const commands = [
      ['ls', 'documents'],
      ['compare', 'event:fire'],
      ['timeline', '--json'],
      ['export', 'json', '--out', 'corpus.json'],
      ['diff', server.url, server.url],
    ];
    for (const command of commands) {
      const place = command[0] === 'diff' ? [] : ['--corpus', server.url];
      const { code, out, err } = await run([...command, ...place], folder);
      expect([command, out]).toEqual([command, '']);
      // A status that says that the question is bad is a usage error, as at any API.
      expect([command, code]).toEqual([command, /sends (escape|a known)/.test(name) ? 2 : 1]);
      expect(err.split('\n').filter(Boolean).length, err).toBeLessThanOrEqual(3);
      expect(err).toMatch(/^synoptic: \S/);
      expect(err).not.toMatch(/TypeError|undefined|\u202e|[^\P{Cc}\n]/u);
    }
    expect(existsSync(join(folder, 'corpus.json'))).toBe(false);
    await server.close();
  });
});

describe('a compiled corpus that does not match its digest', () => {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-'));
  const file = join(folder, 'corpus.json');

  it('is refused by every command, in both languages', async () => {
    const { claims, ...rest } = await compileTestFolder(writeFlood());
    writeFileSync(file, serializeCorpus({ ...rest, claims: claims.slice(1) }));
    const commands = [['ls', 'facets'], ['compare', 'event:flood'], ['export', 'json'], ['export', 'csv'], ['serve'], ['mcp'], ['ssh']];
    for (const command of commands)
      expect([command, await run([...command, '--corpus', file], folder)]).toEqual([
        command,
        {
          code: 1,
          out: '',
          err: `synoptic: ${file} is damaged: its contents do not match its digest\n  build it again with synoptic build, or get it again\n`,
        },
      ]);
    expect((await run(['diff', file, file], folder)).code).toBe(1);
    expect((await run(['ls', '--corpus', folder, '--lang', 'ja'], folder)).err).toContain('壊れている(内容がダイジェストと一致しない)');
  });
  it.each([
    ['{"format":3}', 'has format 3: written by a newer version of Synoptic\n  upgrade Synoptic to read it\n'],
    ['{"format":0}', 'has format 0: written by an older version of Synoptic\n  build it again with synoptic build, or get it again\n'],
    [
      '{"format":1,"dig',
      'is not a compiled corpus: it is not JSON, or is cut short\n  build it again with synoptic build, or get it again\n',
    ],
  ])('%s: the message names the problem and a hint', async (text, message) => {
    writeFileSync(file, text);
    expect(await run(['ls', '--corpus', file], folder)).toEqual({ code: 1, out: '', err: `synoptic: ${file} ${message}` });
  });
});

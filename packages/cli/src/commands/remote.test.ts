import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { HOSTILE_SERVERS, type HostileServerName, serveHostile } from '@synoptic/core/reader/hostile-server.fixture';
import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../command-line/run-command-line.ts';
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

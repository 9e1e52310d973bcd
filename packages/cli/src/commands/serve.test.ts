import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { writeFlood } from '../corpus.fixture.ts';
import { MAIN_PROGRAM, runSynoptic } from './run-synoptic.fixture.ts';

it('serves the corpus, prints its URL, and ends on SIGTERM', async () => {
  const folder = writeFlood();
  const server = spawn(process.execPath, [MAIN_PROGRAM, 'serve', '--corpus', folder], {
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', LOG: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
  const [said] = (await once(server.stdout.setEncoding('utf8'), 'data')) as [string];
  const base = /^Synoptic: (http:\/\/localhost:\d+)\n$/.exec(said)?.[1];
  expect(base).toBeDefined();
  const args = ['compare', 'event:flood', '--json'];
  const [there, here] = await Promise.all([runSynoptic([...args, '--corpus', `${base}`]), runSynoptic([...args, '--corpus', folder])]);
  expect(there).toEqual(here);
  const taken = await runSynoptic(['serve', '--corpus', folder], { env: { PORT: new URL(`${base}`).port } });
  expect([taken.code, taken.err]).toEqual([1, expect.stringContaining('is in use')]);
  await (await fetch(`${base}/v1/search?q=secret`)).text();
  expect(JSON.parse(log.trim().split('\n').at(-1) ?? '')).toEqual({
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    method: 'GET',
    path: '/v1/search',
    status: 200,
    ms: expect.any(Number),
  });
  expect(log).not.toMatch(/secret|127\.0\.0\.1/);
  server.kill('SIGTERM');
  expect((await once(server, 'close'))[0]).toBe(0);
});

it.each<[string[], Record<string, string>]>([
  [['--host', '0.0.0.0'], {}],
  [[], { HOST: '192.0.2.1' }],
  [[], { PUBLIC_URL: 'https://edition.example' }],
])('does not watch on a server that others can read: %j %j', async (args, env) => {
  const { code, err } = await runSynoptic(['serve', '--watch', ...args, '--corpus', writeFlood()], { env: { PORT: '0', ...env } });
  expect([code, err]).toEqual([2, expect.stringContaining('--watch serves this machine only')]);
});

it.each([
  ['port', ['--port', 'http'], {}],
  ['list of proxies', [], { PROXIES: 'proxy.example' }],
  ['number of threads', [], { THREADS: '0' }],
  ['public address', [], { PUBLIC_URL: 'edition.example' }],
])('an invalid %s is a usage error', async (_, args, env) => {
  const { code, err } = await runSynoptic(['serve', ...args, '--corpus', writeFlood()], { env: { PORT: '0', ...env } });
  expect(code).toBe(2);
  for (const words of Object.entries(env)) for (const word of words) expect(err).toContain(word);
});

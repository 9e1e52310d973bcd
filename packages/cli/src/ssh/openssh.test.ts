import { type ChildProcess, execFile, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import type { Client } from 'ssh2';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { MAIN_PROGRAM, runSynoptic } from '../commands/run-synoptic.fixture.ts';
import { writeFlood } from '../corpus.fixture.ts';
import { connectSshClient, openSshScreens, temporaryKeyFile, waitForCondition } from './ssh-server.fixture.ts';

const SSH = '/usr/bin/ssh';
const folder = writeFlood();
const key = temporaryKeyFile();
let server: ChildProcess;
let port = 0;
let fingerprint = '';
let logged = '';

/** Starts the built server on a free port. */
beforeAll(async () => {
  server = spawn(
    process.execPath,
    [MAIN_PROGRAM, 'ssh', '--port', '0', '--host-key', key, '--corpus', folder, '--limits', 'each=20,login=3600'],
    {
      env: { PATH: process.env['PATH'] ?? '', HOME: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  server.stderr?.setEncoding('utf8').on('data', (text: string) => (logged += text));
  let said = '';
  server.stdout?.setEncoding('utf8').on('data', (text: string) => (said += text));
  await waitForCondition(() => said.split('\n').length > 2);
  const [, at = '', print = ''] = /^Synoptic: ssh -p (\d+) localhost\n(SHA256:\S+)\n$/.exec(said) ?? [];
  port = Number(at);
  fingerprint = print;
});
afterAll(() => void server.kill());

const options = () => [
  ...['-F', '/dev/null', '-p', String(port), '-o', 'BatchMode=yes', '-o', 'StrictHostKeyChecking=accept-new'],
  ...['-o', `UserKnownHostsFile=${folder}/known_hosts`],
];

/** Runs OpenSSH's client to its end. */
function ssh(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) =>
    execFile(SSH, [...options(), ...args], { maxBuffer: 32 * 1024 * 1024 }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    ),
  );
}

describe.skipIf(!existsSync(SSH))("with OpenSSH's client (skipped if /usr/bin/ssh does not exist)", () => {
  it('a command has the same output as locally', async () => {
    for (const args of [
      ['ls', 'events'],
      ['compare', 'event:flood', '--json'],
      ['export', 'tei'],
      ['export', 'jsonld', '--about', 'event:flood'],
    ]) {
      const [there, here] = await Promise.all([ssh('localhost', args.join(' ')), runSynoptic([...args, '--corpus', folder])]);
      if (args[0] === 'export') expect(there.out.replace(/<U\+[0-9A-F]+>/g, '')).toBe(here.out.replace(/[^\P{C}\n\t]/gu, ''));
      else if (args.includes('--json')) expect(JSON.parse(there.out)).toEqual(JSON.parse(here.out));
      else expect(there.out).toBe(here.out);
      expect(there.code).toBe(0);
    }
  });
  it('a comparison has the same id as in the API', async () => {
    const api = spawn(process.execPath, [MAIN_PROGRAM, 'serve', '--port', '0', '--corpus', folder], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    onTestFinished(() => void api.kill());
    const [said] = (await once(api.stdout.setEncoding('utf8'), 'data')) as [string];
    const [, base = ''] = /(http:\S+)/.exec(said) ?? [];
    const there = (await (await fetch(`${base.replace(/\/$/, '')}/v1/compare?about=event:flood`)).json()) as { id: string };
    const { out } = await ssh('localhost', 'compare event:flood --json');
    expect(JSON.parse(out).id).toBe(there.id);
    expect(there.id).toMatch(/^[0-9a-f]{20}$/);
  });
  it('commands that guests may not run exit with 2', async () => {
    for (const command of ['build', 'ls --corpus /etc', 'export json --out x'])
      expect(await ssh('localhost', command)).toMatchObject({ code: 2, out: '' });
  });
  it('the screens open in a pseudo-terminal and close with q and q again', async () => {
    const child = spawn(SSH, [...options(), '-tt', 'ja@localhost'], { stdio: ['pipe', 'pipe', 'ignore'] });
    let sent = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (sent += text));
    await waitForCondition(() => stripVTControlCharacters(sent).includes('記述が食い違う所'));
    expect(stripVTControlCharacters(sent)).toContain('記述が食い違う所');
    child.stdin.write('qq');
    expect((await once(child, 'close'))[0]).toBe(0);
    expect(sent).toContain('\u001B[?1049l');
  });
  it('shows the host key that was printed', () => {
    const known = execFileSync('ssh-keygen', ['-lf', `${folder}/known_hosts`], { encoding: 'utf8' });
    expect(known).toContain(fingerprint);
    expect(known).toContain('(ED25519)');
  });
  it('files and forwarding are refused', async () => {
    expect((await ssh('-s', 'localhost', 'sftp')).code).not.toBe(0);
    expect((await ssh('-o', 'ExitOnForwardFailure=yes', '-R', '0:localhost:22', 'localhost', 'ls')).code).not.toBe(0);
    expect((await ssh('-W', 'localhost:22', 'localhost')).code).not.toBe(0);
  });
});

it.skipIf(spawnSync('ssh-audit', ['--help']).error)('ssh-audit finds no failure (skipped where it is not installed)', () => {
  const { stdout } = spawnSync('ssh-audit', ['-b', '-n', '-p', String(port), '127.0.0.1'], { encoding: 'utf8' });
  expect(stdout).toContain('(kex) curve25519-sha256');
  expect(stdout.split('\n').filter((l) => l.includes('[fail]'))).toEqual([]);
});

it('many sessions at once print no warning, only the log', async () => {
  const clients: Client[] = [];
  for (let i = 0; i < 12; i++) clients.push(await connectSshClient(port));
  const all = await Promise.all(clients.map((client) => openSshScreens(client)));
  for (const at of all) await at.shows('Where accounts disagree');
  const lines = logged
    .trimEnd()
    .split('\n')
    .filter((l) => !l.startsWith('{'));
  expect(lines).toEqual([`created a new host key: ${key}`]);
});

it('a port in use, an invalid key and invalid limits are reported', async () => {
  const other = temporaryKeyFile();
  expect(await runSynoptic(['ssh', '--port', String(port), '--host-key', other, '--corpus', folder])).toMatchObject({
    code: 1,
    err: expect.stringContaining('is in use'),
  });
  expect((await runSynoptic(['ssh', '--host-key', `${folder}/corpus.yaml`, '--port', '0', '--corpus', folder])).code).toBe(1);
  expect((await runSynoptic(['ssh', '--limits', 'ilde=3'])).code).toBe(2);
  expect((await runSynoptic(['ssh', '--port', 'ssh'])).code).toBe(2);
});

it('ends on SIGTERM', async () => {
  server.kill('SIGTERM');
  expect((await once(server, 'close'))[0]).toBe(0);
});

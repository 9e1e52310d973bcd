import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { platform } from 'node:os';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { MAIN_PROGRAM, SHIPPED_CORPUS } from '../commands/run-synoptic.fixture.ts';
import { writeFlood } from '../corpus.fixture.ts';
import { temporaryKeyFile, waitForCondition, waitMs } from './ssh-server.fixture.ts';

const SSH = '/usr/bin/ssh';
const folder = writeFlood();
const ours: ChildProcess[] = [];
const sockets: Socket[] = [];
afterEach(() => {
  for (const child of ours.splice(0)) child.kill('SIGKILL');
  for (const socket of sockets.splice(0)) socket.destroy();
});

interface Server {
  readonly port: number;
  readonly log: () => readonly { readonly what: string; readonly why?: string }[];
}

/** Starts the built server in a process of its own. */
async function server(limits: string, corpus = folder): Promise<Server> {
  const args = [
    MAIN_PROGRAM,
    'ssh',
    '--port',
    '0',
    '--host-key',
    temporaryKeyFile(),
    '--corpus',
    corpus,
    '--limits',
    `login=3600,stuck=3600,${limits}`,
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  ours.push(child);
  let logged = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (logged += text));
  const [said] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
  const lines = () => logged.split('\n').filter((l) => l.startsWith('{') && l.endsWith('}'));
  return { port: Number(/-p (\d+)/.exec(said)?.[1]), log: () => lines().map((l) => JSON.parse(l)) };
}

/** Starts OpenSSH's client; `from` is its local address. */
function openssh(port: number, args: readonly string[], from = '127.0.0.1') {
  const options = ['-F', '/dev/null', '-p', String(port), '-b', from, '-o', 'BatchMode=yes', '-o', 'StrictHostKeyChecking=no'];
  const child = spawn(SSH, [...options, '-o', 'UserKnownHostsFile=/dev/null', '-o', 'LogLevel=ERROR', ...args], { stdio: 'pipe' });
  ours.push(child);
  let sent = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (sent += text));
  return { child, sent: () => stripVTControlCharacters(sent), raw: () => sent };
}

/** Opens a session and measures the latency of a key in it. */
async function reading(port: number, from: string) {
  const shows = (at: ReturnType<typeof openssh>) => at.sent().includes('Where accounts disagree');
  let at = openssh(port, ['-tt', 'localhost'], from);
  await waitForCondition(() => {
    // On a slow machine a client may take longer than the login time, and comes again.
    if (!shows(at) && at.child.exitCode !== null) at = openssh(port, ['-tt', 'localhost'], from);
    return shows(at);
  });
  expect(at.sent()).toContain('Where accounts disagree');
  return {
    ...at,
    /** Types a key and waits for what it draws; `npm run bench:ssh` measures the time. */
    async key(key: string): Promise<void> {
      const before = at.raw().length;
      at.child.stdin.write(key);
      await waitForCondition(() => at.raw().length > before);
      expect(at.raw().length).toBeGreaterThan(before);
    },
  };
}

async function silent(port: number, many: number): Promise<Socket[]> {
  const opened = Array.from({ length: many }, () =>
    connect(port, '127.0.0.1')
      .on('error', () => {})
      .resume(),
  );
  sockets.push(...opened);
  await Promise.all(opened.map((s) => Promise.race([once(s, 'connect').catch(() => {}), once(s, 'close')])));
  return opened;
}

describe.skipIf(!existsSync(SSH) || platform() !== 'linux')(
  "abuse, with OpenSSH's client (skipped if it is not installed, or loopback has one address)",
  () => {
    it('1,000 silent sockets from one address: the most are refused at once, the rest after the login time, and others are served', async () => {
      const began = performance.now();
      /** Minutes begun since the first connection at most: each lets 120 in. */
      const minutes = () => 1 + Math.floor((performance.now() - began) / 60_000);
      const { port, log } = await server('login=3,address=200');
      const reader = await reading(port, '127.0.0.2');
      const all = await silent(port, 1000);
      for (const key of 'jkjkjkjk') await reader.key(key);
      await waitForCondition(() => all.every((s) => s.closed));
      expect(all.filter((s) => !s.closed)).toHaveLength(0);
      // A busy machine logs them late.
      const told = (why: string) => log().filter((l) => l.why === why).length;
      await waitForCondition(() => told('login') + told('rate') >= 1000);
      expect(told('login')).toBeGreaterThan(0);
      expect(told('login')).toBeLessThanOrEqual(120 * minutes());
      expect(told('rate')).toBeGreaterThanOrEqual(920 - 120 * minutes());
      // Their address is over its rate for the rest of the minute; another is not.
      const again = await once(openssh(port, ['localhost', 'ls']).child, 'close');
      if (minutes() === 1) expect(again).not.toEqual([0, null]);
      expect(await once(openssh(port, ['localhost', 'ls'], '127.0.0.3').child, 'close')).toEqual([0, null]);
      await reader.key('j');
    });
    it('1,000 silent sockets within the limits: closed after the login time, and others are served meanwhile', async () => {
      const { port, log } = await server('login=3,rate=5000,connections=5000,address=5000');
      const reader = await reading(port, '127.0.0.2');
      const all = await silent(port, 1000);
      for (const socket of all.slice(500)) socket.write('SSH-2.0-nobody\r\n');
      await reader.key('j');
      await waitForCondition(() => all.every((s) => s.closed));
      expect(all.filter((s) => !s.closed)).toHaveLength(0);
      await waitForCondition(() => log().filter((l) => l.why === 'login').length >= 1000);
      expect(log().filter((l) => l.why === 'login').length).toBeGreaterThan(900);
      await reader.key('k');
    });
    it('50 sessions at once, each with its own position', async () => {
      const { port } = await server('each=60,rate=1000');
      const all = Array.from({ length: 50 }, () => openssh(port, ['-tt', 'localhost']));
      await waitForCondition(() => all.every((a) => a.sent().includes('Where accounts disagree')));
      expect(all.filter((a) => !a.sent().includes('Where accounts disagree'))).toHaveLength(0);
      for (const [i, at] of all.entries()) at.child.stdin.write(i % 2 === 0 ? '2' : '6');
      await waitForCondition(() => all.every((a, i) => a.sent().includes(i % 2 === 0 ? '5 events' : 'timeline')));
      expect(all.filter((a, i) => !a.sent().includes(i % 2 === 0 ? '5 events' : 'timeline'))).toHaveLength(0);
      const left = all.map((a) => once(a.child, 'close'));
      // Back to the first screen, and twice to leave it.
      for (const at of all) at.child.stdin.write('qqq');
      for (const one of await Promise.all(left)) expect(one).toEqual([0, null]);
    });
    it('a client that never reads is disconnected, and others are served meanwhile', async () => {
      const { port, log } = await server('stalled=2', SHIPPED_CORPUS);
      // More than the client's window (2 MB), and the client's output is not read.
      const deaf = openssh(port, ['localhost', 'export jsonld']);
      deaf.child.stdout.pause();
      const reader = await reading(port, '127.0.0.2');
      await waitForCondition(() => log().some((l) => l.why === 'stalled'));
      expect(log().some((l) => l.why === 'stalled')).toBe(true);
      await reader.key('j');
    });
    it.skipIf(spawnSync('python3', ['--version']).status !== 0)(
      'windows of absurd size, and a hundred changes of it (skipped where python3 is not there)',
      async () => {
        const { port } = await server('');
        const script = `
import fcntl, os, pty, select, struct, sys, termios, time
pid, fd = pty.fork()
if pid == 0: os.execv(sys.argv[1], sys.argv[1:])
def size(rows, columns): fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack('HHHH', rows, columns, 0, 0))
size(65535, 65535)
got, began = 0, time.time()
def read(seconds):
    global got
    end = time.time() + seconds
    while time.time() < end:
        try:
            if select.select([fd], [], [], 0.1)[0]: got += len(os.read(fd, 65536))
        except OSError: return
while got <= 1000: read(0.2)
for i in range(100): size(*((65535, 1), (1, 65535), (0, 0), (24, 80))[i % 4]); time.sleep(0.005)
size(24, 80); read(2)
os.write(fd, b'qq'); read(1)
print(got, os.waitpid(pid, os.WNOHANG)[1])`;
        const { stdout } = await new Promise<{ stdout: string }>((resolve) => {
          const options = ['-F', '/dev/null', '-tt', '-p', String(port), '-o', 'BatchMode=yes', '-o', 'StrictHostKeyChecking=no'];
          const child = spawn('python3', [
            '-c',
            script,
            SSH,
            ...options,
            '-o',
            'UserKnownHostsFile=/dev/null',
            '-o',
            'LogLevel=ERROR',
            'localhost',
          ]);
          let stdout = '';
          child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
          child.once('close', () => resolve({ stdout }));
        });
        const [got, status] = stdout.trim().split(' ').map(Number);
        expect(got).toBeGreaterThan(1000);
        expect(got).toBeLessThan(1_000_000);
        expect(status).toBe(0);
        await waitMs(10);
        await (await reading(port, '127.0.0.2')).key('j');
      },
    );
  },
);

import { connect, type Socket } from 'node:net';
import { stripVTControlCharacters } from 'node:util';
import headless from '@xterm/headless';
import type { Client } from 'ssh2';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { SHIPPED_CORPUS } from '../commands/run-synoptic.fixture.ts';
import {
  connectSilently,
  connectSshClient,
  execOverSsh,
  openSshScreens,
  startSharedSshServer,
  startTestSshServer,
  type TestSshServer,
  waitForCondition,
  waitMs,
} from './ssh-server.fixture.ts';

const plain = stripVTControlCharacters;

/** The server of all tests that are about neither its limits nor its log, because its threads take longer to start than most tests. */
let shared: TestSshServer;
let port = 0;
beforeAll(async () => {
  shared = await startSharedSshServer({ rate: 10_000, address: 1000, each: 1000 });
  ({ port } = shared);
});
afterAll(() => shared.close());

/** The lines of a terminal of 80 × 24 that was sent something. */
async function linesOf(sent: string): Promise<string[]> {
  const terminal = new headless.Terminal({ cols: 80, rows: 24, allowProposedApi: true });
  await new Promise<void>((read) => terminal.write(sent, read));
  return Array.from({ length: 24 }, (_, i) => terminal.buffer.active.getLine(i)?.translateToString(true) ?? '');
}

describe('the screens over SSH', () => {
  it('open without a password, follow keys and window size, copy, and restore the terminal', async () => {
    const at = await openSshScreens(await connectSshClient(port));
    await at.shows('Where accounts disagree');
    expect(at.sent()).toContain('\u001B[?1049h');
    expect(at.sent()).not.toMatch(/(?<!\r)\n/);
    expect(plain(await at.type('2', 'The storm before it'))).toContain('The storm before it');
    expect(Buffer.byteLength(await at.type('j'))).toBeLessThanOrEqual(450);
    expect(plain(await at.type('\r', 'The flood of the north'))).toContain('The flood of the north');
    expect(await at.type('y', '\u001B]52;c;')).toContain('\u001B]52;c;');
    const drawn = at.sent().length;
    at.channel.setWindow(15, 40, 0, 0);
    await waitForCondition(() => at.sent().slice(drawn).includes('\u001B[J'));
    let narrow = await linesOf(at.sent());
    // A busy machine draws the new frame some time after the old one is cleared.
    while (!narrow.join('\n').includes('The flood of the north')) {
      await at.rests(150);
      narrow = await linesOf(at.sent());
    }
    expect(narrow.every((l, i) => l.length <= 40 && (i < 15 || l === ''))).toBe(true);
    await at.type('q');
    await at.type('q');
    at.channel.write('qq');
    await waitForCondition(at.gone);
    expect(at.gone()).toBe(true);
    expect(at.sent()).toContain('\u001B[?1049l');
  });
  it('use the language of LANG, or of the user name', async () => {
    const [by, named] = await Promise.all([connectSshClient(port), connectSshClient(port, { username: 'ja' })]);
    const [lang, name] = await Promise.all([openSshScreens(by, undefined, { LANG: 'ja_JP.UTF-8' }), openSshScreens(named)]);
    await lang.shows('記述が食い違う所');
    await name.shows('記述が食い違う所');
  });
  it('draw nothing while nothing happens', async () => {
    const at = await openSshScreens(await connectSshClient(port));
    await at.shows('Where accounts disagree');
    // A screen that draws by itself would do so more often, and then this wait would never end.
    await at.rests(1500);
  });
  it('print help without a terminal', async () => {
    const at = await openSshScreens(await connectSshClient(port), false);
    await at.shows('synoptic compare');
    expect(at.sent()).not.toContain('synoptic build');
  });
});

describe('commands', () => {
  it('give the same answer and id as the API', async () => {
    const { code, out } = await execOverSsh(port, 'compare event:flood --json');
    expect([code, JSON.parse(out)]).toEqual([0, await shared.reader.compare({ about: ['event:flood'] })]);
  });
  it.each([
    ['ls events', 'The storm before it'],
    ['show event:flood', 'event:flood'],
    ['compare event:flood --by origin --format csv', 'conflict'],
    ['sensitivity event:flood --json', '"missing"'],
    ['dependence event:flood --json', '"rows"'],
    ['glance --json', '"disagreements"'],
    ['wholes document:a document:b --json', 'document:a'],
    ['ledger', 'no obligations'],
    ['timeline', 'A'],
    ["search 'the flood'", 'event:flood'],
    ['help', 'synoptic compare'],
    ['help compare', '--by'],
    ['export csv --about event:flood', 'claim:a-dead'],
    ['export bibtex', '@'],
  ])('%s', async (command, holds) => {
    expect(await execOverSsh(port, command)).toMatchObject({ code: 0, out: expect.stringContaining(holds) });
  });
  it('in the language of the reader', async () => {
    expect((await execOverSsh(port, 'show event:flood', { LANG: 'ja_JP.UTF-8' })).out).toContain('北部の洪水');
  });
  it.each([
    'build',
    'serve',
    'ssh',
    'hydrate /etc/passwd',
    'check',
    'init x',
    'export site x',
    'diff a b',
    'schemas --out /tmp/x',
    'completion bash',
    'ls --corpus /etc',
    'ls --corpus=http://127.0.0.1:1/',
    'show event:flood --corpus /',
    'export json --out /tmp/x',
    'export json --texts /tmp',
    '--version',
    '--texts /etc/passwd',
    'sh -c id',
    'ls; id',
    'ls `id`',
    'ls $(id)',
    'ls | id',
    "ls 'events",
    '/bin/sh',
    'scp -t /tmp/x',
    '',
    `ls ${'x'.repeat(5000)}`,
  ])('refuses %j with 2', async (command) => {
    expect(await execOverSsh(port, command)).toMatchObject({ code: 2, out: '' });
  });
  it('an unknown id exits with 1 and a hint', async () => {
    expect(await execOverSsh(port, 'show event:flod')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('did you mean event:flood?'),
    });
  });
  it('escape control sequences in a corpus', async () => {
    for (const command of ['compare event:flood', 'compare event:flood --json', 'export csv'])
      expect((await execOverSsh(port, command)).out).not.toMatch(/(?![\r\n])[\p{Cc}\p{Cf}]/u);
  });
  it('with much output and error output end', async () => {
    for (const command of ['search flood', 'ls events --limit 1'])
      expect(await execOverSsh(port, command)).toMatchObject({
        code: 0,
        out: expect.stringContaining('event:'),
        err: expect.stringMatching(/\d+ of \d+/),
      });
  });
});

describe('all other requests are refused', () => {
  const refused = (ask: (client: Client, done: (error: Error | undefined) => void) => void) => async () => {
    const client = await connectSshClient(port);
    expect(await new Promise((resolve) => ask(client, resolve))).toBeInstanceOf(Error);
    client.end();
    expect((await execOverSsh(port, 'ls')).code).toBe(0);
  };
  it(
    'to forward out',
    refused((client, done) => client.forwardOut('127.0.0.1', 1, '127.0.0.1', 22, done)),
  );
  it(
    'to forward in',
    refused((client, done) => client.forwardIn('127.0.0.1', 0, done)),
  );
  it(
    'to connect to a local socket',
    refused((client, done) => client.openssh_forwardOutStreamLocal('/run/docker.sock', done)),
  );
  it(
    'to transfer files',
    refused((client, done) => client.sftp(done)),
  );
  it(
    'to start another subsystem',
    refused((client, done) => client.subsys('netconf', done)),
  );
  it(
    'to forward X11',
    refused((client, done) => client.exec('ls', { x11: true }, done)),
  );
  it('to open a second session', async () => {
    const client = await connectSshClient(port);
    await openSshScreens(client);
    await expect(openSshScreens(client)).rejects.toThrow();
  });
  it('to start a second shell or command in the session', async () => {
    const client = await connectSshClient(port);
    const at = await openSshScreens(client);
    // ssh2's public methods refuse a second request in one session, so the test sends it through private members.
    const { _protocol: wire } = client as unknown as { _protocol: Record<'shell' | 'exec', (...args: unknown[]) => void> };
    // The channel's number is private too.
    const { outgoing } = at.channel as unknown as { outgoing: { id: number } };
    wire.exec(outgoing.id, 'ls', false);
    wire.shell(outgoing.id, false);
    expect((await execOverSsh(port, 'ls')).code).toBe(0);
    at.channel.write('2');
    await at.shows('The storm before it');
  });
  it('to begin a session that is closed', async () => {
    const client = await connectSshClient(port);
    // ssh2 has no public method that opens a session without a request in it.
    const { _protocol: wire } = client as unknown as { _protocol: { session(...args: unknown[]): void } };
    wire.session(0, 2 ** 21, 2 ** 15);
    await waitMs(200);
    client.destroy();
    await waitMs(200);
    expect((await execOverSsh(port, 'ls')).code).toBe(0);
  });
  it('to log in with a password or a key', async () => {
    const refusing = connectSshClient(port, { username: 'root', password: 'x', authHandler: ['password'] });
    await expect(refusing).rejects.toThrow(/authentication/i);
  });
  it('to use weak algorithms', async () => {
    for (const algorithms of [
      { kex: ['diffie-hellman-group14-sha1'] },
      { cipher: ['aes128-cbc'] },
      { hmac: ['hmac-sha1'], cipher: ['aes128-ctr'] },
    ])
      await expect(connectSshClient(port, { algorithms })).rejects.toThrow();
  });
});

describe('abuse by guests', () => {
  /** Others are served. `npm run bench:ssh` measures how fast. */
  const answers = async (port: number) => expect((await execOverSsh(port, 'ls')).code).toBe(0);
  it.each([
    [1_000_000, 1_000_000],
    [4_294_967_295, 4_294_967_295],
    [0, 0],
    [1, 1],
  ])('a window of %i × %i', async (cols, rows) => {
    const at = await openSshScreens(await connectSshClient(port), { cols, rows, term: 'xterm' });
    for (let i = 0; i < 50; i++) at.channel.setWindow(rows, cols, 0, 0);
    await waitForCondition(() => at.sent() !== '');
    await at.rests(500);
    expect(at.sent().length).toBeLessThan(400_000);
    await answers(port);
  });
  it('a megabyte of keys at once', async () => {
    const at = await openSshScreens(await connectSshClient(port));
    await at.shows('Where accounts disagree');
    at.channel.write('j'.repeat(1_000_000));
    await answers(port);
  });
  it('a client that never reads is disconnected, with at most a chunk of its answer buffered', async () => {
    const { port, why } = await startTestSshServer({ stalled: 2 }, SHIPPED_CORPUS);
    const sock = connect(port, '127.0.0.1');
    const client = await connectSshClient(port, { sock });
    client.exec('export ftm', () => sock.pause());
    await waitForCondition(() => why().length > 0);
    expect(why()).toEqual(['stalled']);
  });
  const silentOnes = async (port: number) => {
    const sockets = await Promise.all(Array.from({ length: 200 }, () => connectSilently(port)));
    for (const socket of sockets.slice(100)) socket.write('SSH-2.0-nobody\r\n');
    return sockets;
  };
  const isGone = (socket: Socket) => socket.destroyed || socket.closed;
  it('200 silent sockets block no other client', async () => {
    const sockets = await silentOnes(port);
    await answers(port);
    expect(sockets.filter(isGone)).toEqual([]);
  });
  it('200 silent sockets are closed in time', async () => {
    const { port, why, log } = await startTestSshServer({ login: 1, rate: 1000, address: 1000 });
    const sockets = await silentOnes(port);
    await waitForCondition(() => sockets.every(isGone));
    expect(sockets.filter((s) => !isGone(s))).toEqual([]);
    await waitForCondition(() => log.filter((l) => l.what === 'closed').length >= 200);
    expect(why().filter((w) => w === 'login')).toHaveLength(200);
    expect(log.filter((l) => l.what === 'closed').length).toBeGreaterThanOrEqual(200);
  });
  it('garbage ends only its own connection', async () => {
    const socket = await connectSilently(port);
    socket.write(`SSH-2.0-x\r\n${'\u0000'.repeat(4000)}`);
    await waitForCondition(() => socket.closed || socket.destroyed);
    expect(socket.closed || socket.destroyed).toBe(true);
    await answers(port);
  });
  it('too many connections a minute, and too many sessions, of one address', async () => {
    // It stays the same minute, however long it takes.
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const { port, why } = await startTestSshServer({ rate: 4, each: 2 });
    const clients = [await connectSshClient(port), await connectSshClient(port), await connectSshClient(port)];
    await openSshScreens(clients[0] as Client);
    await openSshScreens(clients[1] as Client);
    await expect(openSshScreens(clients[2] as Client)).rejects.toThrow();
    await connectSshClient(port);
    await expect(connectSshClient(port)).rejects.toThrow();
    expect(why()).toEqual(['sessions', 'rate']);
  });
  it('an ended session frees its slot', async () => {
    const { port } = await startTestSshServer({ each: 1 });
    expect([(await execOverSsh(port, 'ls')).code, (await execOverSsh(port, 'ls')).code, (await execOverSsh(port, 'ls')).code]).toEqual([
      0, 0, 0,
    ]);
  });
  it.each([
    ['idle', { idle: 1 }],
    ['longest', { longest: 1 }],
  ] as const)('ends a session at the limit: %s', async (limit, limits) => {
    const { port, why } = await startTestSshServer(limits);
    // A slow client is let go before its screen is there.
    const at = await connectSshClient(port).then(
      (client) => openSshScreens(client).catch(() => null),
      () => null,
    );
    await waitForCondition(() => why().length > 0 && at?.gone() !== false);
    expect([at?.gone() ?? true, why()]).toEqual([true, [limit]]);
  });
  it('logs nothing that is typed or read', async () => {
    const { port, log } = await startTestSshServer();
    await execOverSsh(port, 'search secretword');
    const at = await openSshScreens(await connectSshClient(port));
    await at.type('/secretword');
    expect(JSON.stringify(log)).not.toContain('secretword');
    expect(log.map((l) => l.what)).toContain('exec');
  });
});

it('restores the terminals of readers when it stops', async () => {
  const { port, close } = await startTestSshServer({ farewell: 600 });
  const at = await openSshScreens(await connectSshClient(port));
  await at.shows('Where accounts disagree');
  await close();
  await waitForCondition(at.gone);
  expect(at.sent()).toContain('\u001B[?1049l');
  await expect(connectSshClient(port)).rejects.toThrow();
});

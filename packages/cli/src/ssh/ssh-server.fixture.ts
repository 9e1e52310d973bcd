import { mkdtempSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { loadCorpus } from '@synoptic/core/node/load-corpus';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import type { Reader } from '@synoptic/core/reader/reader';
import ssh2, { type Client, type ClientChannel } from 'ssh2';
import { expect, onTestFinished } from 'vitest';
import { writeFlood } from '../corpus.fixture.ts';
import { readOrCreateHostKey } from './host-key.ts';
import { SSH_LIMITS, type SshLimits } from './ssh-limits.ts';
import type { SshLogEntry } from './ssh-log.ts';
import { serveSsh } from './ssh-server.ts';

export const temporaryKeyFile = () => join(mkdtempSync(join(tmpdir(), 'synoptic-ssh-')), 'host_key');

export const waitMs = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Timeout of a single wait; shorter than the test timeout, so that the error names the wait. */
const HANG_MS = 300_000;

/** Waits until a condition is true. */
export async function waitForCondition(holds: () => boolean): Promise<void> {
  for (const end = performance.now() + HANG_MS; !holds(); ) {
    if (performance.now() > end) throw new Error(`never came true: ${holds}`);
    await waitMs(25);
  }
}

/** Limits in seconds that no machine is too slow for; a test sets the one that it is about. */
const UNHURRIED = { login: 3600, idle: 3600, longest: 3600, stuck: 3600 };

export interface TestSshServer {
  readonly port: number;
  readonly reader: Reader;
  readonly log: readonly SshLogEntry[];
  readonly keyFile: string;
  close(): Promise<void>;
  /** Reasons of disconnections and refusals so far. */
  why(): readonly string[];
}

/** Serves the flood corpus, or a data folder, over SSH on a free loopback port until the test ends. */
export async function startTestSshServer(limits: Partial<SshLimits> = {}, folder = writeFlood()): Promise<TestSshServer> {
  const served = await startSharedSshServer(limits, folder);
  onTestFinished(() => served.close());
  return served;
}

/** Serves a corpus like `startTestSshServer`, but until it is closed, for several tests. */
export async function startSharedSshServer(limits: Partial<SshLimits> = {}, folder = writeFlood()): Promise<TestSshServer> {
  const { corpus } = await loadCorpus(folder);
  if (!corpus) throw new Error('the corpus does not compile');
  const reader = memoryReader(corpus);
  const file = temporaryKeyFile();
  const { key } = await readOrCreateHostKey(file);
  const log: SshLogEntry[] = [];
  const settings = { ...SSH_LIMITS, ...UNHURRIED, farewell: 1, ...limits };
  const { port, close } = await serveSsh({
    corpus: { reader, base: null },
    key,
    host: '127.0.0.1',
    port: 0,
    limits: settings,
    log: (l) => log.push(l),
  });
  return { port, reader, log, keyFile: file, close, why: () => log.flatMap((l) => l.why ?? []) };
}

/** Connects a client without a password. */
export function connectSshClient(port: number, settings: Readonly<Record<string, unknown>> = {}): Promise<Client> {
  const client = new ssh2.Client();
  onTestFinished(() => void client.destroy());
  return new Promise((ready, failed) =>
    client
      .on('ready', () => ready(client))
      .on('error', failed)
      .connect({ host: '127.0.0.1', port, username: 'reader', ...settings }),
  );
}

interface SshCommandResult {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command and reads its whole output. */
export async function execOverSsh(port: number, command: string, env: Readonly<Record<string, string>> = {}): Promise<SshCommandResult> {
  const client = await connectSshClient(port);
  const ran = await new Promise<SshCommandResult>((resolve, reject) =>
    client.exec(command, { env }, (error, channel) => {
      if (error) return reject(error);
      let [out, err, code]: [string, string, number | null] = ['', '', null];
      channel.setEncoding('utf8').on('data', (text: string) => (out += text));
      channel.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
      channel.on('exit', (status: number) => (code = status)).on('close', () => resolve({ code, out, err }));
    }),
  );
  client.end();
  return ran;
}

/** Opens the screens in a window and collects the output. */
export async function openSshScreens(client: Client, window: object | false = { cols: 80, rows: 24, term: 'xterm' }, env: object = {}) {
  const channel = await new Promise<ClientChannel>((resolve, reject) =>
    client.shell(window, { env }, (error, opened) => (error ? reject(error) : resolve(opened))),
  );
  let sent = '';
  let gone = false;
  channel.setEncoding('utf8').on('data', (text: string) => (sent += text));
  channel.on('close', () => (gone = true));
  return {
    channel,
    sent: () => sent,
    gone: () => gone,
    /** Types keys and returns the output once it is idle. */
    async type(keys: string, awaited = ''): Promise<string> {
      const before = sent.length;
      channel.write(keys);
      const drawn = () => sent.slice(before);
      await waitForCondition(() => drawn() !== '' && (drawn().includes(awaited) || stripVTControlCharacters(drawn()).includes(awaited)));
      await this.rests(150);
      return drawn();
    },
    /** Waits until nothing has been drawn for so many milliseconds. */
    async rests(ms: number): Promise<void> {
      let [length, since] = [-1, 0];
      await waitForCondition(() => {
        if (sent.length !== length) [length, since] = [sent.length, performance.now()];
        return performance.now() - since >= ms;
      });
    },
    /** Waits until a text was drawn. */
    async shows(text: string): Promise<void> {
      await waitForCondition(() => stripVTControlCharacters(sent).includes(text));
      expect(stripVTControlCharacters(sent)).toContain(text);
    },
  };
}

/** Opens a TCP connection that sends only the given text. */
export function connectSilently(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {}).resume();
  onTestFinished(() => void socket.destroy());
  return new Promise((resolve) => socket.once('connect', () => resolve(socket)));
}

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

/** Waits until something holds, and no longer than `ms`. */
export async function waitForCondition(holds: () => boolean, ms = 10_000): Promise<void> {
  for (const end = Date.now() + ms; !holds() && Date.now() < end; ) await waitMs(25);
}

export interface TestSshServer {
  readonly port: number;
  readonly reader: Reader;
  readonly log: readonly SshLogEntry[];
  readonly keyFile: string;
  close(): Promise<void>;
  /** How guests were let go or refused, so far. */
  why(): readonly string[];
}

/** The flood, or the corpus in a folder, over SSH on a free port of this machine, until the test ends. */
export async function startTestSshServer(limits: Partial<SshLimits> = {}, folder = writeFlood()): Promise<TestSshServer> {
  const served = await startSharedSshServer(limits, folder);
  onTestFinished(() => served.close());
  return served;
}

/** The same until it is closed, for several tests. */
export async function startSharedSshServer(limits: Partial<SshLimits> = {}, folder = writeFlood()): Promise<TestSshServer> {
  const { corpus } = await loadCorpus(folder);
  if (!corpus) throw new Error('the corpus does not compile');
  const reader = memoryReader(corpus);
  const file = temporaryKeyFile();
  const { key } = await readOrCreateHostKey(file);
  const log: SshLogEntry[] = [];
  const settings = { ...SSH_LIMITS, farewell: 1, ...limits };
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

/** A client that has logged in without a password. */
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

/** Runs one command and reads it to its end. */
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

/** The screens in a window of this size; what was sent is kept. */
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
    /** Types, and gives what was drawn for it once nothing more is. */
    async type(keys: string): Promise<string> {
      const before = sent.length;
      channel.write(keys);
      await waitForCondition(() => sent.length > before, 3000);
      for (let quiet = 0, length = sent.length; quiet < 5; length = sent.length) {
        await waitMs(30);
        quiet = sent.length === length ? quiet + 1 : 0;
      }
      return sent.slice(before);
    },
    /** Waits until this was drawn. */
    async shows(text: string): Promise<void> {
      await waitForCondition(() => stripVTControlCharacters(sent).includes(text));
      expect(stripVTControlCharacters(sent)).toContain(text);
    },
  };
}

/** A bare connection that says nothing unless it is told to. */
export function connectSilently(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {}).resume();
  onTestFinished(() => void socket.destroy());
  return new Promise((resolve) => socket.once('connect', () => resolve(socket)));
}

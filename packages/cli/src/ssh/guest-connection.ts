import type { Socket } from 'node:net';
import { Writable } from 'node:stream';
import { parseInterfaceLanguage } from '@synoptic/core/text/interface-languages';
import type { Channel, Connection, PtyInfo, Session } from 'ssh2';
import type { OpenedCorpus } from '../terminal/host.ts';
import { detectLanguage, detectPaint, hasScreenReader, supportsClipboard } from '../terminal/terminal.ts';
import { ChannelBackpressure } from './channel-backpressure.ts';
import { channelInput, channelOutput, debounceResize } from './channel-streams.ts';
import type { ConnectionLimiter } from './connection-limiter.ts';
import type { GuestStreams } from './guest-command.ts';
import type { GuestWorkerPool } from './guest-worker-pool.ts';
import type { SshLimits } from './ssh-limits.ts';
import type { SshLog } from './ssh-log.ts';

/** What all guests share. */
interface SshServerContext {
  readonly corpus: OpenedCorpus;
  /** Who runs commands. */
  readonly clerks: Pick<GuestWorkerPool, 'run'>;
  readonly limits: SshLimits;
  readonly gate: ConnectionLimiter;
  readonly log: SshLog;
}

/** Variables that a client may set: how to speak to it, nothing else. */
const ACCEPTED_ENVIRONMENT = ['LANG', 'LC_ALL', 'LC_MESSAGES', 'NO_COLOR', 'COLORTERM', 'INK_SCREEN_READER'];
const CHUNK_BYTES = 64 * 1024;

/** One connection from its first byte to its last: no password, one session, one shell or one command. */
export class GuestConnection {
  readonly #house: SshServerContext;
  readonly #socket: Socket;
  readonly #address: string;
  readonly #number: number;
  readonly #flow: ChannelBackpressure;
  readonly #ending = new AbortController();
  readonly #env: Record<string, string> = {};
  readonly #login: NodeJS.Timeout;
  readonly #longest: NodeJS.Timeout;
  #idle: NodeJS.Timeout | null = null;
  #connection: Connection | null = null;
  #began = false;
  #started = false;

  constructor(house: SshServerContext, socket: Socket, address: string, number: number) {
    const { limits, gate, log } = house;
    this.#house = house;
    this.#socket = socket;
    this.#address = address;
    this.#number = number;
    this.#flow = new ChannelBackpressure(socket, limits, (why) => this.letGo(why));
    this.#login = setTimeout(() => this.letGo('login'), limits.login * 1000);
    this.#longest = setTimeout(() => this.letGo('longest'), limits.longest * 1000);
    socket.once('close', () => {
      this.#ending.abort();
      for (const timer of [this.#login, this.#longest, this.#idle]) if (timer) clearTimeout(timer);
      if (this.#began) gate.end(address);
      gate.leave();
      log({ what: 'closed', guest: number });
    });
  }

  /** The client has said its version: from here on it is spoken to. */
  greet(connection: Connection): void {
    this.#connection = connection;
    // What a client does wrong ends its connection and nothing else.
    connection.on('error', () => this.#socket.destroy());
    connection.on('authentication', (context) => {
      if (context.method !== 'none') return context.reject(['none']);
      // `ssh ja@host` asks for a language; any other name means nothing.
      if (parseInterfaceLanguage(context.username)) this.#env['LC_ALL'] = context.username;
      context.accept();
    });
    let met = false;
    connection.on('session', (accept, reject) => {
      if (met || !this.#house.gate.begin(this.#address)) {
        this.#house.log({ what: 'refused', guest: this.#number, why: met ? 'session' : 'sessions' });
        return reject();
      }
      met = true;
      this.#began = true;
      this.#meet(accept());
    });
  }

  /** Closes the connection without another word. */
  letGo(why: string): void {
    this.#house.log({ what: 'let-go', guest: this.#number, why });
    this.#ending.abort();
    this.#socket.destroy();
  }

  /** Ends the session as if the reader had left, so that the terminal gets its screen back. */
  farewell(): void {
    this.#ending.abort();
    if (this.#connection) setTimeout(() => this.#connection?.end(), 100).unref();
    else this.#socket.destroy();
  }

  /** Forwarding, agents, subsystems and X11 have no listener here, and ssh2 refuses what has none. */
  #meet(session: Session): void {
    let window: PtyInfo | null = null;
    let resized: ((to: PtyInfo) => void) | null = null;
    session.on('env', (accept, reject, { key, val }) => {
      const heard = ACCEPTED_ENVIRONMENT.includes(key) && val.length <= 64 && !(key in this.#env);
      if (heard) this.#env[key] = val;
      (heard ? accept : reject)?.();
    });
    session.on('pty', (accept, _reject, info) => {
      window = info;
      accept?.();
    });
    session.on('window-change', (accept, _reject, info) => {
      accept?.();
      window = window && { ...window, ...info };
      resized?.(info);
    });
    session.on('shell', (accept, reject) => {
      if (!this.#start('shell')) return reject?.();
      const channel = accept();
      if (!window) return void this.#run(channel, 'help');
      const outlet = channelOutput(channel, window, this.#flow);
      resized = debounceResize((to) => outlet.resize(to));
      void this.#show(channel, outlet, window.term ?? '');
    });
    session.on('exec', (accept, reject, { command }) => {
      if (!this.#start('exec')) return reject?.();
      const channel = accept();
      void this.#run(channel, command);
    });
  }

  /** One shell or one command: what is asked for after it is refused. */
  #start(what: 'shell' | 'exec'): boolean {
    if (this.#started) return false;
    this.#started = true;
    clearTimeout(this.#login);
    this.#stir();
    this.#house.log({ what, guest: this.#number });
    return true;
  }

  #stir(): void {
    if (this.#idle) clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.letGo('idle'), this.#house.limits.idle * 1000);
  }

  async #show(channel: Channel, stdout: ReturnType<typeof channelOutput>, term: string): Promise<void> {
    const { corpus, limits } = this.#house;
    channel.on('data', () => this.#stir());
    const stdin = channelInput(channel, this.#flow, limits.keys);
    const env = { ...this.#env, TERM: term };
    const how = {
      language: detectLanguage(env),
      paint: detectPaint(stdout, env),
      aloud: hasScreenReader(env),
      copies: supportsClipboard(env),
    };
    const session = { ...corpus, ...how, stdin, stdout, ended: this.#ending.signal };
    const shown = import('../session/open-session.ts').then(({ openSession }) => openSession(session));
    await this.#finish(
      channel,
      shown.then(() => 0),
    );
  }

  /** Tells how it went and closes the channel; the connection goes when the client leaves, or soon. */
  async #finish(channel: Channel, running: Promise<number>): Promise<void> {
    const code = await running.catch((error: Error) => {
      this.#house.log({ what: 'failed', guest: this.#number, why: error.stack ?? error.message });
      return 1;
    });
    if (channel.writable) {
      channel.exit(code);
      channel.end();
    }
    setTimeout(() => this.#connection?.end(), this.#house.limits.stalled * 1000).unref();
  }

  /** Runs a command to its end, and to the end of what it wrote. */
  async #run(channel: Channel, line: string): Promise<void> {
    channel.resume();
    const stdout = this.#paced(channel);
    const streams: Omit<GuestStreams, 'corpus'> = { env: this.#env, stdout, stderr: channel.stderr };
    const running = this.#house.clerks.run(line, streams, this.#ending.signal);
    await this.#finish(
      channel,
      running.then((code) => new Promise((ended) => stdout.end(() => ended(code)))),
    );
  }

  /** A command's output goes in pieces, each when the one before has left: no more of it waits than a piece. */
  #paced(channel: Channel): Writable {
    return new Writable({
      decodeStrings: true,
      write: (bytes: Buffer, _encoding, done) => {
        const next = (at: number): void => {
          if (at >= bytes.length || !channel.writable) done();
          else this.#flow.send(channel, bytes.subarray(at, at + CHUNK_BYTES), () => setImmediate(next, at + CHUNK_BYTES));
        };
        next(0);
      },
    });
  }
}

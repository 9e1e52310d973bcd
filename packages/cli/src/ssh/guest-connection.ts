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

/** Shared dependencies of all connections. */
interface SshServerContext {
  readonly corpus: OpenedCorpus;
  /** Runs commands. */
  readonly clerks: Pick<GuestWorkerPool, 'run'>;
  readonly limits: SshLimits;
  readonly gate: ConnectionLimiter;
  readonly log: SshLog;
}

/** Environment variables that a client may set: language and terminal only. */
const ACCEPTED_ENVIRONMENT = ['LANG', 'LC_ALL', 'LC_MESSAGES', 'NO_COLOR', 'COLORTERM', 'INK_SCREEN_READER'];
const CHUNK_BYTES = 64 * 1024;

/** Connection of a guest without a password, with at most one session and one shell or command. */
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
      gate.leave(address);
      log({ what: 'closed', guest: number });
    });
  }

  /** Handles the connection once the client has sent its version. */
  greet(connection: Connection): void {
    this.#connection = connection;
    // A protocol error ends only the connection of its client.
    connection.on('error', () => this.#socket.destroy());
    connection.on('authentication', (context) => {
      if (context.method !== 'none') return context.reject(['none']);
      // The user name selects the language, as in `ssh ja@host`; other names are ignored.
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

  /** Closes the connection immediately. */
  letGo(why: string): void {
    this.#house.log({ what: 'let-go', guest: this.#number, why });
    this.#ending.abort();
    this.#socket.destroy();
  }

  /** Ends the session like a quit, so that the terminal is restored. */
  farewell(): void {
    this.#ending.abort();
    if (this.#connection) setTimeout(() => this.#connection?.end(), 100).unref();
    else this.#socket.destroy();
  }

  /** Accepts a session. Forwarding, agents, subsystems and X11 have no listener, so ssh2 refuses them. */
  #meet(session: Session): void {
    let window: PtyInfo | null = null;
    let resized: ((to: PtyInfo) => void) | null = null;
    session.on('env', (accept, reject, { key, val }) => {
      const accepted = ACCEPTED_ENVIRONMENT.includes(key) && val.length <= 64 && !(key in this.#env);
      if (accepted) this.#env[key] = val;
      (accepted ? accept : reject)?.();
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

  /** Starts the only shell or command of the session; further ones are refused. */
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

  /** Sends the exit code and closes the channel; the connection closes with the client, or after a short time. */
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

  /** Runs a command until it has ended and its output is flushed. */
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

  /** Writes a command's output in chunks, each after the previous one is flushed, so that at most a chunk is buffered. */
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

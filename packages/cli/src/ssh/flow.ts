import type { Socket } from 'node:net';
import type { Channel } from 'ssh2';
import type { Limits } from './limits.ts';

/**
 * What waits for one reader, in the channel and below it in the socket: ssh2 queues without bound. A reader who takes nothing
 * gets no more screens drawn, as keys are dropped, and is let go after a while; one for whom too much waits, at once.
 */
export class Flow {
  readonly #socket: Socket;
  readonly #limits: Limits;
  readonly #letGo: (why: string) => void;
  #channel: Channel | null = null;
  #waited = 0;
  #last = 0;
  readonly #watch: NodeJS.Timeout;

  constructor(socket: Socket, limits: Limits, letGo: (why: string) => void) {
    this.#socket = socket;
    this.#limits = limits;
    this.#letGo = letGo;
    this.#watch = setInterval(() => this.#look(), 1000).unref();
    // After each packet: a client may ask for replies that it never reads.
    socket.on('data', () => this.#bound());
    socket.once('close', () => clearInterval(this.#watch));
  }

  send(channel: Channel, text: string | Buffer, sent?: () => void): boolean {
    this.#channel = channel;
    if (channel.destroyed || !channel.writable) {
      sent?.();
      return true;
    }
    const room = channel.write(text, () => sent?.());
    this.#bound();
    return room;
  }

  /** So much waits that nothing more should be drawn. */
  isFull(channel: Channel): boolean {
    return this.#waiting(channel) > this.#limits.waiting * 1024;
  }

  #waiting(channel: Channel | null): number {
    return this.#socket.writableLength + (channel?.writableLength ?? 0);
  }

  #bound(): void {
    if (this.#waiting(this.#channel) > this.#limits.waiting * 1024 * 16) this.#letGo('overflow');
  }

  /** Bytes that have left are progress; none for too long while some wait is a stalled reader. */
  #look(): void {
    const gone = this.#socket.bytesWritten - this.#socket.writableLength;
    const waiting = this.#waiting(this.#channel) > 0;
    this.#waited = waiting && gone === this.#last ? this.#waited + 1 : 0;
    this.#last = gone;
    if (this.#waited >= this.#limits.stalled) this.#letGo('stalled');
  }
}

import type { Socket } from 'node:net';
import type { Channel } from 'ssh2';
import type { SshLimits } from './ssh-limits.ts';

/**
 * Backpressure of one client over channel and socket, because ssh2 queues writes without bound. Above the limit no more screens
 * are drawn; a stalled client is disconnected after a timeout, and one with 16 times the limit at once.
 */
export class ChannelBackpressure {
  readonly #socket: Socket;
  readonly #limits: SshLimits;
  readonly #letGo: (why: string) => void;
  #channel: Channel | null = null;
  #waited = 0;
  /** Writes that the channel has flushed. */
  #passed = 0;
  #last = { passed: 0, gone: 0 };
  readonly #watch: NodeJS.Timeout;

  constructor(socket: Socket, limits: SshLimits, letGo: (why: string) => void) {
    this.#socket = socket;
    this.#limits = limits;
    this.#letGo = letGo;
    this.#watch = setInterval(() => this.#look(), 1000).unref();
    // Checked after each packet, because a client may request replies that it never reads.
    socket.on('data', () => this.#bound());
    socket.once('close', () => clearInterval(this.#watch));
  }

  send(channel: Channel, text: string | Buffer, sent?: () => void): boolean {
    this.#channel = channel;
    if (channel.destroyed || !channel.writable) {
      sent?.();
      return true;
    }
    const room = channel.write(text, () => {
      this.#passed++;
      sent?.();
    });
    this.#bound();
    return room;
  }

  /** True if no more should be drawn. */
  isFull(channel: Channel): boolean {
    return this.#waiting(channel) > this.#limits.waiting * 1024;
  }

  #waiting(channel: Channel | null): number {
    return this.#socket.writableLength + (channel?.writableLength ?? 0);
  }

  #bound(): void {
    if (this.#waiting(this.#channel) > this.#limits.waiting * 1024 * 16) this.#letGo('overflow');
  }

  /** Counts the seconds in which data waits in the channel or the socket without progress. */
  #look(): void {
    const now = { passed: this.#passed, gone: this.#socket.bytesWritten - this.#socket.writableLength };
    const held = (this.#channel?.writableLength ?? 0) > 0 && now.passed === this.#last.passed;
    const stuck = this.#socket.writableLength > 0 && now.gone === this.#last.gone;
    this.#waited = held || stuck ? this.#waited + 1 : 0;
    this.#last = now;
    if (this.#waited >= this.#limits.stalled) this.#letGo('stalled');
  }
}

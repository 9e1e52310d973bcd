import { Writable } from 'node:stream';
import { escapeControls } from '@synoptic/core/text/escape-controls';
import { boundedWindowSize } from '../layout/window-size.ts';
import type { OutputStream } from '../terminal/host.ts';
import type { FrameEncoder } from './frame-encoder.ts';

/** The session whose frames are written. */
interface FrameOwner {
  /** True if a rendered frame is to be sent; otherwise it is dropped. */
  acceptsFrame(): boolean;
  /** Called when the terminal has caught up. */
  refresh(): void;
}

/**
 * The stdout of Ink: each write is a whole frame, of which the encoder sends what changed. It does not claim to be a terminal, so that Ink
 * sends frames and nothing else: modes, cursor and screen are the encoder's.
 */
export class FrameStream extends Writable {
  readonly #outlet: OutputStream;
  readonly #encoder: FrameEncoder;
  #owner: FrameOwner | null = null;
  #left: Promise<void> | null = null;
  #isOpen = false;
  /** The latest frame, for a terminal that is taken again. */
  #latest = '';

  constructor(outlet: OutputStream, encoder: FrameEncoder) {
    super({ decodeStrings: false });
    this.#outlet = outlet;
    this.#encoder = encoder;
  }

  get columns(): number {
    return boundedWindowSize(this.#outlet).columns;
  }

  get rows(): number {
    return boundedWindowSize(this.#outlet).rows;
  }

  /** Backpressure: the terminal has not taken the last bytes yet, so that another frame would only queue. */
  get isBehind(): boolean {
    return this.#outlet.writableNeedDrain;
  }

  /** Takes the terminal. */
  enter(): void {
    this.#isOpen = true;
    this.#send(this.#encoder.enter());
    this.#outlet.on('resize', this.#resized);
    this.#outlet.on('drain', this.#drained);
  }

  /** Gives the terminal back while the program is stopped, then takes it again and shows the latest frame. */
  async suspend(stopped: () => Promise<void>): Promise<void> {
    if (!this.#isOpen) return;
    await this.#restore();
    await stopped();
    if (this.#left) return;
    this.enter();
    this.#send(this.#encoder.show(this.#latest, boundedWindowSize(this.#outlet)));
  }

  connect(owner: FrameOwner): void {
    this.#owner = owner;
  }

  /**
   * Asks the terminal to put text on the clipboard, by OSC 52. The text is one line, with control characters as the screen shows them:
   * pasted into a shell, a line end would run it.
   */
  copy(text: string): void {
    this.#send(`\u001B]52;c;${Buffer.from(escapeControls(text)).toString('base64')}\u0007`);
  }

  /** Restores the terminal at once, and resolves when the bytes for it are out. Nothing is shown after the first call. */
  leave(): Promise<void> {
    this.#left ??= this.#restore();
    return this.#left;
  }

  override _write(frame: string, _encoding: BufferEncoding, done: () => void): void {
    // Ink writes an empty chunk to learn when all chunks before it are out.
    if (frame !== '' && (this.#owner?.acceptsFrame() ?? true)) {
      this.#latest = frame;
      this.#send(this.#encoder.show(frame, boundedWindowSize(this.#outlet)));
    }
    done();
  }

  #restore(): Promise<void> {
    this.#isOpen = false;
    this.#outlet.off('resize', this.#resized);
    this.#outlet.off('drain', this.#drained);
    return new Promise((resolve) => {
      // A terminal that is gone calls back for no write.
      if (this.#outlet.destroyed || !this.#outlet.writable) resolve();
      else this.#outlet.write(this.#encoder.leave(), () => resolve());
    });
  }

  #send(bytes: string): void {
    if (bytes !== '' && this.#isOpen && this.#outlet.writable) this.#outlet.write(bytes);
  }

  readonly #resized = (): void => void this.emit('resize');
  readonly #drained = (): void => this.#owner?.refresh();
}

import { Writable } from 'node:stream';
import { boundedWindowSize } from '../layout/window-size.ts';
import type { OutputStream } from '../terminal/host.ts';
import type { FrameEncoder } from './frame-encoder.ts';

/**
 * What Ink takes for its terminal. Whole frames come in, one a write, and what the stage makes of them goes on to the real one. It does not
 * call itself a terminal, so that Ink sends frames and nothing else: modes, cursor and screen are the stage's.
 */
export class FrameStream extends Writable {
  readonly #outlet: OutputStream;
  readonly #stage: FrameEncoder;
  #open = false;

  constructor(outlet: OutputStream, stage: FrameEncoder) {
    super({ decodeStrings: false });
    this.#outlet = outlet;
    this.#stage = stage;
  }

  get columns(): number {
    return boundedWindowSize(this.#outlet).columns;
  }

  get rows(): number {
    return boundedWindowSize(this.#outlet).rows;
  }

  /** The terminal has not taken yet what it got: there is no use in another frame. */
  get isBehind(): boolean {
    return this.#outlet.writableNeedDrain;
  }

  /** Takes the terminal. */
  enter(): void {
    this.#open = true;
    this.#send(this.#stage.enter());
    this.#outlet.on('resize', this.#resized);
  }

  /** Asks the terminal to put text on the reader's clipboard, by OSC 52. */
  copy(text: string): void {
    this.#send(`\u001B]52;c;${Buffer.from(text).toString('base64')}\u0007`);
  }

  /** Gives the terminal back as it was found, at once, and resolves when that is out; nothing is shown from here on. */
  leave(): Promise<void> {
    this.#open = false;
    this.#outlet.off('resize', this.#resized);
    return new Promise((resolve) => {
      // A terminal that takes nothing any more holds nobody.
      if (this.#outlet.destroyed || !this.#outlet.writable) resolve();
      else this.#outlet.write(this.#stage.leave(), () => resolve());
    });
  }

  override _write(frame: string, _encoding: BufferEncoding, done: () => void): void {
    // Ink writes nothing to learn when all before it is out.
    if (frame !== '') this.#send(this.#stage.show(frame, boundedWindowSize(this.#outlet)));
    done();
  }

  #send(bytes: string): void {
    if (bytes !== '' && this.#open && this.#outlet.writable) this.#outlet.write(bytes);
  }

  readonly #resized = (): void => void this.emit('resize');
}

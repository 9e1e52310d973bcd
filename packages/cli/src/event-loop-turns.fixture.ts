import type { EventEmitter } from 'node:events';
import type { Reader } from '@synoptic/core/reader/reader';

/** Turns of the event loop, in each of which a step towards a frame is done: an answer, a drawing, a render, a write. */
const TURNS = 100;
/** Longer than Ink waits for what may follow an escape. Timers end in the order of their times, so Ink's is over before this one. */
const ESCAPE_MS = 60;

/** Lets the event loop go round often enough for all that is on its way to arrive, however slow the machine. */
export async function turns(): Promise<void> {
  for (let i = 0; i < TURNS; i++) await new Promise((turn) => setImmediate(turn));
}

/** Lets Ink take an escape for a key of its own. */
export async function escaped(): Promise<void> {
  await turns();
  await new Promise((over) => setTimeout(over, ESCAPE_MS));
  await turns();
}

/** Waits until Ink is loaded and hears the keys, or it is too late for that. */
export async function inkListens(stdin: EventEmitter, gone: () => boolean): Promise<void> {
  while (!gone() && stdin.listenerCount('readable') === 0) await turns();
}

interface Settling {
  /** True if a question is open. */
  open(): boolean;
  /** All that was sent to the terminal. */
  sent(): string;
  /** True if the last key was an escape. */
  readonly afterEscape?: boolean;
}

/** Waits until no question is open and nothing more is sent. Turns of the event loop are counted, not milliseconds. */
export async function settled({ open, sent, afterEscape = false }: Settling): Promise<void> {
  if (afterEscape) await escaped();
  for (let before: string | null = null; open() || before !== sent(); ) {
    before = sent();
    await turns();
  }
}

/** A reader, and whether one of its questions is not answered yet. */
export function counted(reader: Reader): { readonly reader: Reader; open(): boolean } {
  let open = 0;
  const asking = new Proxy(reader, {
    get(of, name: keyof Reader) {
      const question = of[name] as (...args: unknown[]) => Promise<unknown>;
      return (...args: unknown[]) => {
        open++;
        return question.apply(of, args).finally(() => open--);
      };
    },
  });
  return { reader: asking, open: () => open > 0 };
}

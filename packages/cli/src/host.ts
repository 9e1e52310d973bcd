import type { Readable, Writable } from 'node:stream';
import type { Reader } from '@synoptic/core/reader/reader';

/** A stream that is shown to somebody; `isTTY`, `columns` and `rows` as Node's terminals have them. */
export type Outlet = Writable & { readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number };
export type Inlet = Readable & { readonly isTTY?: boolean; setRawMode?(raw: boolean): unknown };
/** The input side of a terminal. */
export type Keyboard = Inlet & { readonly isTTY: true; setRawMode(raw: boolean): unknown };

/** An open corpus; `base` is the address of the API behind it, where there is one. */
export interface Opened {
  readonly reader: Reader;
  readonly base: string | null;
}

/** What the program stands on. Only `main.ts` takes it from the process; a test or a server makes its own. */
export interface Host {
  readonly stdin: Inlet;
  readonly stdout: Outlet;
  readonly stderr: Outlet;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The folder of the program, with the corpus and the viewer that ship with it. */
  readonly home: string;
  /** The one corpus that a guest may read, whatever a command line says. */
  readonly corpus?: Opened;
  /** Settles when the program is asked to end. */
  ended(): Promise<void>;
}

export function isKeyboard(inlet: Inlet): inlet is Keyboard {
  return inlet.isTTY === true && inlet.setRawMode !== undefined;
}

import type { Readable, Writable } from 'node:stream';
import type { Reader } from '@synoptic/core/reader/reader';
import type { PinnedVersion } from '@synoptic/core/sql/follow-stored-corpus';

/** An output stream; `isTTY`, `columns` and `rows` as in Node's terminals. */
export type OutputStream = Writable & { readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number };
type InputStream = Readable & { readonly isTTY?: boolean; setRawMode?(raw: boolean): unknown };
/** The input side of a terminal. */
export type KeyboardInput = InputStream & { readonly isTTY: true; setRawMode(raw: boolean): unknown };

/** An open corpus; `base` is the address of the API behind it, where there is one. */
export interface OpenedCorpus {
  readonly reader: Reader;
  readonly base: string | null;
  /** The corpus is in a database, which has its records: looks which version is current. */
  readonly current?: () => Promise<PinnedVersion>;
}

/** The environment of the program. Only `main.ts` takes it from the process; tests and servers create their own. */
export interface Host {
  readonly stdin: InputStream;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The folder of the program, with the bundled corpus and viewer. */
  readonly home: string;
  /** The only corpus that a guest may read, whatever the command line says. */
  readonly corpus?: OpenedCorpus;
  /** Stops the program for the shell, and settles when it continues; absent where there is no job control. */
  suspend?(): Promise<void>;
  /** Settles when the program is asked to end. */
  ended(): Promise<void>;
}

export function isKeyboardInput(inlet: InputStream): inlet is KeyboardInput {
  return inlet.isTTY === true && inlet.setRawMode !== undefined;
}

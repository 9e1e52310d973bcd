import type { Readable, Writable } from 'node:stream';

/** A stream that is shown to somebody; `isTTY`, `columns` and `rows` as Node's terminals have them. */
export type Outlet = Writable & { readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number };
export type Inlet = Readable & { readonly isTTY?: boolean };

/** What the program stands on. Only `main.ts` takes it from the process; a test or a server makes its own. */
export interface Host {
  readonly stdin: Inlet;
  readonly stdout: Outlet;
  readonly stderr: Outlet;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The folder of the program, with the corpus and the viewer that ship with it. */
  readonly home: string;
  /** Settles when the program is asked to end. */
  ended(): Promise<void>;
}

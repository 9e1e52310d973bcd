/** Process that holds the lock of a folder. */
export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  /** Command that writes: `seal`. */
  readonly command: string;
  /** ISO 8601. */
  readonly started: string;
}

/** Error of a folder that another process is writing. */
export class WriteLockHeld extends Error {
  readonly folder: string;
  /** Path of the lock, to delete if its holder runs on a machine that is gone. */
  readonly lock: string;
  /** Null if the lock does not say. */
  readonly holder: LockHolder | null;

  constructor(folder: string, lock: string, holder: LockHolder | null) {
    const by = holder ? `synoptic ${holder.command} (process ${holder.pid} on ${holder.host}, since ${holder.started})` : 'another process';
    super(`${folder} is being written by ${by}`);
    this.name = 'WriteLockHeld';
    this.folder = folder;
    this.lock = lock;
    this.holder = holder;
  }
}

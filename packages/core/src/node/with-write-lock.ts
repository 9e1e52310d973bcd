import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { namingPath } from './write-file-safely.ts';
import { type LockHolder, WriteLockHeld } from './write-lock-held.ts';
import { isWriterRunning, removeLeftovers, temporaryName, type WriterIdentity, writerIdentity } from './writer-identity.ts';

/** Name of the lock in the folder that it protects. */
export const WRITE_LOCK = '.synoptic-lock';

/** Milliseconds between two signs of life, and after which a holder on another machine, whose processes we cannot see, counts as dead. */
const HEARTBEAT = 30_000;
const FOREIGN_SILENCE = 180_000;

/** Milliseconds between two tries of a writer that waits. */
const RETRY = 40;

/** Tries to get a lock that others are taking or letting go at this moment. */
const MAX_TRIES = 20;

/**
 * Runs `work` as the only writer of a folder; throws `WriteLockHeld` if another process writes it. The lock of a dead process is
 * taken over.
 *
 * The lock is a folder with one file, whose unique name and content say who holds it. It is prepared under another name and renamed
 * into place, which fails unless the lock is absent or empty: so it is never seen without its holder. To take over means to delete
 * the dead holder's file, by its unique name, and to rename again: of two processes that try, one rename succeeds, and no live lock
 * can be deleted by mistake. A folder that does not exist yet is locked beside its place.
 *
 * @param wait - Milliseconds for which another writer is waited for: decisions of two people take turns.
 */
export async function withWriteLock<T>(folder: string, command: string, work: () => Promise<T>, { wait = 0 } = {}): Promise<T> {
  const { lock, file } = await namingPath(folder, () => acquireWithin(resolve(folder), command, wait));
  const heartbeat = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => undefined), HEARTBEAT);
  heartbeat.unref();
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    await unlink(file).catch(() => undefined);
    // Fails if another process has the lock by now.
    await rmdir(lock).catch(() => undefined);
  }
}

async function acquireWithin(folder: string, command: string, wait: number): ReturnType<typeof acquire> {
  for (const until = Date.now() + wait; ; ) {
    try {
      return await acquire(folder, command);
    } catch (error) {
      if (!(error instanceof WriteLockHeld) || Date.now() >= until) throw error;
      await delay(RETRY);
    }
  }
}

async function acquire(folder: string, command: string): Promise<{ lock: string; file: string }> {
  const exists = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const lock = exists ? join(folder, WRITE_LOCK) : join(dirname(folder), `.${basename(folder)}${WRITE_LOCK}`);
  await removeLeftovers(dirname(lock), basename(lock));
  const prepared = join(dirname(lock), temporaryName(basename(lock)));
  const name = `${randomBytes(8).toString('hex')}.json`;
  try {
    await mkdir(prepared);
    const holder: LockRecord = { command, host: hostname(), started: new Date().toISOString(), ...writerIdentity() };
    await writeFile(join(prepared, name), `${JSON.stringify(holder)}\n`);
    // The clock of the file system's own machine, by which other locks there are dated too.
    const now = (await stat(join(prepared, name))).mtimeMs;
    for (let tries = 1; ; tries++) {
      // Windows renames onto no folder, not even an empty one.
      await rmdir(lock).catch(() => undefined);
      const failure = await rename(prepared, lock).catch((error: NodeJS.ErrnoException) => error);
      if (!failure) return { lock, file: join(lock, name) };
      if (tries === MAX_TRIES) throw failure;
      await removeDeadHolders(folder, lock, now);
    }
  } catch (error) {
    await rm(prepared, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
}

type LockRecord = LockHolder & WriterIdentity;

/** True while a living process writes the folder: the lock that a killed one left does not count. Changes nothing. */
export async function isBeingWritten(folder: string): Promise<boolean> {
  const lock = join(resolve(folder), WRITE_LOCK);
  for (const name of await readdir(lock).catch(() => [])) {
    const found = await readHolder(join(lock, name), Date.now());
    if (found?.lives) return true;
  }
  return false;
}

/** Deletes the files of dead holders; throws if one lives. */
async function removeDeadHolders(folder: string, lock: string, now: number): Promise<void> {
  for (const name of await readdir(lock).catch(() => [])) {
    const file = join(lock, name);
    const found = await readHolder(file, now);
    if (found === null) continue;
    if (found.lives) throw new WriteLockHeld(folder, lock, found.holder);
    await unlink(file).catch(() => undefined);
  }
}

/** Holder that a file of a lock names; null if the file is gone. One that cannot be looked up lives as long as it gives signs of life. */
async function readHolder(file: string, now: number): Promise<{ readonly holder: LockRecord | null; readonly lives: boolean } | null> {
  const age = await stat(file).then(
    (found) => now - found.mtimeMs,
    () => null,
  );
  if (age === null) return null;
  const holder = parseHolder(await readFile(file, 'utf8').catch(() => ''));
  return { holder, lives: (holder && isWriterRunning(holder)) ?? age < FOREIGN_SILENCE };
}

/** Null for a file that a power failure has left empty. */
function parseHolder(text: string): LockRecord | null {
  try {
    const holder = JSON.parse(text) as LockRecord;
    return typeof holder.pid === 'number' && typeof holder.machine === 'string' ? holder : null;
  } catch {
    return null;
  }
}

import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { lstat, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Process that writes, as its locks and temporary files name it. */
export interface WriterIdentity {
  readonly pid: number;
  /** Start time of the process in ticks, so that a reused number is not taken for it; empty where the system does not report it. */
  readonly birth: string;
  /** Digest of host name, boot and PID namespace: only there does `pid` mean this process. */
  readonly machine: string;
}

/** Age after which a temporary file of another machine is a leftover, in milliseconds. */
const FOREIGN_AGE = 24 * 60 * 60 * 1000;

/** Bytes of a name that a temporary name repeats; file systems allow 255 in all. */
const KEPT_BYTES = 120;

export function writerIdentity(): WriterIdentity {
  return { pid: process.pid, birth: birthOf(process.pid) ?? '', machine: machineDigest() };
}

/** True if the process still runs on this machine; null if it belongs to another machine, container or boot. */
export function isWriterRunning({ pid, birth, machine }: WriterIdentity): boolean | null {
  if (machine !== machineDigest()) return null;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs as another user.
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const now = birthOf(pid);
  return now === null || birth === '' || now === birth;
}

/** Hidden name for a file or folder that will replace `name`; it says which process made it. */
export function temporaryName(name: string): string {
  const { pid, birth, machine } = writerIdentity();
  return `${prefixOf(name)}${pid}-${birth}-${machine}-${randomBytes(4).toString('hex')}.tmp`;
}

const TEMPORARY_NAME = /^\.(.*)\.(\d+)-(\d*)-([0-9a-f]{8})-[0-9a-f]{8}\.tmp$/s;

/** True for a name that `temporaryName` made. */
export function isTemporaryName(name: string): boolean {
  return TEMPORARY_NAME.test(name);
}

/** Removes what killed processes left in `folder` on the way to replacing `name`. Never fails. */
export async function removeLeftovers(folder: string, name: string): Promise<void> {
  const prefix = prefixOf(name);
  const entries = await readdir(folder).catch(() => []);
  for (const entry of entries) {
    const [, , pid, birth = '', machine = ''] = (entry.startsWith(prefix) && TEMPORARY_NAME.exec(entry)) || [];
    if (pid === undefined) continue;
    const path = join(folder, entry);
    const running = isWriterRunning({ pid: Number(pid), birth, machine });
    const age = running === null ? Date.now() - ((await lstat(path).catch(() => null))?.mtimeMs ?? Number.POSITIVE_INFINITY) : 0;
    if (running === false || age > FOREIGN_AGE) await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

function prefixOf(name: string): string {
  let kept = '';
  for (const character of name) {
    if (Buffer.byteLength(kept + character) > KEPT_BYTES) break;
    kept += character;
  }
  return `.${kept}.`;
}

/** Start time of a process by Linux's /proc, in which the name of the program may hold spaces and brackets. */
function birthOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function machineDigest(): string {
  const parts = [hostname(), attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'latin1')), attempt(pidNamespace)];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 8);
}

const pidNamespace = () => readlinkSync('/proc/self/ns/pid');

function attempt(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}

import type { Stats } from 'node:fs';
import { access, constants, type FileHandle, link, lstat, open, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { removeLeftovers, temporaryName } from './writer-identity.ts';

/** Links followed before a path counts as a circle, as in Linux. */
const MAX_LINKS = 40;

/** Open files of this or another process: their link targets cannot hold a new file. */
const OPEN_FILE = /^\/(dev\/(stdin|stdout|stderr|fd\/\d+)|proc\/[^/]+\/(task\/\d+\/)?fd\/\d+)$/;

/** Failures to create a file in a folder, or to rename onto a mounted file, that do not forbid writing the file itself. */
const NO_PLACE_BESIDE = new Set(['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EXDEV']);

/**
 * Replaces a file atomically: temporary file, fsync, rename, fsync of the folder. A killed process leaves the old file or the new.
 *
 * Symbolic links are followed and stay. A replaced file keeps its mode and, as far as the system allows, its owner and group. What
 * is not a regular file (a device, a FIFO, /dev/stdout) is written into; so is a file that can only be written in place, such as one
 * mounted into a container or in a folder without write permission. Rejects with a system error whose `path` is the given one.
 */
export async function writeFileSafely(path: string, content: string | Uint8Array, { mode = 0o666 } = {}): Promise<void> {
  await writeFilesSafely(new Map([[path, content]]), { mode });
}

/**
 * Writes or replaces several files: all new contents are on disk before the first one is renamed into place, so a full disk or a
 * missing permission changes nothing. A process that is killed between two renames leaves the files from there on as they were;
 * therefore the order of the map must be one in which that does no harm, or a log must complete them (`writeTogether`). Links, modes
 * and errors as in `writeFileSafely`.
 */
export async function writeFilesSafely(files: ReadonlyMap<string, string | Uint8Array>, { mode = 0o666 } = {}): Promise<void> {
  const staged: { readonly path: string; readonly file: StagedFile }[] = [];
  try {
    for (const [path, content] of files) staged.push({ path, file: await namingPath(path, () => stageTarget(path, content, mode)) });
    for (const { path, file } of staged) await namingPath(path, () => file.publish());
  } catch (error) {
    for (const { file } of staged) await file.discard();
    throw error;
  }
}

async function stageTarget(path: string, content: string | Uint8Array, mode: number): Promise<StagedFile> {
  const { file, stats, isOpenFile } = await resolveTarget(path);
  if (stats?.isDirectory()) throw systemError('EISDIR', 'illegal operation on a directory', 'open', path);
  if (isOpenFile || (stats && !stats.isFile()))
    return { publish: () => writeInto(file, content, constants.O_APPEND), discard: async () => undefined };
  if (stats) await access(file, constants.W_OK);
  return stageFile(file, stats, content, mode);
}

/** Creates a file whole or not at all; false if there is one already, and then its content is not even made. */
export async function createFileSafely(path: string, makeContent: () => string, { mode = 0o666 } = {}): Promise<boolean> {
  return namingPath(path, async () => {
    const { file, stats } = await resolveTarget(path);
    if (stats) return false;
    const content = makeContent();
    await removeLeftovers(dirname(file), basename(file));
    const temporary = join(dirname(file), temporaryName(basename(file)));
    try {
      await writeTemporary(temporary, content, mode, null);
      await linkOrCopy(temporary, file, content, mode);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    } finally {
      await rm(temporary, { force: true }).catch(() => undefined);
    }
    await syncFolder(dirname(file));
    return true;
  });
}

/** File or folder that a path leads to. */
interface WriteTarget {
  readonly file: string;
  /** Null if it does not exist. */
  readonly stats: Stats | null;
  /** True for /dev/stdout and its like. */
  readonly isOpenFile: boolean;
}

/** Follows the symbolic links of a path, also to what does not exist yet. */
export async function resolveTarget(path: string): Promise<WriteTarget> {
  let file = resolve(path);
  for (let links = 0; links <= MAX_LINKS; links++) {
    const found = await lstat(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (found && OPEN_FILE.test(file)) return { file, stats: await stat(file), isOpenFile: true };
    if (!found?.isSymbolicLink()) return { file, stats: found, isOpenFile: false };
    file = resolve(await realpath(dirname(file)), await readlink(file));
  }
  throw systemError('ELOOP', 'too many symbolic links encountered', 'open', path);
}

/** Runs file operations on behalf of a path, which their errors then name instead of a temporary file or nothing. */
export async function namingPath<T>(path: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) Object.assign(error, { path, dest: undefined });
    throw error;
  }
}

/** Makes renames in a folder durable; systems that cannot open a folder do without. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** Error in the form of Node's own. */
export function systemError(code: string, what: string, syscall: string, path: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: ${what}, ${syscall} '${path}'`), { code, syscall, path });
}

/** New content of a file, on disk beside it. */
interface StagedFile {
  publish(): Promise<void>;
  /** Removes what was not published. */
  discard(): Promise<void>;
}

async function stageFile(file: string, stats: Stats | null, content: string | Uint8Array, mode: number): Promise<StagedFile> {
  const folder = dirname(file);
  await removeLeftovers(folder, basename(file));
  const temporary = join(folder, temporaryName(basename(file)));
  const discard = () => rm(temporary, { force: true }).catch(() => undefined);
  const allowsInPlace = (error: unknown) => stats !== null && NO_PLACE_BESIDE.has((error as NodeJS.ErrnoException).code ?? '');
  const writeInPlace = () => writeInto(file, content, constants.O_TRUNC);
  try {
    await writeTemporary(temporary, content, mode, stats);
  } catch (error) {
    await discard();
    if (allowsInPlace(error)) return { publish: writeInPlace, discard };
    throw error;
  }
  const publish = async () => {
    try {
      await rename(temporary, file);
    } catch (error) {
      await discard();
      if (allowsInPlace(error)) return writeInPlace();
      throw error;
    }
    await syncFolder(folder);
  };
  return { publish, discard };
}

/** Writes a new file to disk; `replaced` is the file that it will replace. */
async function writeTemporary(path: string, content: string | Uint8Array, mode: number, replaced: Stats | null): Promise<void> {
  // Created with no more permissions than it ends with: whoever opens it early must be somebody who may.
  const handle = await open(path, 'wx', replaced ? replaced.mode & 0o777 : mode);
  try {
    if (replaced) await keepOwner(handle, replaced);
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Gives a file owner, group and mode of the one that it replaces. Where the group cannot be kept, another gains nothing by it. */
async function keepOwner(handle: FileHandle, { uid, gid, mode }: Stats): Promise<void> {
  const made = await handle.stat();
  if (made.uid !== uid || made.gid !== gid) await handle.chown(uid, gid).catch(() => handle.chown(made.uid, gid).catch(() => undefined));
  const sameGroup = (await handle.stat()).gid === gid;
  const bits = mode & 0o777;
  await handle.chmod(sameGroup ? bits : bits & (0o707 | ((bits & 0o007) << 3)));
}

async function writeInto(file: string, content: string | Uint8Array, flag: number): Promise<void> {
  const handle = await open(file, constants.O_WRONLY | flag);
  try {
    await handle.writeFile(content);
    if (flag === constants.O_TRUNC) await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Gives a complete file its name unless the name is taken. File systems without hard links get an exclusive copy, which can be torn. */
async function linkOrCopy(temporary: string, file: string, content: string | Uint8Array, mode: number): Promise<void> {
  try {
    await link(temporary, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    await writeTemporary(file, content, mode, null);
  }
}

import { lstat, mkdir, open, readdir, rename, rm, rmdir, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { mapConcurrently } from './map-concurrently.ts';
import { WRITE_LOCK, withWriteLock } from './with-write-lock.ts';
import { namingPath, resolveTarget, syncFolder, systemError } from './write-file-safely.ts';
import { isTemporaryName, removeLeftovers, temporaryName } from './writer-identity.ts';

/**
 * Contents of files by their relative paths, with `/`. In the order of publication: a file comes after those that it refers to.
 */
export type FolderFiles = ReadonlyMap<string, string | Uint8Array>;

interface FolderWriteOptions {
  /** Command that writes, for others who find the folder locked. */
  readonly command: string;
  /** Keeps files that are not among the new ones, in a folder that exists. */
  readonly keep?: boolean;
  readonly onWritten?: (count: number) => void;
}

/** Begin of the names of temporary folders within the written one. */
const STAGING = 'synoptic-new';

/** Names of the entries of a folder, without locks and leftovers; null if it does not exist. */
export async function folderEntries(folder: string): Promise<readonly string[] | null> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return names?.filter((name) => name !== WRITE_LOCK && !isTemporaryName(name)) ?? null;
}

/**
 * Writes a folder so that it holds exactly the given files.
 *
 * All files are first written to a temporary folder and to disk, so a full disk changes nothing. A new folder then appears by one
 * rename. In a folder that exists, the files are renamed into place one by one in the order of the map, and what is no longer needed
 * is removed last. So a process that is killed at any moment, and a server that reads meanwhile, find each file whole, old or new,
 * and with each file everything that it refers to; the next run completes the rest. Symbolic links to the folder stay; links within
 * it are replaced and never followed.
 */
export async function writeFolderSafely(folder: string, files: FolderFiles, options: FolderWriteOptions): Promise<void> {
  await namingPath(folder, async () => {
    const { file: target, stats } = await resolveTarget(folder);
    if (stats && !stats.isDirectory()) throw systemError('ENOTDIR', 'not a directory', 'mkdir', folder);
    const parent = stats ? target : dirname(target);
    const name = stats ? STAGING : basename(target);
    await mkdir(parent, { recursive: true });
    await withWriteLock(target, options.command, async () => {
      await removeLeftovers(parent, name);
      const staging = join(parent, temporaryName(name));
      try {
        await stageFiles(staging, files, options.onWritten);
        if (stats) await publishFiles(staging, target, files, options.keep === true);
        else await rename(staging, target);
        await syncFolder(parent);
      } finally {
        await rm(staging, { recursive: true, force: true }).catch(() => undefined);
      }
    });
  });
}

/** Writes the files to a new folder and to disk. */
async function stageFiles(staging: string, files: FolderFiles, onWritten: (count: number) => void = () => {}): Promise<void> {
  await mkdir(staging);
  const folders = new Set([...files.keys()].map((path) => dirname(join(staging, path))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  let count = 0;
  await mapConcurrently([...files], async ([path, content]) => {
    const handle = await open(join(staging, path), 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    onWritten(++count);
  });
  for (const folder of folders) await syncFolder(folder);
}

async function publishFiles(staging: string, target: string, files: FolderFiles, keep: boolean): Promise<void> {
  const folders = new Set<string>();
  for (const path of files.keys()) {
    const folder = join(target, dirname(path));
    if (!folders.has(folder)) await makeRealFolder(target, dirname(path));
    folders.add(folder);
    const place = join(target, path);
    if (await isFolder(place)) await rm(place, { recursive: true });
    await rename(join(staging, path), place);
  }
  // On disk before anything is removed that older files refer to.
  for (const folder of folders) await syncFolder(folder);
  if (!keep) await removeOthers(target, '', files);
}

/** Creates a folder below `target`; a file or link in its way is removed, so that nothing is written elsewhere. */
async function makeRealFolder(target: string, path: string): Promise<void> {
  let at = target;
  for (const name of path === '.' ? [] : path.split('/')) {
    at = join(at, name);
    if (await isFolder(at)) continue;
    await rm(at, { force: true });
    await mkdir(at);
  }
}

/** Removes what is not among the files; returns true if nothing is left. */
async function removeOthers(folder: string, path: string, files: FolderFiles): Promise<boolean> {
  let empty = true;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const here = join(folder, entry.name);
    const below = `${path}${entry.name}`;
    if (path === '' && (entry.name === WRITE_LOCK || isTemporaryName(entry.name))) continue;
    if (entry.isDirectory() && (await removeOthers(here, `${below}/`, files))) await rmdir(here);
    else if (!entry.isDirectory() && !files.has(below)) await unlink(here);
    else empty = false;
  }
  return empty;
}

async function isFolder(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null))?.isDirectory() ?? false;
}

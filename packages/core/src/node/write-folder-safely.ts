import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Contents of files by their relative paths, with `/`. */
export type FolderFiles = ReadonlyMap<string, string | Uint8Array>;

/** Names of the entries of a folder; null if it does not exist. */
export async function folderEntries(folder: string): Promise<readonly string[] | null> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

/** Replaces a folder as a whole: writes a temporary sibling, swaps the two by rename, then deletes the old folder. */
export async function writeFolderSafely(folder: string, files: FolderFiles, onWritten: (count: number) => void = () => {}): Promise<void> {
  const mark = randomUUID().slice(0, 8);
  const [fresh, old] = [`${folder}.${mark}.new`, `${folder}.${mark}.old`];
  try {
    await mkdir(fresh, { recursive: true });
    let count = 0;
    for (const [path, content] of files) {
      await mkdir(dirname(join(fresh, path)), { recursive: true });
      await writeFile(join(fresh, path), content, { flag: 'wx' });
      onWritten(++count);
    }
    const replaced = (await folderEntries(folder)) !== null;
    if (replaced) await rename(folder, old);
    await rename(fresh, folder).catch(async (error) => {
      if (replaced) await rename(old, folder);
      throw error;
    });
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  await rm(old, { recursive: true, force: true });
}

import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Files by their paths in a folder, with slashes. */
export type FolderFiles = ReadonlyMap<string, string | Uint8Array>;

/** What is in a folder; null where there is none. */
export async function folderEntries(folder: string): Promise<readonly string[] | null> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

/**
 * Writes a folder whole or not at all: beside its place first, then in it; what was there goes last. A killed command
 * leaves the old one.
 */
export async function writeFolderSafely(folder: string, files: FolderFiles, written: (n: number) => void = () => {}): Promise<void> {
  const mark = randomUUID().slice(0, 8);
  const [fresh, old] = [`${folder}.${mark}.new`, `${folder}.${mark}.old`];
  try {
    await mkdir(fresh, { recursive: true });
    let n = 0;
    for (const [path, content] of files) {
      await mkdir(dirname(join(fresh, path)), { recursive: true });
      await writeFile(join(fresh, path), content, { flag: 'wx' });
      written(++n);
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

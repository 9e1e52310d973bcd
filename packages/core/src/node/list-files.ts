import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Sorted relative paths of all files below a folder that we have built, with `/` on every system. Symbolic links are omitted. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Sorted relative paths of all files below a folder, with `/` on every system. Symbolic links may lead outside and are omitted by default. */
export async function listFiles(folder: string, { links = false } = {}): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() || (links && entry.isSymbolicLink()))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Folder } from '../compile/parse.ts';

/** Reads the YAML files of a data folder; paths use `/` on every system. */
export async function readFolder(root: string): Promise<Folder> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((e) => e.isFile() && /\.ya?ml$/.test(e.name))
    .map((e) => join(e.parentPath, e.name))
    .filter((path) => !/(^|[\\/])(node_modules|dist|schemas)[\\/]/.test(relative(root, path)));
  const read = await Promise.all(
    files.map(async (path) => [relative(root, path).split(sep).join('/'), await readFile(path, 'utf8')] as const),
  );
  return new Map(read);
}

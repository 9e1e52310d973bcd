import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Folder } from '../compile/parse.ts';
import { filesOf } from './files.ts';

/** Reads the YAML files of a data folder, those that are links too; paths use `/` on every system. */
export async function readFolder(root: string): Promise<Folder> {
  const files = (await filesOf(root, { links: true })).filter(
    (path) => /\.ya?ml$/.test(path) && !/(^|\/)(node_modules|dist|schemas)\//.test(path),
  );
  const read = await Promise.all(files.map(async (path) => [path, await readFile(join(root, path), 'utf8')] as const));
  return new Map(read);
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataFolder } from '../compile/parse-folder.ts';
import { listFiles } from './list-files.ts';

/** Reads the YAML files of a data folder, symbolic links included; paths use `/` on every system. */
export async function readFolder(root: string): Promise<DataFolder> {
  const files = (await listFiles(root, { links: true })).filter(
    (path) => /\.ya?ml$/.test(path) && !/(^|\/)(node_modules|dist|schemas)\//.test(path),
  );
  const read = await Promise.all(files.map(async (path) => [path, await readFile(join(root, path), 'utf8')] as const));
  return new Map(read);
}

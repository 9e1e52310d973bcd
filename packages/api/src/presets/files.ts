import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { sha256Hex } from '@synoptic/core/text/digest';
import type { Viewer, ViewerFile } from '../viewer.ts';

/**
 * The files of a built viewer, read once. Only what was in the folder then is ever served, under the path that it had
 * there: no path leads out.
 */
export async function viewerOf(folder: string): Promise<Viewer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, ViewerFile>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const body = new Uint8Array(await readFile(file));
    files.set(`/${relative(folder, file).split(sep).join('/')}`, { body, etag: `"${sha256Hex(body).slice(0, 32)}"` });
  }
  return async (path) => files.get(path) ?? null;
}

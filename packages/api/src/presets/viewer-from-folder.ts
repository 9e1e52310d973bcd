import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '@synoptic/core/node/list-files';
import { sha256Hex } from '@synoptic/core/text/digest';
import type { ViewerFile, ViewerFiles } from '../pages/viewer-handler.ts';

/**
 * Files of a built viewer, read once. Only files found then are served, by their paths in the folder, so that no request reaches
 * outside of it.
 */
export async function viewerFromFolder(folder: string): Promise<ViewerFiles> {
  const files = new Map<string, ViewerFile>();
  for (const file of await listFiles(folder)) {
    const body = new Uint8Array(await readFile(join(folder, file)));
    files.set(`/${file}`, { body, etag: `"${sha256Hex(body).slice(0, 32)}"` });
  }
  return async (path) => files.get(path) ?? null;
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '@synoptic/core/node/list-files';
import { sha256Hex } from '@synoptic/core/text/digest';
import type { ViewerFile, ViewerFiles } from '../pages/viewer-handler.ts';

/**
 * The files of a built viewer, read once. Only what was in the folder then is ever served, under the path that it had
 * there: no path leads out.
 */
export async function viewerFromFolder(folder: string): Promise<ViewerFiles> {
  const files = new Map<string, ViewerFile>();
  for (const file of await listFiles(folder)) {
    const body = new Uint8Array(await readFile(join(folder, file)));
    files.set(`/${file}`, { body, etag: `"${sha256Hex(body).slice(0, 32)}"` });
  }
  return async (path) => files.get(path) ?? null;
}

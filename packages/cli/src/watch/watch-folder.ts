import { relative, sep } from 'node:path';
import { isOutsideRecords } from '@synoptic/core/node/read-folder';
import { watch } from 'chokidar';

/** Time without a further change after which a change is reported: editors write a file in several steps. */
const QUIET_MS = 40;

export interface FolderWatch {
  close(): Promise<void>;
}

/**
 * Watches the records of a data folder, and what review reads beside them (drafts and texts) if asked to, in folders that are made later too. Resolves when every change from now on is seen.
 *
 * Uses chokidar: Node's own recursive `fs.watch` misses files of folders that were made a moment ago on Linux, and reports a file that
 * an editor replaces by renaming as one that is gone. Links are not followed: only what lies within the folder is compiled.
 */
export async function watchFolder(
  folder: string,
  changed: () => void,
  failed: (error: unknown) => void,
  { review = false }: { readonly review?: boolean } = {},
): Promise<FolderWatch> {
  const isReviewed = (path: string) => review && /^(drafts|texts)(\/[^./][^/]*)*$/.test(path);
  const pathOf = (path: string) => relative(folder, path).split(sep).join('/');
  const watcher = watch(folder, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => path !== folder && !isReviewed(pathOf(path)) && isOutsideRecords(pathOf(path)),
  });
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(changed, QUIET_MS);
  });
  watcher.on('error', failed);
  await new Promise<void>((ready) => watcher.once('ready', ready));
  return {
    async close() {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles } from '@synoptic/core/node/list-files';
import { build, type Plugin } from 'vite';

const ENTRY = fileURLToPath(new URL('../src/offline/service-worker.ts', import.meta.url));
const NAME = 'service-worker.js';

/** Files that read a visitor's own texts: larger than the rest of the viewer, and needed by few, so that it is kept only once used. */
const ON_USE = /^assets\/(?:reading-worker|make-draft|_virtual_starters|html-text)-[\w-]{8}\.js$/;

/** Words of the workbench, which is another page. */
const WORKBENCH = /^assets\/[a-z]{2,3}-workbench-[\w-]{8}\.js$/;

/** Emits the service worker after all other files, with the list of those files and their digest. */
export function serviceWorker(): Plugin {
  let folder = '';
  return {
    name: 'synoptic-service-worker',
    apply: 'build',
    configResolved({ root, build: { outDir } }) {
      folder = resolve(root, outDir);
    },
    async closeBundle() {
      const files = (await listFiles(folder)).filter((file) => file !== NAME);
      const digest = createHash('sha256');
      for (const file of files) digest.update(`${file}\n`).update(await readFile(join(folder, file)));
      await build({
        configFile: false,
        root: folder,
        logLevel: 'error',
        publicDir: false,
        define: {
          FILES: JSON.stringify(files.filter((file) => !/\.(html|md)$/.test(file) && !ON_USE.test(file) && !WORKBENCH.test(file))),
          ON_USE: JSON.stringify(files.filter((file) => ON_USE.test(file))),
          EDITION: JSON.stringify(digest.digest('hex').slice(0, 16)),
        },
        build: {
          outDir: folder,
          emptyOutDir: false,
          target: 'es2023',
          lib: { entry: ENTRY, formats: ['iife'], name: 'synoptic', fileName: () => NAME },
        },
      });
    },
  };
}

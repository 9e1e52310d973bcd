import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serializeCorpus } from '@synoptic/core/compile/compile';
import { listFiles } from '@synoptic/core/node/list-files';
import type { FolderFiles } from '@synoptic/core/node/write-folder-safely';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';

interface WorkerParts {
  /** Folder of the built viewer. */
  readonly viewer: string;
  /** Folder of the built worker, with or without a corpus. */
  readonly worker: string;
  readonly corpus: CompiledCorpus;
  /** Public address of the server, if known. */
  readonly url?: string | undefined;
}

/** Newest runtime behaviour that the worker was tested with. */
const COMPATIBILITY_DATE = '2026-09-01';

/** Files of a Cloudflare worker that serves a corpus: its code, the corpus, the viewer, and the settings that `wrangler deploy` reads. */
export async function workerFiles({ viewer, worker, corpus, url }: WorkerParts): Promise<FolderFiles> {
  const files = new Map<string, string | Uint8Array>();
  for (const file of await listFiles(worker)) if (file !== 'corpus.json') files.set(`worker/${file}`, await readFile(join(worker, file)));
  files.set('worker/corpus.json', serializeCorpus(corpus));
  for (const file of await listFiles(viewer)) files.set(`viewer/${file}`, await readFile(join(viewer, file)));
  files.set('wrangler.json', `${JSON.stringify(wranglerSettings(corpus.corpus.name, url), null, 2)}\n`);
  return files;
}

/** Settings as in packages/api/wrangler.jsonc, with the folders of the export and the name of the corpus. */
function wranglerSettings(name: string, url: string | undefined): object {
  return {
    name: workerName(name),
    main: 'worker/index.js',
    compatibility_date: COMPATIBILITY_DATE,
    send_metrics: false,
    workers_dev: true,
    no_bundle: true,
    find_additional_modules: true,
    base_dir: 'worker',
    rules: [
      { type: 'ESModule', globs: ['**/*.js'] },
      { type: 'Data', globs: ['**/*.json'] },
    ],
    assets: { directory: 'viewer', binding: 'ASSETS', html_handling: 'none', not_found_handling: 'none', run_worker_first: true },
    version_metadata: { binding: 'VERSION' },
    ratelimits: [{ name: 'RATE', namespace_id: '1001', simple: { limit: 600, period: 60 } }],
    observability: { enabled: false },
    ...(url === undefined ? {} : { vars: { PUBLIC_URL: url } }),
  };
}

/** Name of a worker: at most 63 lower-case letters, digits and hyphens, since it becomes part of a host name. */
function workerName(corpus: string): string {
  const name = corpus
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 54)
    .replace(/^-+|-+$/g, '');
  return name === '' ? 'synoptic' : `synoptic-${name}`;
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serializeCorpus } from '@synoptic/core/compile/compile';
import { listFiles } from '@synoptic/core/node/list-files';
import type { FolderFiles } from '@synoptic/core/node/write-folder-safely';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';
import { parseCommentedJson } from '@synoptic/core/text/parse-commented-json';

interface WorkerParts {
  /** Folder of the built viewer. */
  readonly viewer: string;
  /** Folder of the built worker, with or without a corpus. */
  readonly worker: string;
  /** Settings with which the shipped corpus is deployed (packages/api/wrangler.jsonc). */
  readonly settings: string;
  readonly corpus: CompiledCorpus;
  /** Public address of the server, if known. */
  readonly url?: string | undefined;
}

/** Files of a Cloudflare worker that serves a corpus: its code, the corpus, the viewer, and the settings that `wrangler deploy` reads. */
export async function workerFiles({ viewer, worker, settings, corpus, url }: WorkerParts): Promise<FolderFiles> {
  const files = new Map<string, string | Uint8Array>();
  for (const file of await listFiles(worker)) if (file !== 'corpus.json') files.set(`worker/${file}`, await readFile(join(worker, file)));
  files.set('worker/corpus.json', serializeCorpus(corpus));
  for (const file of await listFiles(viewer)) files.set(`viewer/${file}`, await readFile(join(viewer, file)));
  const written = wranglerSettings(await readFile(settings, 'utf8'), corpus.corpus.name, url);
  files.set('wrangler.json', `${JSON.stringify(written, null, 2)}\n`);
  return files;
}

/** Settings of the shipped worker, with the folders of the export and the name of the corpus. */
function wranglerSettings(shipped: string, name: string, url: string | undefined): object {
  const { $schema: _, ...settings } = parseCommentedJson(shipped) as { $schema?: string; assets: object };
  return {
    ...settings,
    name: workerName(name),
    main: 'worker/index.js',
    base_dir: 'worker',
    assets: { ...settings.assets, directory: 'viewer' },
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

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serializeCorpus } from '@synoptic/core/compile/compile';
import { listFiles } from '@synoptic/core/node/list-files';
import type { FolderFiles } from '@synoptic/core/node/write-folder-safely';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';
import { sha256Hex } from '@synoptic/core/text/digest';
import type { ServerExport } from '../command-line/export-targets.ts';

interface ServerParts {
  /** Folder of the built viewer. */
  readonly viewer: string;
  /** Folder of the built worker. */
  readonly worker: string;
  /** Folder of the entries, one for each platform. */
  readonly servers: string;
  readonly corpus: CompiledCorpus;
}

/** Import of a data file, which only Cloudflare gives to a module as bytes. */
const DATA_IMPORT = /(from\s*)"\.\/([\w-]+\.json)"/g;

/** Folder of Vercel's Build Output API (version 3) in which a function lies. */
const VERCEL_FUNCTION = '.vercel/output/functions/index.func/';

/** Files of a server on Deno, Bun or Vercel: the worker as standard modules, the corpus, the viewer, and an entry. Nothing has to be installed or built. */
export async function serverFiles(target: ServerExport, { viewer, worker, servers, corpus }: ServerParts): Promise<FolderFiles> {
  const files = new Map<string, string | Uint8Array>();
  for (const file of await listFiles(worker)) {
    const bytes = await readFile(join(worker, file));
    if (file === 'corpus.json') continue;
    if (file.endsWith('.json')) files.set(`worker/${file}.js`, moduleOf(bytes.toString()));
    else files.set(`worker/${file}`, file.endsWith('.js') ? bytes.toString().replace(DATA_IMPORT, '$1"./$2.js"') : bytes);
  }
  files.set('worker/corpus.json.js', moduleOf(serializeCorpus(corpus)));
  const etags: Record<string, string> = {};
  for (const file of await listFiles(viewer)) {
    const bytes = new Uint8Array(await readFile(join(viewer, file)));
    files.set(`viewer/${file}`, bytes);
    etags[`/${file}`] = `"${sha256Hex(bytes).slice(0, 32)}"`;
  }
  files.set('assets.js', await readFile(join(servers, 'assets.js'), 'utf8'));
  files.set(target === 'vercel' ? 'index.js' : 'main.js', await readFile(join(servers, `${target}.js`), 'utf8'));
  const build = sha256Hex(new TextEncoder().encode(JSON.stringify([...files].map(([name, content]) => [name, String(content)])))).slice(
    0,
    12,
  );
  files.set('build.js', `export const BUILD = '${build}';\nexport const FILES = ${JSON.stringify(etags, null, 1)};\n`);
  files.set('package.json', json({ private: true, type: 'module' }));
  return target === 'vercel' ? asBuildOutput(files) : files;
}

/** Module with a text as bytes, as the worker expects them. */
function moduleOf(text: string): string {
  return `export default new TextEncoder().encode(${JSON.stringify(text).replace(/[\u2028\u2029]/g, (sign) => (sign === '\u2028' ? '\\u2028' : '\\u2029'))});\n`;
}

/** The files as one function that answers every path. */
function asBuildOutput(files: FolderFiles): FolderFiles {
  return new Map<string, string | Uint8Array>([
    ...[...files].map(([name, content]) => [VERCEL_FUNCTION + name, content] as const),
    [
      `${VERCEL_FUNCTION}.vc-config.json`,
      json({ runtime: 'nodejs22.x', handler: 'index.js', launcherType: 'Nodejs', shouldAddHelpers: false }),
    ],
    ['.vercel/output/config.json', json({ version: 3, routes: [{ src: '/.*', dest: '/index' }] })],
  ]);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

import { dirname, join, relative, resolve } from 'node:path';
import type { FolderFiles } from '@synoptic/core/node/write-folder-safely';
import type { ExitCode, ParsedArguments } from '../command-line/command.ts';
import { CorpusProblem } from '../command-line/corpus-problem.ts';
import type { FolderExport } from '../command-line/export-targets.ts';
import { openSelectedCorpus } from '../command-line/selected-corpus.ts';
import { UsageProblem } from '../command-line/usage-problem.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { builtFolder } from './built-folder.ts';

/** Base path without characters that would need escaping in a URL or on a file system. */
const BASE = /^\/([A-Za-z0-9_~][A-Za-z0-9._~-]*\/)*$/;

/** Files that a replaced folder may have gained, which are not somebody's work. */
const PROTECTED_NAMES = /^(\.git|\.hg|\.svn|CNAME|node_modules|package\.json|corpus\.yaml)$/;

/** Options of `export` that do not apply to a folder. */
const QUESTION_OPTIONS = ['about', 'by', 'accounts', 'facets', 'out'];
const OTHER_OPTIONS: Readonly<Record<FolderExport, readonly string[]>> = {
  site: QUESTION_OPTIONS,
  worker: [...QUESTION_OPTIONS, 'base'],
  // These read their public address when they start.
  deno: [...QUESTION_OPTIONS, 'base', 'url'],
  bun: [...QUESTION_OPTIONS, 'base', 'url'],
  vercel: [...QUESTION_OPTIONS, 'base', 'url'],
};

/** Runs `export site DIR` and the like: writes the viewer and the corpus as static files, or with the API as a server for a platform. */
export async function exportFolder(target: FolderExport, args: ParsedArguments, terminal: Terminal): Promise<ExitCode> {
  const { word, host } = terminal;
  const [, named, extra] = args.operands;
  if (named === undefined) throw new UsageProblem(word('site.no-dir', { target }));
  if (extra !== undefined) throw new UsageProblem(word('usage.extra', { operand: extra }));
  for (const option of OTHER_OPTIONS[target])
    if (args.text(option) !== undefined) throw new UsageProblem(word('site.not-so', { what: `--${option}`, target }));
  const base = baseOf(args.text('base') ?? '/', terminal);
  const url = await urlOf(args.text('url'), terminal);
  const folder = resolve(host.cwd, named);
  const { folderEntries, writeFolderSafely } = await import('@synoptic/core/node/write-folder-safely');
  checkTargetFolder(
    named,
    await folderEntries(folder).catch(() => 'file' as const),
    args.flag('force'),
    containsFolder(folder, host.cwd),
    terminal,
  );
  const viewer = builtFolder(host, 'viewer');
  const worker = builtFolder(host, 'worker');
  if (viewer === undefined || (target !== 'site' && worker === undefined))
    throw new CorpusProblem(word('site.not-built', { what: viewer === undefined ? 'viewer' : 'worker' }), word('site.build'));
  const { reader } = await openSelectedCorpus(args, terminal);
  const corpus = await reader.export();
  let files: FolderFiles;
  if (target === 'site') files = await (await import('./site-files.ts')).siteFiles(viewer, corpus, { base, url });
  else if (target === 'worker')
    files = await (await import('./worker-files.ts')).workerFiles({
      viewer,
      worker: worker ?? '',
      settings: join(host.home, 'wrangler.jsonc'),
      corpus,
      url,
    });
  else
    files = await (await import('./server-files.ts')).serverFiles(target, {
      viewer,
      worker: worker ?? '',
      servers: join(host.home, 'platform-entries'),
      corpus,
    });
  const onWritten = (at: number) => {
    if (at % 25 === 0) terminal.progress(word('site.writing', { at, of: files.size }));
  };
  await writeFolderSafely(folder, files, { command: `export ${target}`, onWritten }).finally(() => terminal.progress(null));
  terminal.data(`${folder}\n`);
  const bytes = [...files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0);
  const written = { files: files.size, size: Math.round(bytes / 1024), digest: corpus.digest.slice(0, 12) };
  terminal.note(
    target === 'site' ? word('site.done', { ...written, base }) : word('server.done', { ...written, run: `cd ${named} && ${RUN[target]}` }),
  );
  return 0;
}

/** Command that deploys an exported folder, or runs it. */
const RUN: Readonly<Record<Exclude<FolderExport, 'site'>, string>> = {
  worker: 'npx wrangler deploy',
  deno: 'deno run --allow-net --allow-read --allow-env main.js',
  bun: 'bun main.js',
  vercel: 'npx vercel deploy --prebuilt',
};

function baseOf(input: string, { word }: Terminal): string {
  const base = input.endsWith('/') ? input : `${input}/`;
  if (!BASE.test(base)) throw new UsageProblem(word('site.base', { base: input }), word('site.base-is'));
  return base;
}

async function urlOf(input: string | undefined, { word }: Terminal): Promise<string | undefined> {
  const { readPublicUrl } = await import('@synoptic/api/pages/public-url');
  try {
    return readPublicUrl(input);
  } catch {
    throw new UsageProblem(word('site.url', { url: input ?? '' }), word('serve.public-is'));
  }
}

/** True if a folder is the working directory or one of its ancestors. */
function containsFolder(folder: string, cwd: string): boolean {
  const way = relative(folder, cwd);
  return way === '' || !(way.startsWith('..') || resolve(way) === way) || folder === dirname(folder);
}

/** Refuses to replace a folder that contains more than an export. */
function checkTargetFolder(
  path: string,
  there: readonly string[] | 'file' | null,
  force: boolean,
  around: boolean,
  { word }: Terminal,
): void {
  if (there === 'file') throw new UsageProblem(word('site.file', { path }));
  if (there === null || there.length === 0) return;
  if (!force) throw new UsageProblem(word('site.not-empty', { path }), word('site.force'));
  const kept = around ? '.' : there.find((name) => PROTECTED_NAMES.test(name));
  if (kept !== undefined) throw new UsageProblem(word('site.repository', { path, what: kept }), word('site.beside'));
}

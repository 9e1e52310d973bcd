import { dirname, relative, resolve } from 'node:path';
import { type ExitCode, type ParsedArguments, UsageProblem } from '../command-line/command.ts';
import { CorpusProblem, openSelectedCorpus } from '../command-line/selected-corpus.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { builtViewerFolder } from './built-viewer-folder.ts';

/** Base path without characters that would need escaping in a URL or on a file system. */
const BASE = /^\/([A-Za-z0-9_~][A-Za-z0-9._~-]*\/)*$/;

/** Files that a replaced site may have gained, which are not somebody's work. */
const PROTECTED_NAMES = /^(\.git|\.hg|\.svn|CNAME|node_modules|package\.json|corpus\.yaml)$/;

/** Runs `export site DIR`: writes the viewer and the corpus as static files. */
export async function exportSite(args: ParsedArguments, terminal: Terminal): Promise<ExitCode> {
  const { word, host } = terminal;
  const [, named, extra] = args.operands;
  if (named === undefined) throw new UsageProblem(word('site.no-dir'));
  if (extra !== undefined) throw new UsageProblem(word('usage.extra', { operand: extra }));
  for (const option of ['about', 'by', 'accounts', 'facets', 'out'])
    if (args.text(option) !== undefined) throw new UsageProblem(word('site.not-so', { what: `--${option}` }));
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
  const viewer = builtViewerFolder(host);
  if (viewer === undefined) throw new CorpusProblem(word('site.no-viewer'), word('site.build'));
  const { reader } = await openSelectedCorpus(args, terminal);
  const corpus = await reader.export();
  const { siteFiles } = await import('./site-files.ts');
  const files = await siteFiles(viewer, corpus, { base, url });
  const onWritten = (at: number) => {
    if (at % 25 === 0) terminal.progress(word('site.writing', { at, of: files.size }));
  };
  await writeFolderSafely(folder, files, { command: 'export site', onWritten }).finally(() => terminal.progress(null));
  terminal.data(`${folder}\n`);
  const bytes = [...files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0);
  terminal.note(word('site.done', { files: files.size, size: Math.round(bytes / 1024), digest: corpus.digest.slice(0, 12), base }));
  return 0;
}

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

/** Refuses to replace a folder that contains anything but a site. */
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

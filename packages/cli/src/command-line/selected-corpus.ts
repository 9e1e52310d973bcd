import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Issue } from '@synoptic/core/compile/issue';
import type { Host, OpenedCorpus } from '../terminal/host.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { ParsedArguments } from './command.ts';
import { CorpusProblem } from './corpus-problem.ts';
import { UsageProblem } from './usage-problem.ts';

/** Opens the corpus of `--corpus`, or the nearest. */
export function openSelectedCorpus(args: ParsedArguments, terminal: Terminal): Promise<OpenedCorpus> {
  return openCorpusAt(args.text('corpus'), terminal);
}

/** Opens a data folder, a compiled corpus or an API; the nearest corpus by default. */
export async function openCorpusAt(location: string | undefined, terminal: Terminal): Promise<OpenedCorpus> {
  if (terminal.host.corpus) return terminal.host.corpus;
  if (isApiUrl(location)) {
    const { openRemoteReader } = await import('./open-remote-reader.ts');
    const base = location.replace(/\/+(v1\/*)?$/, '');
    return { reader: await openRemoteReader(base), base };
  }
  if (isStoreLocation(location)) {
    const { openStoredReader } = await import('../stores/open-store.ts');
    return { ...(await openStoredReader(location, terminal)), base: null };
  }
  const path = location === undefined ? nearestCorpus(terminal.host) : resolve(terminal.host.cwd, location);
  if (path === null || !existsSync(path))
    throw new CorpusProblem(terminal.word('corpus.none', { path: path ?? terminal.host.cwd }), terminal.word('corpus.name-one'));
  const { memoryReader } = await import('@synoptic/core/reader/memory-reader');
  return { reader: memoryReader(await readCorpus(path, terminal)), base: null };
}

async function readCorpus(path: string, terminal: Terminal) {
  const { loadCorpus } = await import('@synoptic/core/node/load-corpus');
  const folder = existsSync(join(path, 'corpus.yaml'));
  try {
    const { corpus, issues } = await loadCorpus(path);
    if (corpus) return corpus;
    throw await faultyFolderProblem(path, issues, terminal);
  } catch (error) {
    if (error instanceof CorpusProblem || folder) throw error;
    const { CompiledCorpusError } = await import('@synoptic/core/corpus/read-compiled-corpus');
    if (!(error instanceof CompiledCorpusError))
      throw new CorpusProblem(terminal.word('corpus.unreadable', { path }), error instanceof Error ? error.message : undefined);
    const { faultText } = await import('../describe/fault-text.ts');
    const { message, hint } = faultText(path, error, terminal.language);
    throw new CorpusProblem(message, hint);
  }
}

/** The error message for a data folder that does not compile, with its first errors. */
export async function faultyFolderProblem(path: string, issues: readonly Issue[], { word }: Terminal): Promise<CorpusProblem> {
  const { formatIssue } = await import('@synoptic/core/compile/issue');
  const { foldIssues } = await import('@synoptic/core/compile/issue-order');
  const errors = foldIssues(issues.filter((i) => i.severity === 'error'));
  const messages = errors
    .slice(0, 3)
    .map(({ issue, more }) => formatIssue(issue, more))
    .join('\n');
  return new CorpusProblem(word('corpus.faulty', { path, n: errors.length }), `${messages}\n${word('corpus.check', { path })}`);
}

/** Data folder of `--corpus`, or the nearest. */
export async function selectedDataFolder(args: ParsedArguments, terminal: Terminal): Promise<string> {
  const location = args.text('corpus');
  const path = location === undefined ? nearestFolder(terminal.host) : resolve(terminal.host.cwd, location);
  if (path === null)
    throw new CorpusProblem(terminal.word('corpus.none', { path: terminal.host.cwd }), terminal.word('corpus.name-folder'));
  const found = isApiUrl(location) ? null : await stat(path).catch(() => null);
  if (!found?.isDirectory())
    throw new UsageProblem(terminal.word('corpus.no-folder', { path: location ?? path }), terminal.word('corpus.name-folder'));
  return path;
}

/** Nearest data folder above the working directory, otherwise the shipped corpus: `data` in a checkout, a copy beside the program when installed. */
function nearestCorpus(host: Host): string | null {
  const around = folderAround(host.cwd);
  if (around) return around;
  return (
    [join(host.home, '../../../data/dist/corpus.json'), join(host.home, 'corpus.json'), join(host.home, '../../../data')].find((p) =>
      existsSync(p),
    ) ?? null
  );
}

function nearestFolder(host: Host): string | null {
  return folderAround(host.cwd) ?? [join(host.home, '../../../data')].find((p) => existsSync(join(p, 'corpus.yaml'))) ?? null;
}

function folderAround(start: string): string | null {
  for (let at = start; ; at = dirname(at)) {
    if (existsSync(join(at, 'corpus.yaml'))) return at;
    if (at === dirname(at)) return null;
  }
}

/** True if `--corpus` is the URL of an API. */
export function isApiUrl(text: string | undefined): text is string {
  return text !== undefined && /^https?:\/\//i.test(text);
}

/** True for a database: `sqlite:FILE` or `postgres://USER@HOST/DATABASE`, either with `#NAME` of one of its corpora. */
export function isStoreLocation(text: string | undefined): text is string {
  return text !== undefined && /^(?:sqlite:|d1:|postgres(?:ql)?:\/\/)/i.test(text);
}

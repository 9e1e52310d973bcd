import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Host, OpenedCorpus } from '../terminal/host.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type ParsedArguments, UsageProblem } from './command.ts';

/** There is no corpus where one was looked for, or it cannot be read: exit 1. */
export class CorpusProblem extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'CorpusProblem';
    this.hint = hint;
  }
}

/** Opens what `--corpus` names, or the nearest corpus. */
export function openSelectedCorpus(given: ParsedArguments, terminal: Terminal): Promise<OpenedCorpus> {
  return openCorpusAt(given.text('corpus'), terminal);
}

/** Opens a data folder, a compiled corpus or an API; the nearest corpus where none is named. */
export async function openCorpusAt(asked: string | undefined, terminal: Terminal): Promise<OpenedCorpus> {
  if (terminal.host.corpus) return terminal.host.corpus;
  if (isApiUrl(asked)) {
    const { httpReader } = await import('@synoptic/core/reader/http-reader');
    const base = asked.replace(/\/+(v1\/*)?$/, '');
    return { reader: httpReader(base), base };
  }
  const path = asked === undefined ? nearestCorpus(terminal.host) : resolve(terminal.host.cwd, asked);
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
    const { formatIssue } = await import('@synoptic/core/compile/issue');
    // What cannot be read comes before ids that are unknown only because of it.
    const errors = issues
      .filter((i) => i.severity === 'error')
      .sort((a, b) => Number(a.code === 'unknown-id') - Number(b.code === 'unknown-id'));
    const told = errors.slice(0, 3).map(formatIssue).join('\n');
    throw new CorpusProblem(
      terminal.word('corpus.faulty', { path, n: errors.length }),
      `${told}\n${terminal.word('corpus.check', { path })}`,
    );
  } catch (error) {
    if (error instanceof CorpusProblem || folder) throw error;
    throw new CorpusProblem(terminal.word('corpus.unreadable', { path }), error instanceof Error ? error.message : undefined);
  }
}

/** The data folder that a command works on: what `--corpus` names, or the nearest. */
export async function selectedDataFolder(given: ParsedArguments, terminal: Terminal): Promise<string> {
  const asked = given.text('corpus');
  const path = asked === undefined ? nearestFolder(terminal.host) : resolve(terminal.host.cwd, asked);
  if (path === null)
    throw new CorpusProblem(terminal.word('corpus.none', { path: terminal.host.cwd }), terminal.word('corpus.name-folder'));
  const found = isApiUrl(asked) ? null : await stat(path).catch(() => null);
  if (!found?.isDirectory())
    throw new UsageProblem(terminal.word('corpus.no-folder', { path: asked ?? path }), terminal.word('corpus.name-folder'));
  return path;
}

/** A data folder around the working directory, else what ships: in a checkout its own data, when installed the copy beside the program. */
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

/** Whether `--corpus` names an API. */
export function isApiUrl(text: string | undefined): text is string {
  return text !== undefined && /^https?:\/\//i.test(text);
}

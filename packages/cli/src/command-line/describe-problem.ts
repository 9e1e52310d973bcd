import { type Paging, type Reader, ReaderProblem } from '@synoptic/core/reader/reader';
import type { Page } from '@synoptic/core/shapes/page';
import type { Terminal } from '../terminal/terminal.ts';
import { CorpusProblem } from './selected-corpus.ts';
import { suggestNearest } from './suggestion.ts';

/** Runs a question; for an unknown id, throws a problem that names it and suggests the nearest id. */
export async function askWithIdSuggestion<T>(
  ids: readonly string[],
  reader: Reader,
  { word }: Terminal,
  question: () => Promise<T>,
): Promise<T> {
  try {
    return await question();
  } catch (error) {
    if (!(error instanceof ReaderProblem) || error.code !== 'not-found') throw error;
    const known = await allIds(reader);
    const unknown = ids.find((id) => !known.has(id)) ?? ids[0] ?? '';
    throw new CorpusProblem(word('problem.unknown-id', { id: unknown }), suggestNearest(unknown, known, word, word('problem.find-id')));
  }
}

/** Message and hint of a reader's problem in the terms of the command line. */
export function describeReaderProblem(problem: ReaderProblem, { word }: Terminal): [message: string, hint: string] {
  switch (problem.parameter) {
    case 'facets':
      return [word('problem.facets'), word('problem.see-facets')];
    case 'accounts':
      return [word('problem.accounts'), word('problem.see-accounts')];
    case 'base':
      return [word('problem.base'), word('problem.see-accounts')];
    case 'sort':
      return [word('problem.sort'), word('problem.sorts')];
    case 'limit':
      return [word('problem.limit'), ''];
    case 'next':
      return [word('problem.next'), ''];
    default:
      return problem.code === 'unreachable'
        ? [word('problem.unreachable', { detail: problem.message }), word('problem.is-it-up')]
        : [problem.message, problem.hint];
  }
}

/** Error of a system call. */
type SystemError = NodeJS.ErrnoException & { readonly dest?: string };

export function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'syscall' in error;
}

/** Message of a failed system call with its path; unknown codes keep their original message. */
export function describeSystemError(error: SystemError, { word }: Terminal): string {
  // Files are written under a temporary name first.
  const path = (error.dest ?? error.path ?? '').replace(/\.\d+\.tmp$/, '');
  switch (error.code) {
    case 'EISDIR':
      return word('refused.folder', { path });
    case 'ENOENT':
    case 'ENOTDIR':
      return word('refused.nothing', { path });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return word('refused.permission', { path });
    case 'ENOSPC':
      return word('refused.room', { path });
    default:
      return error.message;
  }
}

async function allIds(reader: Reader): Promise<Set<string>> {
  const lists = [reader.documents, reader.entities, reader.events, reader.claims] as ((paging: Paging) => Promise<Page<{ id: string }>>)[];
  const ids = new Set<string>();
  for (const list of lists) for await (const { id } of allItems((paging) => list(paging))) ids.add(id);
  return ids;
}

/** Fetches all items of a paged list. */
export async function* allItems<T>(list: (paging: Paging) => Promise<Page<T>>): AsyncGenerator<T> {
  let next: string | undefined;
  do {
    const page = await list({ limit: 500, next });
    yield* page.items;
    next = page.next ?? undefined;
  } while (next !== undefined);
}

import { compile } from '@synoptic/core/compile/compile';
import type { Issue } from '@synoptic/core/compile/issue';
import { foldIssues } from '@synoptic/core/compile/issue-order';
import type { ParsedFileCache } from '@synoptic/core/compile/parse-folder';
import { readFolder } from '@synoptic/core/node/read-folder';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';

/** Result of compiling a folder; without a corpus there are errors. */
interface Build {
  readonly corpus: CompiledCorpus | null;
  readonly errors: readonly Issue[];
  readonly ms: number;
}

interface CorpusRebuilder {
  /** Compiles the folder as it is now. */
  build(): Promise<Build>;
  /** Compiles again after a change; changes during a build lead to one more. */
  request(): void;
  /** Resolves when no build runs, and prevents further ones. */
  close(): Promise<void>;
}

/**
 * Compiles a data folder each time that it has changed, one build at a time. Files that have not changed are not parsed again.
 * `built` is called after each requested build, which counts as running until it has settled.
 */
export function createCorpusRebuilder(folder: string, built: (build: Build) => Promise<void>): CorpusRebuilder {
  const parsed: ParsedFileCache = new Map();
  let [wanted, closed] = [false, false];
  let running: Promise<void> | null = null;

  const build = async (): Promise<Build> => {
    const began = performance.now();
    const { corpus, issues } = await readFolder(folder).then(
      (files) => compile(files, parsed),
      (error: unknown) => ({ corpus: null, issues: [unreadableFolder(error)] }),
    );
    return { corpus, errors: causesOf(issues), ms: performance.now() - began };
  };
  const buildWhileWanted = async (): Promise<void> => {
    while (wanted && !closed) {
      wanted = false;
      const result = await build();
      if (!closed) await built(result);
    }
  };
  return {
    build,
    request() {
      wanted = true;
      running ??= buildWhileWanted().finally(() => {
        running = null;
      });
    },
    async close() {
      closed = true;
      await running;
    },
  };
}

/** The folder was removed or renamed, or may no longer be read. */
function unreadableFolder(error: unknown): Issue {
  const message = `the data folder cannot be read: ${error instanceof Error ? error.message : error}`;
  return { severity: 'error', code: 'unreadable', message, file: 'corpus.yaml', line: 1, column: 1, hint: 'restore the folder' };
}

/** Errors without those that follow from a file that could not be read: mending the cause mends them. */
function causesOf(issues: readonly Issue[]): readonly Issue[] {
  return foldIssues(issues.filter(({ severity }) => severity === 'error')).map(({ issue }) => issue);
}

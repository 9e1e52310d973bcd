import { join, resolve } from 'node:path';
import type { BuildStep } from '@synoptic/core/node/build-corpus-file';
import { CORPUS_OPTION, type Command } from '../command-line/command.ts';
import { CorpusProblem } from '../command-line/corpus-problem.ts';
import { selectedDataFolder } from '../command-line/selected-corpus.ts';

export const buildCommand: Command = {
  name: 'build',
  operands: '',
  least: 0,
  most: 0,
  summary: 'build.summary',
  options: {
    corpus: CORPUS_OPTION,
    out: {
      value: 'FILE',
      describe: 'build.out',
    },
  },
  examples: [
    {
      run: 'synoptic build --corpus my-corpus --out my-corpus.json',
      what: 'build.example.1',
    },
  ],
  async run(args, terminal) {
    const folder = await selectedDataFolder(args, terminal);
    const out = resolve(terminal.host.cwd, args.text('out') ?? join(folder, 'dist', 'corpus.json'));
    const { buildCorpusFile } = await import('@synoptic/core/node/build-corpus-file');
    const { formatIssue } = await import('@synoptic/core/compile/issue');
    const { foldIssues } = await import('@synoptic/core/compile/issue-order');
    const at = (step: BuildStep) => terminal.progress(terminal.word(`build.${step}`, { folder, out }));
    const { corpus, issues } = await buildCorpusFile(folder, out, at).finally(() => terminal.progress(null));
    if (!corpus) {
      const errors = foldIssues(issues.filter((i) => i.severity === 'error'));
      for (const { issue, more } of errors) for (const text of formatIssue(issue, more).split('\n')) terminal.note(text);
      throw new CorpusProblem(terminal.word('corpus.faulty', { path: folder, n: errors.length }), terminal.word('build.kept', { out }));
    }
    // Only the corpus goes to standard output if it is the file.
    if (out !== '/dev/stdout') terminal.data(`${out}\n`);
    terminal.note(
      terminal.word('build.done', { claims: corpus.claims.length, events: corpus.events.length, digest: corpus.digest.slice(0, 12) }),
    );
    return 0;
  },
};

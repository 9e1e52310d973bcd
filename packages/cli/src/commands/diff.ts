import type { Command } from '../command-line/command.ts';
import { openCorpusAt } from '../command-line/selected-corpus.ts';
import { diffLines } from '../describe/diff-lines.ts';

export const diffCommand: Command = {
  name: 'diff',
  operands: 'OLD NEW',
  least: 2,
  most: 2,
  summary: 'diff.summary',
  options: { json: { describe: 'diff.json' } },
  examples: [
    {
      run: 'synoptic diff last-year.json my-corpus',
      what: 'diff.example.1',
    },
  ],
  async run(args, terminal) {
    const [old = '', now = ''] = args.operands;
    const [before, after] = await Promise.all([old, now].map(async (location) => (await openCorpusAt(location, terminal)).reader.export()));
    if (!before || !after) return 2;
    const { diff: differenceOf } = await import('@synoptic/core/questions/diff/diff');
    const difference = differenceOf(before, after);
    if (args.flag('json')) terminal.json(difference);
    else terminal.print(diffLines(difference, before, after, terminal.language, terminal.width));
    return 0;
  },
};

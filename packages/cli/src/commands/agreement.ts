import { resolve } from 'node:path';
import type { Command } from '../command-line/command.ts';
import { selectedDataFolder } from '../command-line/selected-corpus.ts';
import { UsageProblem } from '../command-line/usage-problem.ts';
import { formatColumns } from '../layout/format-columns.ts';
import { line } from '../layout/styled-line.ts';

export const agreementCommand: Command = {
  name: 'agreement',
  operands: '[DIR]',
  least: 0,
  most: 1,
  summary: 'agreement.summary',
  options: { json: { describe: 'option.json' } },
  examples: [{ run: 'synoptic agreement my-corpus', what: 'agreement.example.1' }],
  async run(args, terminal) {
    const { word, width } = terminal;
    const [named] = args.operands;
    const path = named === undefined ? undefined : resolve(terminal.host.cwd, named);
    const folder = await selectedDataFolder({ ...args, text: (name) => (name === 'corpus' ? path : args.text(name)) }, terminal);
    const { readDrafts } = await import('@synoptic/core/node/read-drafts');
    const { readFolder } = await import('@synoptic/core/node/read-folder');
    const { foldDecisions } = await import('@synoptic/core/review/fold-decisions');
    const { coderAgreement } = await import('@synoptic/core/review/coder-agreement');
    const { proposals, decisions } = await readDrafts(folder);
    const found = coderAgreement(await readFolder(folder), foldDecisions(proposals, decisions));
    if (args.flag('json')) {
      terminal.json(found);
      return 0;
    }
    if (found.coders.length < 2) throw new UsageProblem(word('agreement.one-coder', { n: found.coders.length }), word('agreement.hint'));
    const alpha = (value: number | null) => (value === null ? '–' : value.toFixed(2));
    terminal.print([line(word('agreement.of', { coders: found.coders.join(', '), units: found.units }))]);
    terminal.print(
      formatColumns(
        (['decision', 'value', 'origin'] as const).map((part) => [line(word(`agreement.${part}`)), line(`α ${alpha(found[part])}`)]),
        width,
      ),
    );
    for (const id of found.contested) terminal.print([line(`${id}  ${word('review.is-contested')}`)]);
    return 0;
  },
};

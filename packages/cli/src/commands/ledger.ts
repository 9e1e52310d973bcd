import type { LedgerFilter } from '@synoptic/core/reader/reader';
import { LEDGER_ARRANGEMENTS, type LedgerArrangement } from '@synoptic/core/text/arrangements';
import { type Command, READ_OPTIONS } from '../command-line/command.ts';
import { openSelectedCorpus } from '../command-line/selected-corpus.ts';
import { answerWording } from '../describe/answer-wording.ts';
import { ledgerLines } from '../describe/ledger-lines.ts';

export const ledgerCommand: Command = {
  name: 'ledger',
  operands: '',
  least: 0,
  most: 0,
  summary: 'ledger.summary',
  options: {
    ...READ_OPTIONS,
    obligation: { value: 'ID', describe: 'ledger.obligation' },
    case: { value: 'ID', describe: 'ledger.case' },
    by: { value: 'WHAT', oneOf: LEDGER_ARRANGEMENTS, describe: 'ledger.by' },
  },
  examples: [
    { run: 'synoptic ledger', what: 'ledger.example.1' },
    { run: 'synoptic ledger --obligation rule:mutual-assistance --json', what: 'ledger.example.2' },
  ],
  async run(args, terminal) {
    const { reader } = await openSelectedCorpus(args, terminal);
    const filter: LedgerFilter = {
      obligation: args.text('obligation'),
      case: args.text('case'),
      by: args.text('by') as LedgerArrangement | undefined,
    };
    const answer = await reader.ledger(filter);
    if (args.flag('json')) terminal.json(answer);
    else terminal.print(ledgerLines(answer, answerWording(answer.lexicon, terminal.language), terminal.width));
    return 0;
  },
};

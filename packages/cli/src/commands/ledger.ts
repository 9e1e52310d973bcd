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
  summary: {
    en: 'promise and practice: obligations against the cases that put them to the test',
    ja: '約束と実行:義務と、それが試された事例',
  },
  options: {
    ...READ_OPTIONS,
    obligation: { value: 'ID', describe: { en: 'only this obligation', ja: 'この義務だけ' } },
    case: { value: 'ID', describe: { en: 'only this case', ja: 'この事例だけ' } },
    by: { value: 'WHAT', oneOf: LEDGER_ARRANGEMENTS, describe: { en: 'what an account is (voice)', ja: '記述の単位(既定はvoice)' } },
  },
  examples: [
    { run: 'synoptic ledger', what: { en: 'all obligations and cases', ja: 'すべての義務と事例' } },
    { run: 'synoptic ledger --obligation rule:mutual-assistance --json', what: { en: 'as the API answers', ja: 'APIと同じ答えで' } },
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

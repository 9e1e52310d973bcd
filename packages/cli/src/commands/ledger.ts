import { type LedgerFilter, type Reader, ReaderProblem } from '@synoptic/core/reader/reader';
import { LEDGER_ARRANGEMENTS, type LedgerArrangement } from '@synoptic/core/text/arrangements';
import { type Command, READ_OPTIONS } from '../command-line/command.ts';
import { CorpusProblem, openSelectedCorpus } from '../command-line/selected-corpus.ts';
import { suggestNearest } from '../command-line/suggestion.ts';
import { answerWording } from '../describe/answer-wording.ts';
import { ledgerLines } from '../describe/ledger-lines.ts';
import type { Terminal } from '../terminal/terminal.ts';

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
    const answer = await reader.ledger(filter).catch((error) => explainUnknownId(error, filter, reader, terminal));
    if (args.flag('json')) terminal.json(answer);
    else terminal.print(ledgerLines(answer, answerWording(answer.lexicon, terminal.language), terminal.width));
    return 0;
  },
};

/** Suggests the nearest obligation or case for an unknown id. */
async function explainUnknownId(error: unknown, filter: LedgerFilter, reader: Reader, { word }: Terminal): Promise<never> {
  if (!(error instanceof ReaderProblem) || error.code !== 'not-found') throw error;
  const { obligations } = await reader.ledger();
  const ofCase = error.parameter === 'case';
  const known = ofCase ? obligations.flatMap((o) => o.cases) : obligations.map((o) => o.id);
  const id = (ofCase ? filter.case : filter.obligation) ?? '';
  throw new CorpusProblem(
    word(ofCase ? 'ledger.no-case' : 'ledger.no-obligation', { id }),
    suggestNearest(id, known, word, word('ledger.see')),
  );
}

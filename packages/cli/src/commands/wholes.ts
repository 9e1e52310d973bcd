import { type Command, READ_OPTIONS } from '../command-line/command.ts';
import { openSelectedCorpus } from '../command-line/selected-corpus.ts';
import { answerWording } from '../describe/answer-wording.ts';
import { wholesLines } from '../describe/wholes-lines.ts';

export const wholesCommand: Command = {
  name: 'wholes',
  operands: 'DOCUMENT DOCUMENT…',
  least: 2,
  most: 100,
  summary: 'wholes.summary',
  options: READ_OPTIONS,
  examples: [
    {
      run: 'synoptic wholes A B',
      what: 'wholes.example.1',
    },
  ],
  async run(args, terminal) {
    const { reader } = await openSelectedCorpus(args, terminal);
    const answer = await reader.wholes(args.operands);
    if (args.flag('json')) terminal.json(answer);
    else terminal.print(wholesLines(answer, answerWording(answer.lexicon, terminal.language), terminal.width));
    return 0;
  },
};

import { type Command, READ_OPTIONS } from '../command-line/command.ts';
import { QUESTION_OPTIONS, questionFromArguments } from '../command-line/question-options.ts';
import { openSelectedCorpus } from '../command-line/selected-corpus.ts';
import { answerWording } from '../describe/answer-wording.ts';
import { sensitivityLines } from '../describe/sensitivity-lines.ts';

export const sensitivityCommand: Command = {
  name: 'sensitivity',
  operands: 'ID…',
  least: 1,
  most: 100,
  summary: 'sensitivity.summary',
  options: { ...READ_OPTIONS, ...QUESTION_OPTIONS },
  examples: [
    {
      run: 'synoptic sensitivity event:… --facets …',
      what: 'sensitivity.example.1',
    },
    {
      run: 'synoptic sensitivity event:… --accounts A,D',
      what: 'sensitivity.example.2',
    },
  ],
  async run(args, terminal) {
    const { reader } = await openSelectedCorpus(args, terminal);
    const answer = await reader.sensitivity(questionFromArguments(args));
    if (args.flag('json')) {
      terminal.json(answer);
      return 0;
    }
    terminal.print(sensitivityLines(answer, answerWording(answer.lexicon, terminal.language), terminal.width));
    return 0;
  },
};

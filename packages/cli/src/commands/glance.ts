import { type Command, READ_OPTIONS } from '../command-line/command.ts';
import { openSelectedCorpus } from '../command-line/selected-corpus.ts';
import { answerWording } from '../describe/answer-wording.ts';
import { glanceLines } from '../describe/glance-lines.ts';

export const glanceCommand: Command = {
  name: 'glance',
  operands: '',
  least: 0,
  most: 0,
  summary: 'glance.summary',
  options: READ_OPTIONS,
  examples: [{ run: 'synoptic glance', what: 'glance.example.1' }],
  async run(args, terminal) {
    const { reader } = await openSelectedCorpus(args, terminal);
    const answer = await reader.glance();
    if (args.flag('json')) terminal.json(answer);
    else terminal.print(glanceLines(answer, answerWording(answer.lexicon, terminal.language), terminal.width));
    return 0;
  },
};

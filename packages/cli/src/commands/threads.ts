import { type Command, READ_OPTIONS } from '../command-line/command.ts';
import { openSelectedCorpus } from '../command-line/selected-corpus.ts';
import { answerWording } from '../describe/answer-wording.ts';
import { threadLines } from '../describe/thread-lines.ts';

export const threadsCommand: Command = {
  name: 'threads',
  operands: 'ID',
  least: 1,
  most: 1,
  summary: 'threads.summary',
  options: READ_OPTIONS,
  examples: [{ run: 'synoptic threads person:…', what: 'threads.example.1' }],
  async run(args, terminal) {
    const { reader } = await openSelectedCorpus(args, terminal);
    const agent = args.operands[0] ?? '';
    const answer = await reader.threads(agent);
    if (args.flag('json')) terminal.json(answer);
    else terminal.print(threadLines(answer, answerWording(answer.lexicon, terminal.language), terminal.width));
    return 0;
  },
};

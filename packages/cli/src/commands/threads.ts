import { type Command, READ_OPTIONS } from '../command-line/command.ts';
import { openSelectedCorpus } from '../command-line/selected-corpus.ts';
import { answerWording } from '../describe/answer-wording.ts';
import { threadLines } from '../describe/thread-lines.ts';

export const threadsCommand: Command = {
  name: 'threads',
  operands: 'ID',
  least: 1,
  most: 1,
  summary: {
    en: 'one voice over time: each question that it answered on more than one day, and how each word stands to the one before',
    ja: '一人の言の推移：複数の日に答えた問いごとに、前の言との関係を示す',
  },
  options: READ_OPTIONS,
  examples: [{ run: 'synoptic threads person:sergey-lavrov', what: { en: 'what he said, day by day', ja: '日を追って述べたこと' } }],
  async run(args, terminal) {
    const { reader } = await openSelectedCorpus(args, terminal);
    const agent = args.operands[0] ?? '';
    const answer = await reader.threads(agent);
    if (args.flag('json')) terminal.json(answer);
    else terminal.print(threadLines(answer, answerWording(answer.lexicon, terminal.language), terminal.width));
    return 0;
  },
};

import { type Command, READING } from '../command.ts';
import { openCorpus } from '../corpus.ts';
import { asking } from '../problem.ts';
import { tellerOf } from '../tell/teller.ts';
import { threadLines } from '../tell/threads.ts';

export const threads: Command = {
  name: 'threads',
  operands: 'ID',
  least: 1,
  most: 1,
  summary: {
    en: 'one voice over time: each question that it answered on more than one day, and how each word stands to the one before',
    ja: '一人の言の推移：複数の日に答えた問いごとに、前の言との関係を示す',
  },
  options: READING,
  examples: [{ run: 'synoptic threads person:sergey-lavrov', what: { en: 'what he said, day by day', ja: '日を追って述べたこと' } }],
  async run(given, terminal) {
    const { reader } = await openCorpus(given, terminal);
    const agent = given.operands[0] ?? '';
    const answer = await asking([agent], reader, terminal, () => reader.threads(agent));
    if (given.flag('json')) terminal.json(answer);
    else terminal.print(threadLines(answer, tellerOf(answer.lexicon, terminal.language), terminal.width));
    return 0;
  },
};

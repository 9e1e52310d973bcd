import { type Command, READING } from '../command.ts';
import { openCorpus } from '../corpus.ts';
import { asking } from '../problem.ts';
import { tellerOf } from '../tell/teller.ts';
import { weighLines } from '../tell/weigh.ts';
import { COMPARING, questionOf } from './question.ts';

export const sensitivity: Command = {
  name: 'sensitivity',
  operands: 'ID…',
  least: 1,
  most: 100,
  summary: {
    en: 'how firm a comparison stands: which verdicts flip without an account or with one more, and what would settle each row',
    ja: '比較の確かさ：ある記述がない、または加わると変わる判定と、各行の決め手になりうるもの',
  },
  options: { ...READING, ...COMPARING },
  examples: [
    {
      run: 'synoptic sensitivity organization:csto --facets founding-date',
      what: { en: 'what the founding date hangs on', ja: '創設の日付は何に懸かるか' },
    },
    {
      run: 'synoptic sensitivity organization:csto --accounts A,D',
      what: { en: 'and what the accounts left out would change', ja: '除いた記述が加わると何が変わるか' },
    },
  ],
  async run(given, terminal) {
    const { reader } = await openCorpus(given, terminal);
    const question = questionOf(given);
    const answer = await asking(given.operands, reader, terminal, () => reader.sensitivity(question));
    if (given.flag('json')) {
      terminal.json(answer);
      return 0;
    }
    const { claims } = await reader.compare(question);
    terminal.print(weighLines(answer, claims, tellerOf(answer.lexicon, terminal.language), terminal.width));
    return 0;
  },
};

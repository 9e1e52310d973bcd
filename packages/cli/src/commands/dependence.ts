import { type Command, READING } from '../command.ts';
import { openCorpus } from '../corpus.ts';
import { asking } from '../problem.ts';
import { dependenceLines } from '../tell/dependence.ts';
import { tellerOf } from '../tell/teller.ts';
import { COMPARING, questionOf } from './question.ts';

export const dependence: Command = {
  name: 'dependence',
  operands: 'ID…',
  least: 1,
  most: 100,
  summary: {
    en: 'who depends on whom, through what: the ways of each value from its passages to its origins',
    ja: '誰が誰に、何を通して依存するか：各値の、証言箇所から起点までの道',
  },
  options: { ...READING, ...COMPARING },
  examples: [
    {
      run: 'synoptic dependence event:kazakhstan-aid-request-2022 --facets date',
      what: { en: 'reprints, carriers, voices and origins of one question', ja: '一つの問いの再掲、転載元、声、起点' },
    },
  ],
  async run(given, terminal) {
    const { reader } = await openCorpus(given, terminal);
    const question = questionOf(given);
    const answer = await asking(given.operands, reader, terminal, () => reader.dependence(question));
    if (given.flag('json')) {
      terminal.json(answer);
      return 0;
    }
    const { claims, lexicon } = await reader.compare(question);
    const told = tellerOf({ ...lexicon, names: { ...lexicon.names, ...answer.lexicon.names } }, terminal.language);
    terminal.print(dependenceLines(answer, claims, told, terminal.width));
    return 0;
  },
};

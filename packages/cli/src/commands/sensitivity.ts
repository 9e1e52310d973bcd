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
  summary: {
    en: 'how firm a comparison stands: which verdicts flip without an account or with one more, and what would settle each row',
    ja: '比較の確かさ：ある記述がない、または加わると変わる判定と、各行の決め手になりうるもの',
  },
  options: { ...READ_OPTIONS, ...QUESTION_OPTIONS },
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
  async run(args, terminal) {
    const { reader } = await openSelectedCorpus(args, terminal);
    const question = questionFromArguments(args);
    const answer = await reader.sensitivity(question);
    if (args.flag('json')) {
      terminal.json(answer);
      return 0;
    }
    const { claims } = await reader.compare(question);
    terminal.print(sensitivityLines(answer, claims, answerWording(answer.lexicon, terminal.language), terminal.width));
    return 0;
  },
};

import { type Command, READ_OPTIONS } from '../command-line/command.ts';
import { openSelectedCorpus } from '../command-line/selected-corpus.ts';
import { answerWording } from '../describe/answer-wording.ts';
import { wholesLines } from '../describe/wholes-lines.ts';

export const wholesCommand: Command = {
  name: 'wholes',
  operands: 'DOCUMENT DOCUMENT…',
  least: 2,
  most: 100,
  summary: {
    en: 'documents side by side as wholes: what they share, what only one has, its characteristic words, where they meet',
    ja: '文書を全体として並べる：共通すること、一つだけのこと、特有の語、重なる問い',
  },
  options: READ_OPTIONS,
  examples: [
    {
      run: 'synoptic wholes document:kokusai-seikatsu-2020 document:d1021-2022',
      what: { en: 'two documents', ja: '二つの文書' },
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

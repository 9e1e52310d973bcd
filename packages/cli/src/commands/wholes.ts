import { type Command, READING } from '../command.ts';
import { openCorpus } from '../corpus.ts';
import { asking } from '../problem.ts';
import { tellerOf } from '../tell/teller.ts';
import { wholesLines } from '../tell/wholes.ts';

export const wholes: Command = {
  name: 'wholes',
  operands: 'DOCUMENT DOCUMENT…',
  least: 2,
  most: 100,
  summary: {
    en: 'documents side by side as wholes: what they share, what only one has, its characteristic words, where they meet',
    ja: '文書を全体として並べる：共通すること、一つだけのこと、特有の語、重なる問い',
  },
  options: READING,
  examples: [
    {
      run: 'synoptic wholes document:kokusai-seikatsu-2020 document:d1021-2022',
      what: { en: 'two documents', ja: '二つの文書' },
    },
  ],
  async run(given, terminal) {
    const { reader } = await openCorpus(given, terminal);
    const answer = await asking(given.operands, reader, terminal, () => reader.wholes(given.operands));
    if (given.flag('json')) terminal.json(answer);
    else terminal.print(wholesLines(answer, tellerOf(answer.lexicon, terminal.language), terminal.width));
    return 0;
  },
};

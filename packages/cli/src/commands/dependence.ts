import { type Command, READ_OPTIONS } from '../command-line/command.ts';
import { QUESTION_OPTIONS, questionFromArguments } from '../command-line/question-options.ts';
import { openSelectedCorpus } from '../command-line/selected-corpus.ts';
import { answerWording } from '../describe/answer-wording.ts';
import { dependenceLines } from '../describe/dependence-lines.ts';

export const dependenceCommand: Command = {
  name: 'dependence',
  operands: 'ID…',
  least: 1,
  most: 100,
  summary: 'dependence.summary',
  options: { ...READ_OPTIONS, ...QUESTION_OPTIONS },
  examples: [
    {
      run: 'synoptic dependence event:… --facets …',
      what: 'dependence.example.1',
    },
  ],
  async run(args, terminal) {
    const { reader } = await openSelectedCorpus(args, terminal);
    const question = questionFromArguments(args);
    const answer = await reader.dependence(question);
    if (args.flag('json')) {
      terminal.json(answer);
      return 0;
    }
    const { claims, lexicon } = await reader.compare(question);
    const wording = answerWording({ ...lexicon, names: { ...lexicon.names, ...answer.lexicon.names } }, terminal.language);
    terminal.print(dependenceLines(answer, claims, wording, terminal.width));
    return 0;
  },
};

import { type Command, READ_OPTIONS } from '../command-line/command.ts';
import { openSelectedCorpus } from '../command-line/selected-corpus.ts';
import { answerWording } from '../describe/answer-wording.ts';
import { glanceLines } from '../describe/glance-lines.ts';

export const glanceCommand: Command = {
  name: 'glance',
  operands: '',
  least: 0,
  most: 0,
  summary: {
    en: 'the corpus at a glance: where accounts disagree most, what hangs on one origin, what only one tells, who is silent on what',
    ja: 'コーパスの一覧：最も食い違う点、一つの起点に拠ること、一つの記述だけが語ること、誰が何に沈黙するか',
  },
  options: READ_OPTIONS,
  examples: [{ run: 'synoptic glance', what: { en: 'all four lists', ja: '四つの一覧' } }],
  async run(args, terminal) {
    const { reader } = await openSelectedCorpus(args, terminal);
    const answer = await reader.glance();
    if (args.flag('json')) terminal.json(answer);
    else terminal.print(glanceLines(answer, answerWording(answer.lexicon, terminal.language), terminal.width));
    return 0;
  },
};

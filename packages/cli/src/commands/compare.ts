import { APPARATUS_FORMS, type ApparatusForm } from '@synoptic/core/export/apparatus/apparatus';
import { BINARY_FORMAT_NAMES, formatNamesOf } from '@synoptic/core/export/format-names';
import { describePermalink } from '@synoptic/core/locale/describe-permalink';
import { ARRANGEMENTS } from '@synoptic/core/text/arrangements';
import { type Command, type ParsedArguments, READ_OPTIONS } from '../command-line/command.ts';
import { QUESTION_OPTIONS, questionFromArguments } from '../command-line/question-options.ts';
import { openSelectedCorpus } from '../command-line/selected-corpus.ts';
import { UsageProblem } from '../command-line/usage-problem.ts';
import { answerWording } from '../describe/answer-wording.ts';
import { answersList } from '../describe/answers-list.ts';
import { comparisonTable } from '../describe/comparison-table.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Value of `--by` for a list of answers in place of columns. */
const BY_ANSWER = 'answer';

export const compareCommand: Command = {
  name: 'compare',
  operands: 'ID…',
  least: 1,
  most: 100,
  summary: 'compare.summary',
  options: {
    ...READ_OPTIONS,
    ...QUESTION_OPTIONS,
    by: { value: 'WHAT', oneOf: [BY_ANSWER, ...ARRANGEMENTS], describe: 'compare.by' },
    base: { value: 'A', describe: 'compare.base' },
    id: { value: 'ID', describe: 'compare.id' },
    apparatus: {
      value: 'FORM',
      oneOf: APPARATUS_FORMS,
      describe: 'compare.apparatus',
    },
    format: {
      value: 'FORMAT',
      oneOf: ['table', ...formatNamesOf('comparison').filter((name) => !BINARY_FORMAT_NAMES.includes(name))],
      describe: 'compare.format',
    },
  },
  examples: [
    {
      run: 'synoptic compare event:…',
      what: 'compare.example.1',
    },
    {
      run: 'synoptic compare event:… --by answer',
      what: 'compare.example.answers',
    },
    {
      run: 'synoptic compare event:… --by origin --format csv',
      what: 'compare.example.2',
    },
    {
      run: 'synoptic compare event:… --base B2 --format txt',
      what: 'compare.example.3',
    },
  ],
  async run(args, terminal) {
    const format = args.text('format') ?? (args.flag('json') ? 'json' : 'table');
    if (args.flag('json') && format !== 'json') throw new UsageProblem(terminal.word('usage.one-format', { format }));
    const { reader } = await openSelectedCorpus(args, terminal);
    const byAnswer = listsAnswers(args, terminal);
    const base = args.text('base');
    const id = args.text('id');
    const answer = await reader.compare({
      ...questionFromArguments(args),
      // The answers of a row are the same for all columns, so that a list of them has the id of the default arrangement.
      ...(byAnswer && { by: 'voice' as const }),
      ...(base !== undefined && { base }),
      ...(id !== undefined && { permalink: { id } }),
    });
    const notice = describePermalink(answer, terminal.language);
    if (notice !== '') terminal.note(notice);
    if (format === 'json') terminal.json(answer);
    else if (format === 'table') {
      const print = byAnswer ? answersList : comparisonTable;
      terminal.print(print(answer, answerWording(answer.lexicon, terminal.language), terminal.width));
    } else {
      const { formatNamed } = await import('@synoptic/core/export/registry');
      const written = formatNamed(format)?.writes.comparison?.(answer, {
        language: terminal.language,
        apparatus: args.text('apparatus') as ApparatusForm | undefined,
      });
      terminal.data(String(written ?? ''));
    }
    return 0;
  },
};

/** True with `--by answer`, and for a reader at a terminal who asked for no columns, base or format; a pipe keeps its table. */
function listsAnswers(args: ParsedArguments, { host }: Terminal): boolean {
  const by = args.text('by');
  const asksForTable = ['base', 'format'].some((option) => args.text(option) !== undefined);
  return by === undefined ? host.stdout.isTTY === true && !asksForTable && !args.flag('json') : by === BY_ANSWER;
}

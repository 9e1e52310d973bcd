import { APPARATUS_FORMS, type ApparatusForm } from '@synoptic/core/export/apparatus/apparatus';
import { formatNamesOf } from '@synoptic/core/export/format-names';
import { type Command, READ_OPTIONS, UsageProblem } from '../command-line/command.ts';
import { QUESTION_OPTIONS, questionFromArguments } from '../command-line/question-options.ts';
import { openSelectedCorpus } from '../command-line/selected-corpus.ts';
import { answerWording } from '../describe/answer-wording.ts';
import { comparisonTable } from '../describe/comparison-table.ts';

export const compareCommand: Command = {
  name: 'compare',
  operands: 'ID…',
  least: 1,
  most: 100,
  summary: {
    en: 'set accounts of events or entities side by side, with a verdict for each row',
    ja: '事象や実体についての記述を並べ、行ごとに判定を示す',
  },
  options: {
    ...READ_OPTIONS,
    ...QUESTION_OPTIONS,
    base: { value: 'A', describe: { en: 'read the others against this account', ja: 'この記述を基準に、ほかを読む' } },
    apparatus: {
      value: 'FORM',
      oneOf: APPARATUS_FORMS,
      describe: {
        en: 'with txt, tei, html: every reading, or only what departs from the base (positive)',
        ja: 'txt・tei・htmlとともに:すべての読みか、基準と異なる読みだけか(既定はpositive)',
      },
    },
    format: {
      value: 'FORMAT',
      oneOf: ['table', ...formatNamesOf('comparison')],
      describe: { en: 'how to write it (table)', ja: '書式(既定はtable)' },
    },
  },
  examples: [
    {
      run: 'synoptic compare event:kazakhstan-deployment-2022',
      what: { en: 'one event, a column for each voice', ja: '一つの事象を、声ごとの列で' },
    },
    {
      run: 'synoptic compare event:kazakhstan-deployment-2022 --by origin --format csv',
      what: { en: 'by who said it first, for a spreadsheet', ja: '起点ごとに、表計算のために' },
    },
    {
      run: 'synoptic compare event:kazakhstan-aid-request-2022 --base B2 --format txt',
      what: { en: 'as the apparatus of a critical edition', ja: '校異のかたちで' },
    },
  ],
  async run(args, terminal) {
    const format = args.text('format') ?? (args.flag('json') ? 'json' : 'table');
    if (args.flag('json') && format !== 'json') throw new UsageProblem(terminal.word('usage.one-format', { format }));
    const { reader } = await openSelectedCorpus(args, terminal);
    const base = args.text('base');
    const answer = await reader.compare({ ...questionFromArguments(args), ...(base !== undefined && { base }) });
    if (format === 'json') terminal.json(answer);
    else if (format === 'table') terminal.print(comparisonTable(answer, answerWording(answer.lexicon, terminal.language), terminal.width));
    else {
      const { formatNamed } = await import('@synoptic/core/export/registry');
      terminal.data(
        formatNamed(format)?.writes.comparison?.(answer, {
          language: terminal.language,
          apparatus: args.text('apparatus') as ApparatusForm | undefined,
        }) ?? '',
      );
    }
    return 0;
  },
};

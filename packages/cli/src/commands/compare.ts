import { ARRANGEMENTS, type Arrangement } from '@synoptic/core/compare/arrangement';
import { type Command, READING, UsageProblem } from '../command.ts';
import { openCorpus } from '../corpus.ts';
import { COMPARISON_FORMATS } from '../formats.ts';
import { asking } from '../problem.ts';
import { table } from '../tell/table.ts';
import { tellerOf } from '../tell/teller.ts';

export const compare: Command = {
  name: 'compare',
  operands: 'ID…',
  least: 1,
  most: 100,
  summary: {
    en: 'set accounts of events or entities side by side, with a verdict for each row',
    ja: '事象や実体についての記述を並べ、行ごとに判定を示す',
  },
  options: {
    ...READING,
    by: { value: 'WHAT', oneOf: ARRANGEMENTS, describe: { en: 'what a column stands for (voice)', ja: '列の単位(既定はvoice)' } },
    accounts: { value: 'A,B1,…', describe: { en: 'only these accounts, by siglum', ja: '略号で選んだ記述だけ' } },
    facets: { value: 'F,G,…', describe: { en: 'only these facets', ja: 'この観点だけ' } },
    format: {
      value: 'FORMAT',
      oneOf: ['table', ...COMPARISON_FORMATS],
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
  ],
  async run(given, terminal) {
    const format = given.text('format') ?? (given.flag('json') ? 'json' : 'table');
    if (given.flag('json') && format !== 'json') throw new UsageProblem(terminal.word('usage.one-format', { format }));
    const { reader } = await openCorpus(given, terminal);
    const answer = await asking(given.operands, reader, terminal, () =>
      reader.compare({
        about: given.operands,
        ...(given.text('by') === undefined ? {} : { by: given.text('by') as Arrangement }),
        accounts: given.list('accounts') ?? null,
        facets: given.list('facets') ?? null,
      }),
    );
    if (format === 'json') terminal.json(answer);
    else if (format === 'table') terminal.print(table(answer, tellerOf(answer.lexicon, terminal.language), terminal.width));
    else {
      const { formatNamed } = await import('@synoptic/core/export/registry');
      terminal.data(formatNamed(format)?.writes.comparison?.(answer, { language: terminal.language }) ?? '');
    }
    return 0;
  },
};

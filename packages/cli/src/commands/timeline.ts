import { type Command, type ParsedArguments, READ_OPTIONS, UsageProblem } from '../command-line/command.ts';
import { noteNextPage, PAGING_OPTIONS, pagingFromArguments } from '../command-line/paging-options.ts';
import { openSelectedCorpus } from '../command-line/selected-corpus.ts';
import { answerWording } from '../describe/answer-wording.ts';
import { timelineLines } from '../describe/timeline-lines.ts';
import type { Terminal } from '../terminal/terminal.ts';

export const timelineCommand: Command = {
  name: 'timeline',
  operands: '',
  least: 0,
  most: 0,
  summary: { en: 'events by date, with a lane for each document that tells them', ja: '事象を日付順に、それを伝える文書ごとの欄とともに' },
  options: {
    ...READ_OPTIONS,
    since: { value: 'YYYY-MM-DD', describe: { en: 'not what ended before this day', ja: 'この日より前に終わったものを除く' } },
    until: { value: 'YYYY-MM-DD', describe: { en: 'not what began after this day', ja: 'この日より後に始まったものを除く' } },
    ...PAGING_OPTIONS,
  },
  examples: [{ run: 'synoptic timeline', what: { en: 'who tells of which year', ja: 'どの年をどの文書が伝えるか' } }],
  async run(args, terminal) {
    const { reader } = await openSelectedCorpus(args, terminal);
    const answer = await reader.timeline({
      since: dayOf('since', args, terminal),
      until: dayOf('until', args, terminal),
      ...pagingFromArguments(args),
    });
    if (args.flag('json')) {
      terminal.json(answer);
      return 0;
    }
    const { items: documents } = await reader.documents({ limit: 500 });
    terminal.print(timelineLines(answer.items, documents, answerWording(answer.lexicon, terminal.language), terminal.width));
    noteNextPage(answer, terminal);
    return 0;
  },
};

function dayOf(option: string, args: ParsedArguments, { word }: Terminal): string | undefined {
  const day = args.text(option);
  const whole = day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : null;
  if (day !== undefined && !(whole && !Number.isNaN(whole.getTime()) && whole.toISOString().startsWith(day)))
    throw new UsageProblem(word('usage.day', { option: `--${option}` }));
  return day;
}

import { parseIsoDay } from '@synoptic/core/values/days';
import { type Command, type ParsedArguments, READ_OPTIONS } from '../command-line/command.ts';
import { noteNextPage, PAGING_OPTIONS, pagingFromArguments } from '../command-line/paging-options.ts';
import { openSelectedCorpus } from '../command-line/selected-corpus.ts';
import { UsageProblem } from '../command-line/usage-problem.ts';
import { answerWording } from '../describe/answer-wording.ts';
import { timelineLines } from '../describe/timeline-lines.ts';
import type { Terminal } from '../terminal/terminal.ts';

export const timelineCommand: Command = {
  name: 'timeline',
  operands: '',
  least: 0,
  most: 0,
  summary: 'timeline.summary',
  options: {
    ...READ_OPTIONS,
    since: { value: 'YYYY-MM-DD', describe: 'timeline.since' },
    until: { value: 'YYYY-MM-DD', describe: 'timeline.until' },
    ...PAGING_OPTIONS,
  },
  examples: [{ run: 'synoptic timeline', what: 'timeline.example.1' }],
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
  if (day !== undefined && !parseIsoDay(day)) throw new UsageProblem(word('usage.day', { option: `--${option}` }));
  return day;
}

import { type Command, type Given, READING, UsageProblem } from '../command.ts';
import { openCorpus } from '../corpus.ts';
import { tellerOf } from '../tell/teller.ts';
import { lanesLines } from '../tell/timeline.ts';
import type { Terminal } from '../terminal.ts';
import { noteRest, PAGING, pagingOf } from './paging.ts';

export const timeline: Command = {
  name: 'timeline',
  operands: '',
  least: 0,
  most: 0,
  summary: { en: 'events by date, with a lane for each document that tells them', ja: '事象を日付順に、それを伝える文書ごとの欄とともに' },
  options: {
    ...READING,
    since: { value: 'YYYY-MM-DD', describe: { en: 'not what ended before this day', ja: 'この日より前に終わったものを除く' } },
    until: { value: 'YYYY-MM-DD', describe: { en: 'not what began after this day', ja: 'この日より後に始まったものを除く' } },
    ...PAGING,
  },
  examples: [{ run: 'synoptic timeline', what: { en: 'who tells of which year', ja: 'どの年をどの文書が伝えるか' } }],
  async run(given, terminal) {
    const { reader } = await openCorpus(given, terminal);
    const answer = await reader.timeline({
      since: dayOf('since', given, terminal),
      until: dayOf('until', given, terminal),
      ...pagingOf(given),
    });
    if (given.flag('json')) {
      terminal.json(answer);
      return 0;
    }
    const { items: documents } = await reader.documents({ limit: 500 });
    terminal.print(lanesLines(answer.items, documents, tellerOf(answer.lexicon, terminal.language), terminal.width));
    noteRest(answer, terminal);
    return 0;
  },
};

function dayOf(option: string, given: Given, { word }: Terminal): string | undefined {
  const day = given.text(option);
  const whole = day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : null;
  if (day !== undefined && !(whole && !Number.isNaN(whole.getTime()) && whole.toISOString().startsWith(day)))
    throw new UsageProblem(word('usage.day', { option: `--${option}` }));
  return day;
}

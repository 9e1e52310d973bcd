import { type Command, READING } from '../command.ts';
import { openCorpus } from '../corpus.ts';
import { tellerOf } from '../tell/teller.ts';
import { lanesLines } from '../tell/timeline.ts';

export const timeline: Command = {
  name: 'timeline',
  operands: '',
  least: 0,
  most: 0,
  summary: { en: 'events by date, with a lane for each document that tells them', ja: '事象を日付順に、それを伝える文書ごとの欄とともに' },
  options: READING,
  examples: [{ run: 'synoptic timeline', what: { en: 'who tells of which year', ja: 'どの年をどの文書が伝えるか' } }],
  async run(given, terminal) {
    const { reader } = await openCorpus(given, terminal);
    const answer = await reader.glance();
    const { items: documents } = await reader.documents({ limit: 500 });
    if (given.flag('json')) terminal.json({ items: answer.timeline, total: answer.timeline.length, next: null });
    else terminal.print(lanesLines(answer, documents, tellerOf(answer.lexicon, terminal.language), terminal.width));
    return 0;
  },
};

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
  options: {
    ...READING,
    since: { value: 'DATE', describe: { en: 'not what ended before this EDTF date', ja: 'このEDTFの日付より前に終わったものを除く' } },
    until: { value: 'DATE', describe: { en: 'not what began after this EDTF date', ja: 'このEDTFの日付より後に始まったものを除く' } },
    limit: { value: 'N', describe: { en: 'how many, 1–500 (50; a terminal gets 500)', ja: '件数 1〜500(既定50、画面では500)' } },
    next: { value: 'TOKEN', describe: { en: 'the following part', ja: '続き' } },
  },
  examples: [{ run: 'synoptic timeline', what: { en: 'who tells of which year', ja: 'どの年をどの文書が伝えるか' } }],
  async run(given, terminal) {
    const { reader } = await openCorpus(given, terminal);
    const json = given.flag('json');
    const asked = given.text('limit');
    const answer = await reader.timeline({
      since: given.text('since'),
      until: given.text('until'),
      limit: asked === undefined ? (json ? undefined : 500) : Number(asked),
      next: given.text('next'),
    });
    if (json) {
      terminal.json(answer);
      return 0;
    }
    const { items: documents } = await reader.documents({ limit: 500 });
    terminal.print(lanesLines(answer.items, documents, tellerOf(answer.lexicon, terminal.language), terminal.width));
    if (answer.next) terminal.note(terminal.word('ls.more', { shown: answer.items.length, total: answer.total, next: answer.next }));
    return 0;
  },
};

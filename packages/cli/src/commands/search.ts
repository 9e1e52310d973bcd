import { say } from '@synoptic/core/locale/speaker';
import { type Command, READING, UsageProblem } from '../command.ts';
import { openCorpus } from '../corpus.ts';
import { line, span } from '../layout/line.ts';
import { wrap } from '../layout/wrap.ts';
import { pagingOf } from './paging.ts';

export const search: Command = {
  name: 'search',
  operands: 'QUERY',
  least: 1,
  most: 20,
  summary: {
    en: 'find entities, events, claims and passages by words, in Japanese or English',
    ja: '実体・事象・言明・段落を日本語か英語の語で探す',
  },
  options: {
    ...READING,
    limit: { value: 'N', describe: { en: 'how many, 1–500 (50; a terminal gets 20)', ja: '件数 1〜500(既定50、画面では20)' } },
  },
  examples: [
    { run: 'synoptic search 派遣', what: { en: 'two characters are enough', ja: '二文字から探せる' } },
    { run: 'synoptic search "peacekeeping force" --json', what: { en: 'as the API answers', ja: 'APIと同じ答えで' } },
  ],
  async run(given, terminal) {
    const words = given.operands.join(' ').trim();
    if (words === '') throw new UsageProblem(terminal.word('usage.missing', { operands: search.operands }));
    const { reader } = await openCorpus(given, terminal);
    const { limit } = pagingOf(given, 20);
    const answer = await reader.search(words, { limit });
    if (given.flag('json')) {
      terminal.json(answer);
      return 0;
    }
    const { language, width } = terminal;
    for (const hit of answer.items) {
      const detail =
        hit.detail && hit.detail[language] !== hit.label[language] ? wrap(line(span(hit.detail[language], 'quiet')), width - 4) : [];
      const told = line(
        span(say(language, `type.${hit.type}`), 'quiet'),
        '  ',
        span(hit.label[language], 'strong'),
        '  ',
        span(hit.id, 'link'),
      );
      terminal.print([
        ...wrap(told, width - 4).map((l, i) => (i === 0 ? l : line('    ', ...l))),
        ...detail.map((l) => line('    ', ...l)),
      ]);
    }
    terminal.note(terminal.word(answer.total === 0 ? 'search.none' : 'search.found', { shown: answer.items.length, total: answer.total }));
    return 0;
  },
};

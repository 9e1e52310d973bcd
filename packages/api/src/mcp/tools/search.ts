import { HIT_TYPES } from '@synoptic/core/reader/reader';
import { id, optionalChoice, required, text } from '../../parameters.ts';
import { fitting, lang, limit, next, tool } from '../tool.ts';

export const search = tool({
  name: 'search',
  title: 'Search',
  describe: 'Entities, events, claims, passages and documents by words in Japanese, English or Russian, best first.',
  takes: {
    q: required(text('the words')),
    type: optionalChoice(HIT_TYPES, 'only hits of this type'),
    document: id('only what stands or is mentioned in this document'),
    limit,
    next,
    lang,
  },
  async answer(reader, { q, lang, ...filter }) {
    const { items, total, next, holds, counts } = await reader.search(q, filter);
    const told = items.map(({ id, home, type, label, detail }) => ({ id, home, type, label: label[lang], detail: detail?.[lang] ?? null }));
    return fitting(told, (items, leftOut) => ({ items: [...items], total, next, holds, counts, leftOut }));
  },
});

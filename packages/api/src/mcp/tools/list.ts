import type { Page, Reader } from '@synoptic/core/reader/reader';
import type { Bilingual } from '@synoptic/core/text/bilingual';
import { type Asked, choice, id, required, text, word } from '../../parameters.ts';
import { fitting, lang, limit, next, tool } from '../tool.ts';

const LISTS = ['documents', 'entities', 'events', 'claims', 'facets', 'kinds'] as const;

const takes = {
  what: required(choice(LISTS, 'documents', 'the list')),
  q: text('words that a name or gloss holds (entities, events, claims)'),
  kind: word('of entities'),
  about: id('of claims: their subject'),
  facet: word('of claims: the question they answer'),
  document: id('of claims: where they stand'),
  agent: id('of claims: who stands in their chain'),
  limit,
  next,
  lang,
};
type Item = { id: string; label?: Bilingual; gloss?: Bilingual; date?: { edtf: string } | string | null; anchors?: readonly Place[] };
type Place = { readonly document: string; readonly lines: readonly [number, number] };

export const list = tool({
  name: 'list',
  title: 'List what there is',
  describe: 'Documents, entities, events, claims, facets or kinds, by id and label; filtered, page by page.',
  takes,
  async answer(reader, asked) {
    const { items, total, next } = await pageOf(reader, asked);
    const told = items.map(({ id, label, gloss, date, anchors = [] }) => ({
      id,
      label: (gloss ?? label)?.[asked.lang] ?? id,
      date: typeof date === 'string' ? date : (date?.edtf ?? null),
      anchors: anchors.map(({ document, lines: [from, to] }) => ({ document, lines: [from, to] as [number, number] })),
    }));
    return fitting(told, (items, leftOut) => ({ items: [...items], total, next, leftOut }));
  },
});

function pageOf(reader: Reader, asked: Asked<typeof takes>): Promise<Page<Item>> {
  switch (asked.what) {
    case 'documents':
      return reader.documents(asked);
    case 'entities':
      return reader.entities(asked);
    case 'events':
      return reader.events(asked);
    case 'claims':
      return reader.claims(asked);
    case 'facets':
      return reader.facets();
    case 'kinds':
      return reader.kinds();
  }
}

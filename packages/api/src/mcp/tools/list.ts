import type { Page, Reader } from '@synoptic/core/reader/reader';
import type { Bilingual } from '@synoptic/core/text/bilingual';
import { z } from 'zod';
import { count, id } from '../../schemas/basics.ts';
import { fitting, lang, leftOut, limit, next, tool } from '../tool.ts';

const LISTS = ['documents', 'entities', 'events', 'claims', 'facets', 'kinds'] as const;

const takes = z.object({
  what: z.enum(LISTS),
  q: z.string().max(200).optional().describe('words that a name or gloss holds (entities, events, claims)'),
  kind: z.string().max(80).optional().describe('of entities'),
  about: id.optional().describe('of claims: their subject'),
  facet: z.string().max(80).optional().describe('of claims: the question they answer'),
  document: id.optional().describe('of claims: where they stand'),
  agent: id.optional().describe('of claims: who stands in their chain'),
  limit,
  next,
  lang,
});

type Asked = z.output<typeof takes>;
type Item = { id: string; label?: Bilingual; gloss?: Bilingual; date?: { edtf: string } | string | null; anchors?: readonly Place[] };
type Place = { readonly document: string; readonly lines: readonly [number, number] };

export const list = tool({
  name: 'list',
  title: 'List what there is',
  describe: 'Documents, entities, events, claims, facets or kinds, by id and label; filtered, page by page.',
  takes,
  answers: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        date: z.string().nullable().describe('EDTF'),
        anchors: z.array(z.object({ document: id, lines: z.tuple([z.int(), z.int()]) })).describe('of a claim: where it stands'),
      }),
    ),
    total: count,
    next: z.string().nullable(),
    leftOut,
  }),
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

function pageOf(reader: Reader, asked: Asked): Promise<Page<Item>> {
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

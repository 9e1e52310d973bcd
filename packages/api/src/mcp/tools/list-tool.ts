import type { Reader } from '@synoptic/core/reader/reader';
import type { Page } from '@synoptic/core/shapes/page';
import { inLanguage, type Text } from '@synoptic/core/text/text';
import { Problem } from '../../http/problem.ts';
import {
  choiceParameter,
  idParameter,
  type ParameterValues,
  requiredParameter,
  textParameter,
  wordParameter,
} from '../../routes/parameter.ts';
import { defineTool, fitAnswer, toolCursorParameter, toolLanguageParameter, toolLimitParameter } from '../tool.ts';

const LISTABLE = ['documents', 'entities', 'events', 'claims', 'facets', 'kinds'] as const;

const takes = {
  what: requiredParameter(choiceParameter(LISTABLE, 'documents', 'the list')),
  q: textParameter('words that a name or gloss holds (entities, events, claims)'),
  kind: wordParameter('of entities'),
  about: idParameter('of claims: their subject'),
  facet: wordParameter('of claims: the question they answer'),
  document: idParameter('of claims: where they stand'),
  agent: idParameter('of claims: who stands in their chain'),
  limit: toolLimitParameter,
  next: toolCursorParameter,
  lang: toolLanguageParameter,
};

/** Filters of each list. One that does not apply is refused, since an answer that ignores it would look like an answer to it. */
const FILTERS: Readonly<Record<(typeof LISTABLE)[number], readonly (keyof typeof takes)[]>> = {
  documents: [],
  entities: ['q', 'kind'],
  events: ['q'],
  claims: ['q', 'about', 'facet', 'document', 'agent'],
  facets: [],
  kinds: [],
};

type ListableRecord = {
  id: string;
  label?: Text;
  gloss?: Text;
  date?: { edtf: string } | string | null;
  anchors?: readonly ClaimAnchor[];
};
type ClaimAnchor = { readonly document: string; readonly lines: readonly [number, number] };

export const listTool = defineTool({
  name: 'list',
  title: 'List what there is',
  describe: 'Documents, entities, events, claims, facets or kinds, by id and label; filtered, page by page.',
  takes,
  async answer(reader, asked) {
    checkFilters(asked);
    const { items, total, next } = await readPage(reader, asked);
    const told = items.map(({ id, label, gloss, date, anchors = [] }) => ({
      id,
      label: inLanguage(gloss ?? label, asked.lang) ?? id,
      date: typeof date === 'string' ? date : (date?.edtf ?? null),
      anchors: anchors.map(({ document, lines: [from, to] }) => ({ document, lines: [from, to] as [number, number] })),
    }));
    return fitAnswer(told, (items, leftOut) => ({ items: [...items], total, next, leftOut }));
  },
});

function checkFilters(asked: ParameterValues<typeof takes>): void {
  const known = FILTERS[asked.what];
  for (const name of ['q', 'kind', 'about', 'facet', 'document', 'agent'] as const)
    if (asked[name] !== undefined && !known.includes(name))
      throw new Problem('unknown-parameter', `${name} does not apply to ${asked.what}`, `use ${known.join(', ') || 'no filter'}`);
}

function readPage(reader: Reader, asked: ParameterValues<typeof takes>): Promise<Page<ListableRecord>> {
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

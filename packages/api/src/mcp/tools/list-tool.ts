import type { Reader } from '@synoptic/core/reader/reader';
import type { Page } from '@synoptic/core/shapes/page';
import { inLanguage, type Text } from '@synoptic/core/text/text';
import { Problem } from '../../http/problem.ts';
import {
  agentParameter,
  choiceParameter,
  documentParameter,
  type ParameterValues,
  requiredParameter,
  siglumParameter,
  textParameter,
  wordParameter,
} from '../../routes/parameter.ts';
import { defineTool, fitAnswer, toolCursorParameter, toolLanguageParameter, toolLimitParameter } from '../tool.ts';
import { listText, placesText } from '../tool-text.ts';

const LISTABLE = ['documents', 'passages', 'entities', 'events', 'claims', 'facets', 'kinds'] as const;

const takes = {
  what: requiredParameter(choiceParameter(LISTABLE, 'documents', 'the list')),
  q: textParameter('words that names, glosses or descriptions hold, as in search (documents, passages, entities, events, claims)'),
  kind: wordParameter('of entities'),
  about: agentParameter('of claims: their subject'),
  facet: wordParameter('of claims: the question they answer'),
  document: documentParameter('of claims and passages: the document that contains them'),
  voice: siglumParameter('of claims and passages: the siglum of the voice that speaks'),
  agent: agentParameter('of claims: an agent in their chain'),
  limit: toolLimitParameter,
  next: toolCursorParameter,
  lang: toolLanguageParameter,
};

/** Filters of each list. One that does not apply is refused, since an answer that ignores it would look like an answer to it. */
const FILTERS: Readonly<Record<(typeof LISTABLE)[number], readonly (keyof typeof takes)[]>> = {
  documents: ['q'],
  passages: ['q', 'document', 'voice'],
  entities: ['q', 'kind'],
  events: ['q'],
  claims: ['q', 'about', 'facet', 'document', 'voice', 'agent'],
  facets: [],
  kinds: [],
};

type ListableRecord = {
  id: string;
  label?: Text;
  gloss?: Text | null;
  issued?: string | null;
  date?: { edtf: string } | string | null;
  anchors?: readonly ClaimAnchor[];
  document?: string;
  /** Of a passage; a document has the number of its lines. */
  lines?: ClaimAnchor['lines'] | number;
};
type ClaimAnchor = { readonly document: string; readonly lines: readonly [number, number] };

export const listTool = defineTool({
  name: 'list',
  title: 'List what there is',
  describe: 'Documents, passages, entities, events, claims, facets or kinds, by id and label; filtered, page by page.',
  takes,
  async answer(reader, asked) {
    checkFilters(asked);
    const { items, total, next } = await readPage(reader, asked);
    const told = items.map(({ id, label, gloss, date, issued = null, document, lines, anchors }) => ({
      id,
      label: inLanguage(gloss ?? label, asked.lang) ?? id,
      date: typeof date === 'string' ? date : (date?.edtf ?? null),
      issued,
      anchors: (anchors ?? anchorsOfPassage(document, lines)).map(({ document, lines: [from, to] }) => ({
        document,
        lines: [from, to] as [number, number],
      })),
    }));
    const data = fitAnswer(told, (items, leftOut) => ({ items: [...items], total, next, leftOut }));
    return {
      data,
      text: listText(
        data,
        data.items.map(({ id, label, date, anchors }) => [id, label, date, placesText(anchors)]),
      ),
    };
  },
});

function anchorsOfPassage(document: string | undefined, lines: ListableRecord['lines']): readonly ClaimAnchor[] {
  return document === undefined || lines === undefined || typeof lines === 'number' ? [] : [{ document, lines }];
}

function checkFilters(asked: ParameterValues<typeof takes>): void {
  const known = FILTERS[asked.what];
  for (const name of ['q', 'kind', 'about', 'facet', 'document', 'voice', 'agent'] as const)
    if (asked[name] !== undefined && !known.includes(name))
      throw new Problem('unknown-parameter', `${name} does not apply to ${asked.what}`, `use ${known.join(', ') || 'no filter'}`, {
        parameter: name,
      });
}

function readPage(reader: Reader, asked: ParameterValues<typeof takes>): Promise<Page<ListableRecord>> {
  switch (asked.what) {
    case 'documents':
      return reader.documents(asked);
    case 'passages':
      return reader.passages(asked);
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

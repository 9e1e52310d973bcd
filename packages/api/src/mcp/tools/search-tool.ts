import { describeRespelling } from '@synoptic/core/locale/describe-respelling';
import { SEARCH_HIT_TYPES } from '@synoptic/core/text/arrangements';
import { inLanguage } from '@synoptic/core/text/text';
import { documentParameter, optionalChoiceParameter, requiredParameter, textParameter } from '../../routes/parameter.ts';
import { defineTool, fitAnswer, toolCursorParameter, toolLanguageParameter, toolLimitParameter } from '../tool.ts';
import { listText, placesText } from '../tool-text.ts';

export const searchTool = defineTool({
  name: 'search',
  title: 'Search',
  describe: 'Entities, events, claims, passages and documents by words in Japanese, English or Russian, best first.',
  takes: {
    q: requiredParameter(textParameter('the words')),
    type: optionalChoiceParameter(SEARCH_HIT_TYPES, 'only hits of this type'),
    document: documentParameter('only what this document contains or mentions'),
    limit: toolLimitParameter,
    next: toolCursorParameter,
    lang: toolLanguageParameter,
  },
  async answer(reader, { q, lang, ...filter }) {
    const { items, total, next, holds, respelled, absent, counts } = await reader.search(q, filter);
    const told = items.map(({ id, home, type, label, detail, anchors }) => ({
      id,
      home,
      type,
      label: inLanguage(label, lang),
      detail: inLanguage(detail, lang) ?? null,
      anchors: anchors.map(({ document, lines: [from, to] }) => ({ document, lines: [from, to] as [number, number] })),
    }));
    const changed = { respelled: respelled.map((word) => ({ ...word })), absent: [...absent] };
    const data = fitAnswer(told, (items, leftOut) => ({ items: [...items], total, next, holds, ...changed, counts, leftOut }));
    return {
      data,
      text: [
        ...describeRespelling(data, lang),
        listText(
          data,
          data.items.map(({ id, label, detail, anchors }) => [id, label, detail, placesText(anchors)]),
        ),
      ].join('\n'),
    };
  },
});

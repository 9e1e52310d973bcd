import { createValueFormatter } from '@synoptic/core/locale/value-formatter';
import { dayParameter } from '../../routes/parameter.ts';
import { defineTool, fitAnswer, toolCursorParameter, toolLanguageParameter, toolLimitParameter } from '../tool.ts';
import { listText } from '../tool-text.ts';

export const timelineTool = defineTool({
  name: 'timeline',
  title: 'Events by date',
  describe: 'Dated events, earliest first, with the documents that report each.',
  takes: {
    since: dayParameter('earliest day'),
    until: dayParameter('latest day'),
    limit: toolLimitParameter,
    next: toolCursorParameter,
    lang: toolLanguageParameter,
  },
  async answer(reader, { lang, ...filter }) {
    const { items, total, next, lexicon } = await reader.timeline(filter);
    const speaker = createValueFormatter(lexicon, lang);
    const told = items.map(({ event, edtf, accounts }) => ({ event, label: speaker.name(event), edtf, accounts: [...accounts] }));
    const data = fitAnswer(told, (items, leftOut) => ({ items: [...items], total, next, leftOut }));
    return {
      data,
      text: listText(
        data,
        data.items.map(({ event, label, edtf, accounts }) => [edtf, event, label, accounts.join(' ')]),
      ),
    };
  },
});

import { describePermalink } from '../locale/describe-permalink.ts';
import { createValueFormatter, translate } from '../locale/value-formatter.ts';
import { inLanguage } from '../text/text.ts';
import { apparatusOptions } from './apparatus/apparatus-options.ts';
import { apparatusText } from './apparatus/apparatus-text.ts';
import { oneLine } from './escape.ts';
import type { NamedExportFormat } from './export-format.ts';
import { translateExport } from './export-words.ts';

/** Comparison as a critical apparatus in plain text. */
export const txtFormat: NamedExportFormat<'txt'> = {
  name: 'txt',
  label: { en: 'a comparison as a critical apparatus', ja: '比較を校異のかたちで' },
  mediaType: 'text/plain; charset=utf-8',
  suffix: 'txt',
  writes: {
    comparison(answer, options) {
      const { language } = options;
      const speaker = createValueFormatter(answer.lexicon, language);
      const title = oneLine([...answer.about.map((id) => speaker.name(id)), translate(language, `by.${answer.by}`)].join(' · '));
      const witnesses = answer.accounts.map((a) => `${a.siglum}  ${oneLine(inLanguage(a.label, language))}`).join('\n');
      const replay = translateExport(language, 'replay', { id: answer.id, corpus: answer.corpus.slice(0, 12), rules: answer.rules });
      const notice = describePermalink(answer, language);
      return `${title}\n${notice === '' ? '' : `\n${notice}\n`}\n${witnesses}\n\n${apparatusText(answer, apparatusOptions(answer, options))}\n${replay}\n`;
    },
  },
};

import { say, speakerOf } from '../locale/speaker.ts';
import { apparatusOptions } from './apparatus-options.ts';
import { apparatusText } from './apparatus-text.ts';
import type { Format } from './format.ts';
import { word } from './words.ts';

/** A comparison as the apparatus of a critical edition, in plain text. */
export const txt: Format = {
  name: 'txt',
  label: { en: 'a comparison as a critical apparatus', ja: '比較を校異のかたちで' },
  mediaType: 'text/plain; charset=utf-8',
  suffix: 'txt',
  writes: {
    comparison(answer, options) {
      const { language } = options;
      const speaker = speakerOf(answer.lexicon, language);
      const title = [...answer.about.map((id) => speaker.name(id)), say(language, `by.${answer.by}`)].join(' · ');
      const witnesses = answer.accounts.map((a) => `${a.siglum}  ${a.label[language]}`).join('\n');
      const replay = word(language, 'replay', { id: answer.id, corpus: answer.corpus.slice(0, 12), rules: answer.rules });
      return `${title}\n\n${witnesses}\n\n${apparatusText(answer, apparatusOptions(answer, options))}\n${replay}\n`;
    },
  },
};

import type { TextValue } from '../shapes/value.ts';
import { inLanguage, type Text } from '../text/text.ts';
import type { ValueFormatter, ValueType } from './value-type.ts';

export const textType: ValueType<TextValue> = {
  type: 'text',

  read(authored) {
    if (typeof authored === 'object' && authored !== null && 'en' in authored && 'ja' in authored) {
      const { en, ja } = authored;
      if (typeof en === 'string' && typeof ja === 'string') return { type: 'text', text: { en, ja } };
    }
    return { fault: 'not a text', hint: 'write {en: …, ja: …}' };
  },

  relate: (a, b) => (isSameText(a.text, b.text) ? 'equal' : 'incomparable'),
  describe: describeText,
};

/** True if two texts read the same in every language. */
function isSameText(a: Text, b: Text): boolean {
  const languages = Object.keys(a);
  return languages.length === Object.keys(b).length && languages.every((language) => a[language] === b[language]);
}

/** Text in the language of the formatter. */
export function describeText(value: TextValue, formatter: ValueFormatter): string {
  return inLanguage(value.text, formatter.language);
}

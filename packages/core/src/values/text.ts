import type { TextValue } from '../shapes/value.ts';
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

  relate: (a, b) => (a.text.en === b.text.en && a.text.ja === b.text.ja ? 'equal' : 'incomparable'),
  describe: describeText,
};

/** Text in the language of the formatter. */
export function describeText(value: TextValue, formatter: ValueFormatter): string {
  return value.text[formatter.language];
}

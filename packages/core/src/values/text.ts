import type { TextValue } from '../shapes/value.ts';
import type { Text } from '../text/text.ts';
import type { ValueFormatter, ValueType } from './value-type.ts';

export const textType: ValueType<TextValue> = {
  type: 'text',

  read(authored) {
    const words = typeof authored === 'object' && authored !== null ? Object.entries(authored) : [];
    if (words.length > 0 && words.every(([, text]) => typeof text === 'string'))
      return { type: 'text', text: Object.fromEntries(words) as Text };
    return { fault: 'not a text', hint: 'write a text, or a map from language to text' };
  },

  relate: (a, b) => (isSameText(a.text, b.text) ? 'equal' : 'incomparable'),
  describe: describeText,
};

/** True if two texts read the same in every language that both have; the default language of the corpus is always among them. */
function isSameText(a: Text, b: Text): boolean {
  const shared = Object.keys(a).filter((language) => b[language] !== undefined);
  return shared.length > 0 && shared.every((language) => a[language] === b[language]);
}

/** Text in the language of the formatter. */
export function describeText(value: TextValue, formatter: ValueFormatter): string {
  return formatter.text(value.text);
}

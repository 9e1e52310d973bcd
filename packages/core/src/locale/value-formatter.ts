import type { Lexicon } from '../reader/lexicon.ts';
import { type InterfaceLanguage, languageTag } from '../text/interface-languages.ts';
import { textLanguage, inLanguage } from '../text/text.ts';
import type { ValueFormatter } from '../values/value-type.ts';
import { createWords, type PluralForms, selectPlural, type TextKey } from './create-words.ts';
import type words from './en/words.ts';
import { sharedWordTables } from './word-tables.ts';

export type WordKey = TextKey<typeof words>;

const shared = createWords<typeof words>(sharedWordTables);

/** A word that all clients share, its gaps filled. */
export const { translate } = shared;

/** A count with its noun in the right number. */
export function formatCount(language: InterfaceLanguage, what: 'attestations' | 'reporters' | 'origins', n: number): string {
  return shared.count(language, `count.${what}`, n);
}

/** `5 days`, `2 to 4 days`. */
export function formatDays(language: InterfaceLanguage, { min, max }: { readonly min: number; readonly max: number }): string {
  return min === max ? shared.count(language, 'days', min) : shared.count(language, 'days.range', max, { min, max });
}

/** Puts values into words in one language, with the names and labels of an answer's lexicon. */
export function createValueFormatter(lexicon: Lexicon, language: InterfaceLanguage): ValueFormatter {
  const categories = new Map(Object.values(lexicon.facets).flatMap((f) => (f.categories ?? []).map((c) => [c.id, c.label] as const)));
  const numbers = new Intl.NumberFormat(languageTag(language));
  return {
    language,
    name: (id) => inLanguage(lexicon.names[id], language) ?? id,
    category: (id) => inLanguage(categories.get(id), language) ?? id,
    date: (edtf) => inLanguage(lexicon.dates[edtf]?.label, language) ?? edtf,
    figure(n, unit) {
      const label = lexicon.units[unit];
      const figure = numbers.format(n);
      return label ? translate(language, 'figure', { n: figure, unit: unitInLanguage(label, language, n) }) : figure;
    },
    word: (key, parts) => translate(language, key as WordKey, parts),
    list: (items) => listFormat(language).format(items),
  };
}

/** A unit's label by the rule of `inLanguage`; a label may have plural forms. */
function unitInLanguage(label: Lexicon['units'][string], language: InterfaceLanguage, n: number): string {
  const labels: Readonly<Record<string, string | PluralForms>> = label;
  const found = textLanguage(labels, language);
  const forms = labels[found] ?? '';
  return typeof forms === 'string' ? forms : selectPlural(forms, found, n);
}

const listFormats = new Map<InterfaceLanguage, Intl.ListFormat>();

function listFormat(language: InterfaceLanguage): Intl.ListFormat {
  let format = listFormats.get(language);
  if (!format) {
    format = new Intl.ListFormat(languageTag(language), { type: 'conjunction' });
    listFormats.set(language, format);
  }
  return format;
}

import type { Lexicon } from '../shapes/lexicon.ts';
import type { Language } from '../text/bilingual.ts';
import type { ValueFormatter } from '../values/value-type.ts';
import { dictionary } from './dictionary.ts';
import type { WordKey } from './words.en.ts';

/** Message of the clients with its placeholders filled in. */
export function translate(language: Language, key: WordKey, parts: Readonly<Record<string, string | number>> = {}): string {
  return fillPlaceholders(dictionary[language][key], parts);
}

/** Replaces each `{name}` by the part of that name. */
export function fillPlaceholders(text: string, parts: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(parts[name] ?? ''));
}

/** Count with its noun in singular or plural. */
export function formatCount(language: Language, what: 'attestations' | 'reporters' | 'origins', n: number): string {
  return translate(language, `count.${what}.${n === 1 ? 'one' : 'other'}`, { n });
}

/** Number of days: `5 days`, `2 to 4 days`. */
export function formatDays(language: Language, { min, max }: { readonly min: number; readonly max: number }): string {
  if (min !== max) return translate(language, 'days.range', { min, max });
  return translate(language, min === 1 ? 'days.one' : 'days.other', { n: min });
}

/**
 * Creates a formatter for the values of an answer in one language.
 *
 * Names, labels and dates come from the answer's lexicon; what it does not contain is shown by its id. Never throws.
 *
 * @example
 * ```ts
 * import { createValueFormatter } from '@synoptic/core/locale/value-formatter';
 *
 * const { lexicon } = await reader.compare({ about: ['event:kazakhstan-unrest-2022'] });
 * const formatter = createValueFormatter(lexicon, 'en');
 * formatter.date('2022-01'); // → 'January 2022'
 * formatter.list(['NHK', 'Reuters', 'NTV']); // → 'NHK, Reuters and NTV'
 * ```
 */
export function createValueFormatter(lexicon: Lexicon, language: Language): ValueFormatter {
  const categories = new Map(Object.values(lexicon.facets).flatMap((f) => (f.categories ?? []).map((c) => [c.id, c.label] as const)));
  const numbers = new Intl.NumberFormat(language);
  return {
    language,
    name: (id) => lexicon.names[id]?.[language] ?? id,
    category: (id) => categories.get(id)?.[language] ?? id,
    date: (edtf) => lexicon.dates[edtf]?.label[language] ?? edtf,
    figure(n, unit) {
      const label = lexicon.units[unit];
      const figure = numbers.format(n);
      if (!label) return figure;
      return language === 'ja' ? `${figure}${label.ja}` : `${figure} ${n === 1 ? label.en.one : label.en.other}`;
    },
    word: (key, parts) => translate(language, key as WordKey, parts),
    list: (items) => listOf(items, language),
  };
}

function listOf(items: readonly string[], language: Language): string {
  if (language === 'ja') return items.join('、');
  const [last, ...rest] = items.toReversed();
  return rest.length === 0 ? (last ?? '') : translate(language, 'list.and', { list: rest.reverse().join(', '), last: last ?? '' });
}

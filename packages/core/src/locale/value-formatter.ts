import type { Lexicon } from '../shapes/lexicon.ts';
import { type InterfaceLanguage, languageTag } from '../text/interface-languages.ts';
import { directionOf } from '../text/language-tag.ts';
import { inLanguage, type ReaderLanguages, type ShownText, shownText, type Text, textLanguage } from '../text/text.ts';
import type { ValueFormatter } from '../values/value-type.ts';
import { createWords, type PluralForms, selectPlural, type TextKey } from './create-words.ts';
import type words from './en/words.ts';
import { figureFormat } from './figure-format.ts';
import { sharedWordTables } from './word-tables.ts';

export type WordKey = TextKey<typeof words>;

const shared = createWords<typeof words>(sharedWordTables);

/** Message that all clients share, with its placeholders filled in. */
export const { translate } = shared;

/** Count with its noun in singular or plural. */
export function formatCount(language: InterfaceLanguage, what: 'attestations' | 'reporters' | 'origins' | 'others', n: number): string {
  return shared.count(language, `count.${what}`, n);
}

/** Number of days: `5 days`, `2 to 4 days`. */
export function formatDays(language: InterfaceLanguage, { min, max }: { readonly min: number; readonly max: number }): string {
  return min === max ? shared.count(language, 'days', min) : shared.count(language, 'days.range', max, { min, max });
}

interface FormatterOptions {
  /** Languages of the reader for texts of the data, best first; by default the interface's. */
  readonly readerLanguages?: ReaderLanguages;
  /** True on a screen that has no other means to set a text of the other direction apart. Never in data: the marks are characters. */
  readonly isolates?: boolean;
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
export function createValueFormatter(
  lexicon: Lexicon,
  language: InterfaceLanguage,
  { readerLanguages = language, isolates = false }: FormatterOptions = {},
): ValueFormatter {
  const tell = (text: Text | undefined) => {
    if (!text) return undefined;
    return isolates ? isolated(shownText(text, readerLanguages), language) : inLanguage(text, readerLanguages);
  };
  const categories = new Map(Object.values(lexicon.facets).flatMap((f) => (f.categories ?? []).map((c) => [c.id, c.label] as const)));
  const numbers = figureFormat(language);
  const number = (n: number, fraction?: string | null) => {
    const [above, below] = fraction?.split('/').map((part) => numbers.format(Number(part))) ?? [];
    return above !== undefined && below !== undefined
      ? translate(language, 'quantity.fraction', { n: above, d: below })
      : numbers.format(n);
  };
  return {
    language,
    name: (id) => tell(lexicon.names[id]) ?? id,
    label: (id) => lexicon.names[id] ?? { [language]: id },
    account: (siglum) => accountName(siglum, lexicon, tell, language),
    category: (id) => tell(categories.get(id)) ?? id,
    text: (text) => tell(text) ?? '',
    date: (edtf) => inLanguage(lexicon.dates[edtf]?.label, language) ?? edtf,
    number,
    figure(n, unit, fraction) {
      const label = lexicon.units[unit];
      const figure = number(n, fraction);
      return label ? translate(language, 'figure', { n: figure, unit: unitInLanguage(label, readerLanguages, n) }) : figure;
    },
    money(n, currency, fraction) {
      if (fraction) return translate(language, 'figure', { n: number(n, fraction), unit: currencyName(currency, n, language) });
      return currencyFormat(currency, n, language).format(n);
    },
    currency: (code, n) => currencyName(code, n, language),
    unit(unit, n) {
      const label = lexicon.units[unit];
      return label ? unitInLanguage(label, readerLanguages, n) : unit;
    },
    word: (key, parts) => translate(language, key as WordKey, parts),
    list: (items) => listFormat(language).format(items),
  };
}

function accountName(
  siglum: string,
  { sigla, names }: Lexicon,
  tell: (text: Text | undefined) => string | undefined,
  language: InterfaceLanguage,
): string {
  const idOf = (of: string) => sigla[of]?.agent ?? sigla[of]?.document;
  const id = idOf(siglum);
  const name = id === undefined ? undefined : tell(names[id]);
  if (name === undefined) return siglum;
  const isShared = Object.keys(sigla).some((other) => other !== siglum && idOf(other) === id);
  return isShared ? `${name}${translate(language, 'brackets', { text: siglum })}` : name;
}

/** A text of the other direction between isolates (UAX #9), so that it does not reorder the sentence around it. */
function isolated({ text, dir }: ShownText, language: InterfaceLanguage): string {
  return dir === directionOf(languageTag(language)) ? text : `\u2068${text}\u2069`;
}

/** A unit's label by the rule of `inLanguage`; a label may have plural forms. */
function unitInLanguage(label: Lexicon['units'][string], languages: ReaderLanguages, n: number): string {
  const labels: Readonly<Record<string, string | PluralForms>> = label;
  const found = textLanguage(labels, languages) ?? 'en';
  const forms = labels[found] ?? '';
  return typeof forms === 'string' ? forms : selectPlural(forms, found, n);
}

/** Format of an amount: large round ones as “2.1 billion US dollars” and 21億米ドル, others with every digit. */
function currencyFormat(currency: string, n: number, language: InterfaceLanguage): Intl.NumberFormat {
  const isRound = Math.abs(n) >= 1_000_000 && Number(n.toPrecision(4)) === n;
  const cents = Number.isInteger(n) ? { minimumFractionDigits: 0 } : {};
  return new Intl.NumberFormat(languageTag(language), {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
    ...(isRound ? { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 15 } : cents),
  });
}

/** Name of a currency in the plural form for a number. */
function currencyName(currency: string, n: number, language: InterfaceLanguage): string {
  const parts = currencyFormat(currency, n, language).formatToParts(n);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
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

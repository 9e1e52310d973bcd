import { lexNumbers, lowercaseSameLength } from '@synoptic/core/ingest/numbers/lex-numbers';
import { englishAmounts } from '@synoptic/core/ingest/quantities/english-amounts';
import { japaneseAmounts } from '@synoptic/core/ingest/quantities/japanese-amounts';
import { isJapaneseOrdinal } from '@synoptic/core/ingest/quantities/measure';
import type { QuantityReading, ReadQuantity } from '@synoptic/core/ingest/quantities/quantity-reading';
import { readOrdinals } from '@synoptic/core/ingest/quantities/read-ordinals';
import { readQuantities } from '@synoptic/core/ingest/quantities/read-quantities';
import type { UnitClass, UnitEntry } from '@synoptic/core/ingest/quantities/unit';
import type { ReadingLanguage } from '@synoptic/core/ingest/reading';
import { type FoldedView, foldView, rawSpan } from '@synoptic/core/ingest/text/fold-text';
import type { Rational } from '@synoptic/core/values/rational';

/** A row of quantity.tsv, as far as an answer depends on it. */
export interface QuantityCase {
  readonly input: string;
  readonly source: string;
  readonly expected: { readonly scope?: string; readonly bare?: boolean };
}

/** An answer in the shape that the scorer of the cases knows. */
interface QuantityAnswer {
  readonly start: number;
  readonly end: number;
  readonly lower: number | string | null;
  readonly upper: number | string | null;
  readonly value?: number | string | null;
  readonly unit?: string;
  readonly mod?: string;
  readonly ordinal?: boolean;
  readonly kind?: string;
}

/** Classes of units that each model of the cases lists; its rows name only items of its own kind. */
const SCOPES: Readonly<Record<string, readonly UnitClass[]>> = {
  currency: ['money'],
  percent: ['percent'],
  age: ['age'],
  temperature: ['temperature', 'angle'],
  dimension: [
    'length',
    'area',
    'volume',
    'mass',
    'speed',
    'angle',
    'information',
    'energy',
    'power',
    'pressure',
    'force',
    'electricity',
    'frequency',
    'radiation',
    'rate',
  ],
};

/** Answers of the reader to a case, in the notation of the case's source. */
export function quantityAnswers(row: QuantityCase, language: ReadingLanguage): QuantityAnswer[] {
  const { input, source, expected } = row;
  const view = foldView(input);
  const { scope, bare } = expected;
  if (scope === 'number' || (bare && !scope)) return numberAnswers(view, language);
  if (scope === 'ordinal')
    return readOrdinals(view, language).map(({ span, value }) => ({
      ...span,
      lower: asNumber(value),
      upper: asNumber(value),
      ordinal: true,
      unit: '',
      kind: 'ordinal',
    }));
  const readings = readQuantities(view, language);
  if (scope === 'numrange')
    return readings
      .filter(({ rule, value }) => /0[89]$|11$/.test(rule) && value.modifier !== 'about')
      .map(({ figures, value }) => ({ ...figures, ...boundsOf(value), unit: '', kind: scope }));
  const classes = scope ? SCOPES[scope] : undefined;
  // Microsoft's models of measures list the figure and leave its bound out; the other sources list bounds.
  const figuresOnly = source.startsWith('microsoft/');
  return readings
    .filter(({ value }) => !classes || (value.unit && classes.includes(value.unit.class)))
    .flatMap((reading) => {
      const kind = scope ?? kindOf(reading.value.unit);
      const values = [reading.value, ...reading.alternatives];
      return values.map((value) => ({
        ...(figuresOnly ? reading.measure : reading.span),
        ...(figuresOnly && value.figure ? { lower: asNumber(value.figure), upper: asNumber(value.figure) } : boundsOf(value)),
        unit: unitOf(view, reading, value, language, row),
        kind,
      }));
    });
}

/** Bare numerals, whatever they count. */
function numberAnswers(view: FoldedView, language: ReadingLanguage): QuantityAnswer[] {
  const tokens = lexNumbers(view, language);
  const amounts =
    language === 'ja' ? japaneseAmounts(view.text, tokens) : englishAmounts(view.text, lowercaseSameLength(view.text), tokens);
  return amounts
    .filter(
      (amount) =>
        amount.kind !== 'ordinal' && !(language === 'ja' && view.text[amount.start - 1] === '第' && isJapaneseOrdinal(view.text, amount)),
    )
    .map(({ start, end, value }) => ({
      ...rawSpan(view, start, end),
      lower: asNumber(value),
      upper: asNumber(value),
      unit: '',
      kind: 'number',
    }));
}

const MODIFIERS: Readonly<Record<ReadQuantity['modifier'], string | undefined>> = {
  exact: undefined,
  about: 'about',
  'at-least': 'at-least',
  'more-than': 'more-than',
  over: 'over',
  'at-most': 'at-most',
  'less-than': 'less-than',
  nearly: 'under',
  between: 'range',
  order: 'several',
};

function boundsOf({
  lower,
  upper,
  figure,
  modifier,
  approximate,
}: ReadQuantity): Pick<QuantityAnswer, 'lower' | 'upper' | 'value' | 'mod'> {
  const mod = modifier === 'between' && approximate ? 'about' : MODIFIERS[modifier];
  return { lower: asNumber(lower), upper: asNumber(upper), value: asNumber(figure), ...(mod ? { mod } : {}) };
}

/** Integers beyond the exact range of a float as strings, as the cases write them. */
function asNumber(value: Rational | null): number | string | null {
  if (!value) return null;
  return value.d === 1n && Math.abs(value.near) > Number.MAX_SAFE_INTEGER ? String(value.n) : value.near;
}

/** Name of a unit as the source of a case writes it: the surface or the usual counter in Japanese, symbols and names in English. */
function unitOf(
  view: FoldedView,
  reading: QuantityReading,
  { unit }: ReadQuantity,
  language: ReadingLanguage,
  { expected, source }: QuantityCase,
): string {
  if (!unit) return '';
  if (language === 'en') return englishUnitName(view, reading, unit, source);
  const { scope } = expected;
  if (unit.class === 'percent' || (unit.class === 'temperature' && unit.id !== 'deg')) return unit.id;
  if (unit.class === 'money' && scope) return unit.minor ? (unit.ja ?? unit.id) : unit.id;
  if (scope) return surfaceWithoutNumerals(view, reading);
  return unit.base || unit.class === 'mass' ? unit.id : (unit.ja ?? unit.id);
}

/** Symbols that the English cases list beside the names of their sources. */
const LISTED_SYMBOLS = new Set(
  'yr mo wk d m ft in yd km cm mm g kg mg L mL hL cL gal cup lb mi ac t m2 mi2 km3 C F K deg B tbsp rate % USD-cent'.split(' '),
);

/** A currency that its word leaves open keeps the word; other units have their symbol, or their name in the spelling of the source. */
function englishUnitName(view: FoldedView, reading: QuantityReading, unit: UnitEntry, source: string): string {
  if (unit.class === 'money') {
    if (unit.minor) return unit.id === 'cent' ? 'USD-cent' : unit.id === 'penny' ? 'Pence' : capitalized(unit.name);
    if (unit.id === 'BTC' || unit.id === 'FIM') return capitalized(unit.name);
    return (unit.ambiguous && unit.id !== 'USD') || unit.id === 'GBP' ? surfaceWithoutNumerals(view, reading) : unit.id;
  }
  if (LISTED_SYMBOLS.has(unit.id) || source.startsWith('facebook/')) return unit.id;
  return source.startsWith('microsoft/') ? capitalized(unit.name) : british(unit.name);
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function british(name: string): string {
  return name.replace(/meter/g, 'metre').replace(/liter/g, 'litre');
}

function surfaceWithoutNumerals({ raw }: FoldedView, { measure, numerals }: QuantityReading): string {
  const before = raw.slice(measure.start, Math.max(measure.start, numerals.start));
  const after = raw.slice(Math.min(measure.end, numerals.end), measure.end);
  return `${before}${after}`.normalize('NFKC').replace(/[\s-]/g, '');
}

function kindOf(unit: UnitEntry | null): string {
  return Object.entries(SCOPES).find(([, classes]) => unit && classes.includes(unit.class))?.[0] ?? 'number';
}

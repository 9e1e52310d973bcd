import type { ReadingLanguage } from '../reading.ts';
import { isAsciiLetter, isDigit, isKatakana, isSpace, isSpacedLetter } from '../text/character-class.ts';
import { longestMatch } from '../text/longest-match.ts';
import { currencySigns, englishCurrencyNames, japaneseCurrencyNames } from './currencies.ts';
import { englishNouns } from './english-nouns.ts';
import { japaneseCounters } from './japanese-counters.ts';
import { MEASURES } from './measures.ts';
import type { UnitEntry } from './unit.ts';

/** Unit found beside a figure; offsets in the folded text. */
export interface UnitHit {
  readonly unit: UnitEntry;
  readonly start: number;
  readonly end: number;
}

const PERCENT: UnitEntry = { id: '%', class: 'percent', name: 'percent', ja: '%' };
const POINTS: UnitEntry = { id: 'percentage point', class: 'percent', name: 'percentage point', ja: 'ポイント' };
const CELSIUS = measure('C');
const FAHRENHEIT = measure('F');
export const INCH = measure('in');
const POUND = measure('lb');

function measure(id: string): UnitEntry {
  const found = MEASURES.find(({ entry }) => entry.id === id);
  if (!found) throw new Error(`no unit ${id}`);
  return found.entry;
}

/** A pound weighs as well. */
function withHomonym(name: string, entry: UnitEntry): UnitEntry {
  return name === 'pound' || name === 'pounds' || name === 'ポンド' ? { ...entry, other: POUND } : entry;
}

function* ages(): Generator<readonly [string, UnitEntry]> {
  for (const [noun, id] of [
    ['year', 'yr'],
    ['yr', 'yr'],
    ['month', 'mo'],
    ['week', 'wk'],
    ['day', 'd'],
  ] as const)
    for (const form of [`${noun}s old`, `${noun} old`, `${noun}-old`, `${noun}-olds`, `${noun}s of age`, `${noun}s-old`])
      yield [form, { id, class: 'age', name: noun }];
}

const ENGLISH_WORDS = longestMatch<UnitEntry>([
  ...englishNouns(),
  ...MEASURES.flatMap(({ entry, english }) => english.map((name) => [name.toLowerCase(), entry] as const)),
  ...[...englishCurrencyNames()].map(([name, entry]) => [name, withHomonym(name, entry)] as const),
  ...ages(),
  ...(['percent', 'per cent', 'percentage', 'pct'] as const).map((name) => [name, PERCENT] as const),
  ...(['percentage point', 'percentage points', 'pp'] as const).map((name) => [name, POINTS] as const),
  ...(
    [
      'celsius',
      'degrees celsius',
      'degree celsius',
      'deg celsius',
      'degrees c',
      'degree c',
      'deg c',
      'centigrade',
      'celcius',
      'degrees celcius',
      'degrees centigrade',
      '° celsius',
      '°celsius',
    ] as const
  ).map((name) => [name, CELSIUS] as const),
  ...(['fahrenheit', 'farenheit'] as const).flatMap((name) =>
    [name, `degrees ${name}`, `degree ${name}`, `deg ${name}`, `° ${name}`, `°${name}`].map((form) => [form, FAHRENHEIT] as const),
  ),
  ...(['degrees f', 'degree f', 'deg f', 'deg. f'] as const).map((name) => [name, FAHRENHEIT] as const),
]);

const SYMBOLS = longestMatch<UnitEntry>([
  ...MEASURES.flatMap(({ entry, symbols }) => symbols.map((symbol) => [symbol, entry] as const)),
  ['%', PERCENT],
  ['"', INCH],
  ...currencySigns(),
]);

/** Codes that are words as well: before a figure they are words, ALL 5. */
const WORDS_BEFORE = new Set(['ALL', 'TOP', 'TRY', 'CUP', 'MOP', 'SOS', 'PEN', 'MAD']);
const SIGNS_BEFORE = longestMatch<UnitEntry>([...currencySigns()].filter(([sign]) => !WORDS_BEFORE.has(sign)));
const NAMES_BEFORE = longestMatch<UnitEntry>([...englishCurrencyNames()].filter(([name]) => name.includes(' ')));

const JAPANESE_WORDS = longestMatch<UnitEntry>([
  ...japaneseCounters(),
  ...MEASURES.flatMap(({ entry, japanese }) => japanese.map((name) => [name, entry] as const)),
  ...[...japaneseCurrencyNames()].map(([name, entry]) => [name, withHomonym(name, entry)] as const),
  ['パーセント', PERCENT],
  ['%ポイント', POINTS],
  ['%', PERCENT],
  ['キロ', { ...measure('km'), ambiguous: true, other: measure('kg') }],
]);

/** Symbols that are words or letters of names more often than units: only glued to the figure, or where nothing follows. */
const SHY = new Set([
  'in',
  'C',
  'F',
  'K',
  'A',
  'N',
  'V',
  'W',
  'J',
  'B',
  'a',
  'd',
  'h',
  't',
  'g',
  'l',
  'L',
  'm',
  'pt',
  'ct',
  'c',
  'p',
  'LE',
  'Ft',
  'st',
  'are',
  'NM',
  'RM',
]);
/** Symbols that never follow a figure as a unit in prose: times of day, articles. */
const NEVER = new Set(['pm', 'am', 'as', 'Ps', 'Ts']);

/** Unit after a figure that ends at `at`. */
export function unitAfter(language: ReadingLanguage, text: string, lower: string, at: number): UnitHit | null {
  if (language === 'ja') return japaneseUnit(text, at) ?? symbolUnit(text, at);
  const word = englishUnit(lower, at);
  const symbol = symbolUnit(text, at);
  return word && (!symbol || word.end >= symbol.end) ? word : symbol;
}

/** Unit before a figure that begins at `start`: signs and codes of currencies, and in Japanese the scale of a temperature. */
export function unitBefore(language: ReadingLanguage, text: string, lower: string, start: number): UnitHit | null {
  const end = isSpace(text.charCodeAt(start - 1)) ? start - 1 : start;
  if (language === 'ja') {
    if (text.startsWith('摂氏', end - 2)) return { unit: CELSIUS, start: end - 2, end };
    if (text.startsWith('華氏', end - 2)) return { unit: FAHRENHEIT, start: end - 2, end };
  }
  for (const source of [text, lower]) {
    const sign = SIGNS_BEFORE.before(source, end);
    if (
      sign &&
      !isSpacedLetter(text.charCodeAt(sign.start - 1)) &&
      !(source === lower && source !== text && !text.slice(sign.start, end).includes('$'))
    )
      return { unit: sign.entry, start: sign.start, end };
  }
  if (language === 'ja') return null;
  const name = NAMES_BEFORE.before(lower, end);
  return name && end < start && !isSpacedLetter(text.charCodeAt(name.start - 1)) ? { unit: name.entry, start: name.start, end } : null;
}

function japaneseUnit(text: string, at: number): UnitHit | null {
  const start = isSpace(text.charCodeAt(at)) ? at + 1 : at;
  const hit = JAPANESE_WORDS.at(text, start);
  if (!hit) return null;
  // トンネル and ドルフィン begin like units: a name in katakana ends where the katakana do.
  if (isKatakana(text.charCodeAt(hit.end - 1)) && isKatakana(text.charCodeAt(hit.end))) return null;
  if (start > at && hit.end - start < 2) return null;
  return { unit: hit.entry, start, end: hit.end };
}

function englishUnit(lower: string, at: number): UnitHit | null {
  let start = at;
  if (lower[start] === '-' && isAsciiLetter(lower.charCodeAt(start + 1))) start++;
  else while (isSpace(lower.charCodeAt(start)) && start < at + 3) start++;
  const hit = ENGLISH_WORDS.at(lower, start);
  if (!hit || isSpacedLetter(lower.charCodeAt(hit.end)) || isDigit(lower.charCodeAt(hit.end))) return null;
  // One letter is a unit only where it is glued.
  if (hit.end === start + 1 && start > at && hit.entry.class === 'money' && lower[start] !== '¢' && !endsClause(lower, hit.end))
    return null;
  return { unit: hit.entry, start, end: hit.end };
}

function symbolUnit(text: string, at: number, rate = false): UnitHit | null {
  let start = at;
  while (isSpace(text.charCodeAt(start)) && start < at + 2) start++;
  const bracket = text[start] === '[' || text[start] === '<' ? text[start] : null;
  if (bracket) start++;
  const hit = SYMBOLS.at(text, start);
  if (!hit) return null;
  if (bracket) return text[hit.end] === (bracket === '[' ? ']' : '>') ? { unit: hit.entry, start: start - 1, end: hit.end + 1 } : null;
  const symbol = text.slice(start, hit.end);
  const last = text.charCodeAt(hit.end - 1);
  const next = text.charCodeAt(hit.end);
  if (NEVER.has(symbol) || (symbol === 's' && !rate)) return null;
  if (symbol === '"' && (start > at || closesQuotation(text, start))) return null;
  const isWord = isSpacedLetter(last) || isDigit(last);
  if (isWord && (isSpacedLetter(next) || isDigit(next))) return null;
  if (
    symbol.length <= 2 &&
    isWord &&
    ((next === 0x2d && symbol !== 'g') || (next === 0x2e && isSpacedLetter(text.charCodeAt(hit.end + 1))))
  )
    return null;
  if (
    SHY.has(symbol) &&
    start > at &&
    !(endsClause(text, hit.end) || isAsciiLetter(text.charCodeAt(hit.end + 1)) === false || symbol !== 'in')
  )
    return null;
  if (symbol === 'in' && start > at && !endsClause(text, hit.end)) return null;
  return { unit: hit.entry, start, end: hit.end };
}

/** True for a quotation mark that has its partner shortly before: `"born in 9"` has no inches. */
function closesQuotation(text: string, at: number): boolean {
  let open = false;
  for (let i = Math.max(0, at - 120); i < at; i++) if (text[i] === '"') open = !open;
  return open;
}

/** True at the end of the text, or before a sign that ends a clause. */
function endsClause(text: string, at: number): boolean {
  const sign = text.charAt(at);
  return sign === '' || '.,;:)!?\n"'.includes(sign);
}

/** `per kg`, `/km`, `a day` after a unit: the unit that it is a rate of. */
export function rateAfter(text: string, lower: string, hit: UnitHit): UnitHit {
  let at = hit.end;
  if (text[at] === '/') at++;
  else {
    const spaced = text[at] === ' ' ? at + 1 : at;
    if (!lower.startsWith('per ', spaced)) return hit;
    at = spaced + 4;
  }
  const over = symbolUnit(text, at, true) ?? englishUnit(lower, at);
  if (!over || over.start !== at || over.unit.class === 'percent' || !isMeasured(over.unit)) return hit;
  const unit: UnitEntry = {
    id: `${hit.unit.id}/${over.unit.id}`,
    class: hit.unit.class === 'length' && over.unit.class === 'time' ? 'speed' : 'rate',
    name: `${hit.unit.name} per ${over.unit.name}`,
  };
  return rateAfter(text, lower, { unit, start: hit.start, end: over.end });
}

/** True for what a rate is of: $350 per kg is a rate, and $2 per share an amount of money. */
function isMeasured({ class: unitClass }: UnitEntry): boolean {
  return ['length', 'area', 'volume', 'mass', 'time', 'energy', 'information', 'power'].includes(unitClass);
}

/** 時速, 秒速 … before a figure: the length after it is a speed. */
export function rateBefore(text: string, start: number, hit: UnitHit): { readonly unit: UnitEntry; readonly start: number } | null {
  const end = isSpace(text.charCodeAt(start - 1)) ? start - 1 : start;
  for (const [word, id, name] of RATES)
    if (hit.unit.class === 'length' && text.startsWith(word, end - word.length))
      return { unit: { id: `${hit.unit.id}/${id}`, class: 'speed', name: `${hit.unit.name} per ${name}` }, start: end - word.length };
  return null;
}

const RATES = [
  ['時速', 'h', 'hour'],
  ['毎時', 'h', 'hour'],
  ['秒速', 's', 'second'],
  ['毎秒', 's', 'second'],
  ['分速', 'min', 'minute'],
  ['毎分', 'min', 'minute'],
] as const;

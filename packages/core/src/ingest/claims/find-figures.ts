import { parseRational, type Rational } from '../../values/rational.ts';
import type { NumberToken } from '../numbers/number-token.ts';
import type { ReadQuantity } from '../quantities/quantity-reading.ts';
import { readQuantities } from '../quantities/read-quantities.ts';
import type { UnitEntry } from '../quantities/unit.ts';
import type { ReadingLanguage } from '../reading.ts';
import type { FoldedView } from '../text/fold-text.ts';
import { SpanIndex } from '../text/span-index.ts';
import type { AuthoredFigure, FoundFigure } from './found-figure.ts';

/** Units of the starters by those of the quantity readers. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ['person', 'person'],
  ['dead person', 'person'],
  ['building', 'building'],
  ['m', 'metre'],
  ['km', 'kilometre'],
  ['ha', 'hectare'],
  ['%', 'percent'],
  ['min', 'minute'],
  ['h', 'hour'],
  ['d', 'day'],
  ['wk', 'week'],
  ['mo', 'month'],
  ['yr', 'year'],
]);

/** Orders of magnitude by their least figure. */
const ORDERS: ReadonlyMap<number, string> = new Map([
  [20, 'dozens'],
  [200, 'hundreds'],
  [2_000, 'thousands'],
  [20_000, 'tens-of-thousands'],
  [200_000, 'hundreds-of-thousands'],
  [2_000_000, 'millions'],
  [20_000_000, 'tens-of-millions'],
  [200_000_000, 'hundreds-of-millions'],
  [2_000_000_000, 'billions'],
]);

/** Figures of a text with bound, unit and currency, and the magnitudes of earthquakes, which follow an M. */
export function findFigures(view: FoldedView, language: ReadingLanguage, numbers?: readonly NumberToken[]): FoundFigure[] {
  const text = view.raw;
  const magnitudes = findMagnitudes(text);
  const strong = new SpanIndex(magnitudes, (m) => m);
  const quantities = readQuantities(view, language, numbers).flatMap(({ value, span, measure, rule, grade }): FoundFigure[] => {
    const written = authoredFigure(value);
    if (written === null || isWordNotSymbol(text.slice(span.start, span.end), value.unit) || strong.touching(span).length > 0) return [];
    const { unit } = value;
    const found: FoundFigure = {
      start: span.start,
      end: span.end,
      value: written,
      lower: value.lower?.near ?? null,
      upper: value.upper?.near ?? null,
      modifier: value.modifier,
      unit: unitId(unit),
      currency: unit?.class === 'money' ? unit.id : null,
      counted: unit === null ? '' : countedWord(text, measure.start, measure.end),
      rule,
      grade,
    };
    return value.modifier === 'between' &&
      changes(text.slice(Math.max(0, span.start - 24), span.start), text.slice(span.end, span.end + 12), language)
      ? bothEnds(found)
      : [found];
  });
  return [...quantities, ...magnitudes].toSorted((a, b) => a.start - b.start);
}

/** “A dam” is no decametre: after an article a word is a word, and the symbol of a unit needs digits. */
function isWordNotSymbol(surface: string, unit: UnitEntry | null): boolean {
  return unit !== null && /^an?\s+(\S+)$/i.exec(surface)?.[1] === unit.id;
}

/** True where two figures are an earlier and a later one: "rose from 61 to 82" is no range. */
function changes(before: string, after: string, language: ReadingLanguage): boolean {
  if (language === 'ja') return /^(?:人|棟|件)?(?:に|へ)(?:増|減|上|下|修正|訂正)/.test(after);
  return /\b(?:rose|risen|rises?|climbed|increased|increases?|grew|grown|jumped|went up|fell|fallen|dropped|decreased|declined|revised|raised|lowered)\s+(?:\w+\s+)?(?:from\s*)?$/i.test(
    before,
  );
}

function bothEnds(figure: FoundFigure): FoundFigure[] {
  const { between } = figure.value as { between: readonly (number | string)[] };
  return between.map((value, i) => ({ ...figure, value, modifier: 'exact', change: i === 0 ? 'from' : 'to' }));
}

function unitId(unit: UnitEntry | null): string | null {
  if (unit === null || unit.class === 'money') return null;
  return UNITS.get(unit.id) ?? (unit.class === 'building' && unit.id === 'building' ? 'building' : slugOfUnit(unit));
}

function slugOfUnit({ name }: UnitEntry): string {
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'item'
  );
}

/** The word that is counted: what a measure has beside its figures. */
function countedWord(text: string, start: number, end: number): string {
  return /[^\d.,\s〇一二三四五六七八九十百千万億兆-][^\d.,\s〇一二三四五六七八九十百千万億兆]*$/.exec(text.slice(start, end))?.[0] ?? '';
}

const MAGNITUDE =
  /(?:(?<![A-Za-z])M|マグニチュード(?:は|を|が|約)?|[Mm]agnitude(?:\s+of)?\s?-?)\s?(\d)(?:([.．・])(\d))?(?![\d.]*[A-Za-z%人])/g;

function findMagnitudes(text: string): FoundFigure[] {
  return [...text.matchAll(MAGNITUDE)].map(({ 0: whole, 1: units = '', 3: tenths, index }) => {
    const value = Number(tenths === undefined ? units : `${units}.${tenths}`);
    const place = { start: index, end: index + whole.length };
    return {
      ...place,
      value,
      lower: value,
      upper: value,
      modifier: 'exact',
      unit: 'magnitude',
      currency: null,
      counted: 'magnitude',
      rule: 'N-20',
      grade: 'A',
    };
  });
}

/** Short form of a quantity as people write it in YAML; null where the text gives no figure that it can hold. */
function authoredFigure({ lower, upper, modifier, figure, approximate }: ReadQuantity): AuthoredFigure | null {
  const number = writtenNumber(figure ?? lower ?? upper);
  if (number === null) return null;
  if (modifier === 'order') {
    const order = lower ? ORDERS.get(lower.near) : undefined;
    const [from, to] = [writtenNumber(lower), writtenNumber(upper)];
    if (order !== undefined) return { order };
    return from !== null && to !== null ? { between: [from, to] } : from !== null ? { 'at-least': from } : null;
  }
  if (modifier === 'between') {
    const [from, to] = [writtenNumber(lower), writtenNumber(upper)];
    return from === null || to === null ? null : { between: [from, to] };
  }
  if (modifier === 'exact') return approximate ? { about: number } : number;
  return { [modifier === 'over' ? 'more-than' : modifier]: number };
}

/** A number as the schema takes it: a number where its decimal form is exact, else a fraction. */
function writtenNumber(rational: Rational | null): number | string | null {
  if (rational === null) return null;
  const { n, d, near } = rational;
  if (!Number.isFinite(near)) return null;
  if (d === 1n && Number.isSafeInteger(near)) return near;
  const decimal = parseRational(String(near));
  if (decimal && decimal.n === n && decimal.d === d) return near;
  return n.toString().length + d.toString().length > 30 ? near : `${n}/${d}`;
}

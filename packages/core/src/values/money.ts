import type { MoneyValue, Relation } from '../shapes/value.ts';
import { describeBoundedFigure, figureInterval, readBoundedFigure } from './bounded-figure.ts';
import { isLowerInterval, type RationalInterval, relateRationalIntervals } from './interval.ts';
import { type PrintedRelation, relateAsPrinted } from './printed-figure.ts';
import { rational } from './rational.ts';
import { isValueFault, type ValueFacet, type ValueFormatter, type ValueType } from './value-type.ts';

export const moneyType: ValueType<MoneyValue> = {
  type: 'money',

  read(authored, question) {
    const currency = currencyOf(authored) ?? question.currency;
    if (currency === undefined) return { fault: 'an amount without a currency', hint: 'add currency: USD to the value or to the facet' };
    if (!isCurrency(currency))
      return { fault: `in an unknown currency (${JSON.stringify(currency)})`, hint: 'write a code of ISO 4217 in capitals: USD, EUR, JPY' };
    const figure = readBoundedFigure(authored, 'currency');
    return isValueFault(figure) ? figure : { type: 'money', ...figure, currency };
  },

  /** Rule N13: amounts of one currency are compared like quantities; nothing is converted. */
  relate(a, b, question) {
    const relation = relateAmounts(a, b);
    return asPrinted(a, b, relation, question)?.relation ?? relation;
  },

  basis: (a, b, question) => asPrinted(a, b, relateAmounts(a, b), question)?.basis ?? null,

  isLower: isLowerAmount,

  describe: describeMoney,
};

function relateAmounts(a: MoneyValue, b: MoneyValue): Relation {
  return a.currency === b.currency ? relateRationalIntervals(amounts(a), amounts(b)) : 'incomparable';
}

const ONE = rational(1n);

/** Relation of two amounts by their printed digits (rule N14). */
function asPrinted(a: MoneyValue, b: MoneyValue, byNumber: Relation, { counts }: ValueFacet): PrintedRelation | null {
  if (counts !== undefined || byNumber !== 'disjoint') return null;
  return relateAsPrinted({ figure: a, factor: ONE }, { figure: b, factor: ONE }, false);
}

/** True if an amount is lower than another of its currency. */
function isLowerAmount(a: MoneyValue, b: MoneyValue): boolean {
  return a.currency === b.currency && isLowerInterval(amounts(a), amounts(b));
}

/** Amount with its currency and modifier in words. */
export function describeMoney(value: MoneyValue, formatter: ValueFormatter): string {
  const { currency, order, modifier, lower } = value;
  if (order) return formatter.word(`quantity.order.${order}`, { unit: formatter.currency(currency, 10) });
  const write = (n: number, fraction: string | null | undefined) => formatter.money(n, currency, fraction);
  const words = describeBoundedFigure(value, formatter, write);
  if (modifier !== 'between') return words;
  return formatter.word('quantity.between', {
    low: write(lower ?? 0, value.fractions?.lower),
    high: write(value.upper ?? 0, value.fractions?.upper),
  });
}

/** True for a code of ISO 4217, former currencies included. */
export function isCurrency(code: unknown): code is string {
  if (typeof code !== 'string' || !/^[A-Z]{3}$/.test(code)) return false;
  currencyNames ??= new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' });
  return currencyNames.of(code) !== undefined;
}

let currencyNames: Intl.DisplayNames | undefined;

const intervals = new WeakMap<MoneyValue, RationalInterval>();

function amounts(value: MoneyValue): RationalInterval {
  const known = intervals.get(value) ?? figureInterval(value);
  intervals.set(value, known);
  return known;
}

function currencyOf(authored: unknown): unknown {
  return typeof authored === 'object' && authored !== null && 'currency' in authored ? authored.currency : undefined;
}

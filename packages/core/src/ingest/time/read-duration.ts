import type { TimeAmounts, TimeModifier, TimeUnit } from './time-fields.ts';
import type { TimeTokens } from './time-tokens.ts';

/** Amount of time read at a token. */
export interface DurationRead {
  readonly next: number;
  readonly amounts: TimeAmounts;
  readonly mods: readonly TimeModifier[];
  /** True if the unit can only be an amount: 3日間, not 3日. */
  readonly certain: boolean;
}

/** Units from large to small. */
export const UNIT_ORDER: readonly TimeUnit[] = ['Y', 'M', 'W', 'D', 'B', 'H', 'm', 'S'];

/** Most modifiers on one side of an expression; a longer row is no language, and would be read again at each of its words. */
export const MOST_MODIFIERS = 4;

/** Amounts with one more; words that hold several units (a decade) are multiplied in. */
export function addAmount(amounts: TimeAmounts, unit: TimeUnit, count: number): TimeAmounts {
  return { ...amounts, [unit]: (amounts[unit] ?? 0) + count };
}

/** Half of a unit after an amount, 2時間半: an amount of the same unit. */
function addHalf(amounts: TimeAmounts, unit: TimeUnit, times: number): TimeAmounts {
  return addAmount(amounts, unit, times / 2);
}

/** 2年1か月と21日, 約3時間半, 半年, 四半世紀, ひと月: amounts from large to small units, in any order that was written. */
export function readJapaneseDuration(t: TimeTokens, i: number): DurationRead | null {
  const mods: TimeModifier[] = [];
  let at = i;
  while (at < i + MOST_MODIFIERS && (t.is(at, 'fill') || t.word(at).before)) {
    const { before } = t.word(at);
    if (before) mods.push(before);
    at++;
    if (!t.near(at)) return null;
  }
  let amounts: TimeAmounts = {};
  let certain = false;
  let parts = 0;
  for (;;) {
    const joined = parts > 0 && t.is(at, 'to', 'comma') && t.touches(at) && t.near(at + 1) ? at + 1 : at;
    if (parts > 0 && !t.near(joined)) break;
    const part = readPart(t, joined);
    if (!part) break;
    if (parts > 0 && amounts[part.unit] !== undefined) break;
    // After a comma only a smaller unit goes on: 1か月、21日前, and not 2時間、3年前.
    if (
      t.is(at, 'comma') &&
      UNIT_ORDER.some((unit) => amounts[unit] !== undefined && UNIT_ORDER.indexOf(unit) >= UNIT_ORDER.indexOf(part.unit))
    )
      break;
    // 1日5時間 is five hours a day, 1日と5時間 the sum.
    if (joined === at && amounts.D === 1 && parts === 1 && (part.unit === 'H' || part.unit === 'm' || part.unit === 'S')) break;
    amounts = addAmount(amounts, part.unit, part.count);
    certain = part.certain || joined > at;
    at = part.next;
    parts++;
  }
  if (parts === 0) return null;
  return { next: at, amounts, mods, certain };
}

interface DurationPart {
  readonly next: number;
  readonly unit: TimeUnit;
  readonly count: number;
  readonly certain: boolean;
}

function readPart(t: TimeTokens, i: number): DurationPart | null {
  if (t.is(i, 'half')) {
    const { unit, times = 1, calendar } = t.word(i + 1);
    if (!t.touches(i + 1)) return null;
    if (calendar === 'month') return { next: spanEnd(t, i + 2), unit: 'M', count: 0.5, certain: true };
    return unit ? { next: spanEnd(t, i + 2), unit, count: times / 2, certain: true } : null;
  }
  const count = t.amount(i);
  if (count === null || !t.near(i + 1)) return t.is(i, 'quarterCentury') ? { next: i + 1, unit: 'Y', count: 25, certain: true } : null;
  const word = t.word(i + 1);
  let unit = word.unit;
  // 数月前: a vague number of months needs no か.
  if (!unit && word.calendar === 'month' && t.list[i]?.number?.kind === 'vague') unit = 'M';
  if (!unit || (t.gap(i + 1) === 1 && t.digits(i)?.length === 4)) return null;
  const times = word.times ?? 1;
  const next = i + 2;
  // 3分の2 is a fraction, 2年3組 a class of a school.
  if (unit === 'm' && t.is(next, 'no') && t.touches(next) && t.list[next + 1]?.number && t.touches(next + 1)) return null;
  if (unit === 'Y' && /^生(?!産|ま|活)/.test(t.text.slice(t.end(i + 1), t.end(i + 1) + 2))) return null;
  if (unit === 'Y' && t.list[next]?.number && t.touches(next) && t.text.charAt(t.end(next)) === '組') return null;
  const isHalf = t.is(next, 'half') && t.touches(next);
  const amounts = isHalf ? addHalf({ [unit]: count * times }, unit, times) : { [unit]: count * times };
  const end = spanEnd(t, isHalf ? next + 1 : next);
  return {
    next: end,
    unit,
    count: amounts[unit] ?? 0,
    certain: word.role === 'span' || isHalf || end > next || unit === 'H' || unit === 'M' || unit === 'W',
  };
}

/** 半年間: the end of the word that makes an amount certain. */
function spanEnd(t: TimeTokens, i: number): number {
  return t.touches(i) && t.surface(i) === '間' ? i + 1 : i;
}

import { addAmount, type DurationRead, MOST_MODIFIERS } from './read-duration.ts';
import type { TimeAmounts, TimeModifier, TimeUnit } from './time-fields.ts';
import type { TimeTokens } from './time-tokens.ts';

interface Part {
  readonly next: number;
  readonly unit: TimeUnit;
  readonly count: number;
}

/** Two and a half hours, an hour and 30 seconds, a few weeks, half a day, 3h, nine-hour, all week. */
export function readEnglishDuration(t: TimeTokens, i: number): DurationRead | null {
  const mods: TimeModifier[] = [];
  let at = i;
  while (t.is(at, 'moreThan', 'lessThan', 'atLeast', 'atMost', 'about') && t.near(at + 1) && at < i + MOST_MODIFIERS) {
    const { before } = t.word(at);
    if (before) mods.push(before);
    at++;
  }
  let amounts: TimeAmounts = {};
  let parts = 0;
  for (;;) {
    const joined = parts === 0 ? at : afterJoint(t, at);
    if (parts > 0 && !t.near(joined)) break;
    const part = readPart(t, joined, parts > 0);
    if (!part || amounts[part.unit] !== undefined) break;
    amounts = addAmount(amounts, part.unit, part.count);
    at = part.next;
    parts++;
  }
  if (parts === 0) return null;
  return { next: at, amounts, mods, certain: true };
}

/** Comma and “and” between two parts of an amount. */
function afterJoint(t: TimeTokens, i: number): number {
  let at = i;
  if (t.is(at, 'comma') && t.touches(at)) at++;
  if (t.is(at, 'and') && t.near(at)) at++;
  return at;
}

/** Half of the unit after an amount: “and a half”, “and half”, “and a quarter”; the token after it. */
function readFraction(t: TimeTokens, i: number): { next: number; count: number } | null {
  if (!t.is(i, 'and') || !t.near(i)) return null;
  const at = t.is(i + 1, 'a') ? i + 2 : i + 1;
  if (!t.near(at)) return null;
  const number = t.list[at]?.number;
  if (t.is(at, 'half') || (number?.kind === 'part' && number.value.near === 0.5)) return { next: at + 1, count: 0.5 };
  if (t.word(at).calendar === 'quarter' || (number?.kind === 'part' && number.value.near === 0.25)) return { next: at + 1, count: 0.25 };
  return null;
}

function readPart(t: TimeTokens, i: number, inside: boolean): Part | null {
  if (t.is(i, 'whole')) {
    const at = t.is(i + 1, 'dash', 'the') ? i + 2 : i + 1;
    const unit = unitAt(t, at);
    return unit && t.near(at) && t.word(at).calendar !== 'second' && !/s$/.test(t.surface(at))
      ? { next: at + 1, unit: unit.unit, count: unit.times }
      : null;
  }
  const counted = readCount(t, i);
  if (!counted) return null;
  let { next } = counted;
  let { count } = counted;
  const fraction = readFraction(t, next);
  if (fraction && unitAt(t, fraction.next) && t.near(fraction.next)) {
    count += fraction.count;
    next = fraction.next;
  }
  if (t.is(next, 'more') && t.near(next)) next++;
  if (t.is(next, 'dash') && t.touches(next) && t.touches(next + 1)) next++;
  else if (t.is(next, 'of') && t.near(next)) next++;
  const unit = t.near(next) ? unitAt(t, next, next > i && t.touches(next)) : null;
  if (!unit) return null;
  if (inside && t.is(i, 'a')) return null;
  if (counted.isArticle && unit.isShort) return null;
  next++;
  let value = count * unit.times;
  const after = readFraction(t, next);
  if (after && !unitAt(t, after.next)) {
    value += after.count * unit.times;
    next = after.next;
  } else if (unit.unit === 'H' && t.near(next) && t.list[next]?.number?.form === 'words' && !unitAt(t, next + 1)) {
    const minutes = t.integer(next);
    if (minutes !== null && minutes >= 10 && minutes < 60 && !t.isOrdinal(next)) {
      value += minutes / 60;
      next++;
    }
  }
  return { next, unit: unit.unit, count: value };
}

/** Number before a unit: 3, two, a, a few, a couple of, half an, 3/4. */
function readCount(t: TimeTokens, i: number): { next: number; count: number; isArticle?: boolean } | null {
  const number = t.list[i]?.number;
  if (number && number.kind !== 'ordinal') {
    if (number.joined && number.digits === null) return null;
    if (number.kind === 'part') return readHalf(t, i, number.value.near);
    const count = t.amount(i) ?? 0;
    const below = t.is(i + 1, 'slash') && t.touches(i + 1) && t.touches(i + 2) ? t.integer(i + 2) : null;
    if (below !== null && below > 1 && count < below) return { next: i + 3, count: count / below };
    const fraction = readFraction(t, i + 1);
    // One and a half hours: the fraction is before the unit, and readPart adds it.
    return fraction ? { next: i + 1, count } : { next: i + 1, count };
  }
  if (t.is(i, 'half')) return readHalf(t, i, 0.5);
  if (t.is(i, 'few')) return { next: i + 1, count: 3 };
  if (t.is(i, 'couple')) return { next: i + 1, count: 2 };
  if (!t.is(i, 'a') || !t.near(i + 1)) return null;
  const more = t.list[i + 1]?.number;
  if (t.is(i + 1, 'few')) return { next: i + 2, count: 3 };
  if (t.is(i + 1, 'couple')) return { next: i + 2, count: 2 };
  if (t.is(i + 1, 'half')) return { next: i + 2, count: 0.5 };
  if (more?.kind === 'part') return readHalf(t, i + 1, more.value.near);
  if (more?.kind === 'vague') return { next: i + 2, count: 3 };
  return { next: i + 1, count: 1, isArticle: true };
}

function readHalf(t: TimeTokens, i: number, count: number): { next: number; count: number } | null {
  const at = t.is(i + 1, 'of') ? i + 2 : i + 1;
  return { next: t.is(at, 'a') && t.near(at) ? at + 1 : at, count };
}

function unitAt(t: TimeTokens, i: number, touching = false): { unit: TimeUnit; times: number; isShort: boolean } | null {
  const { unit, times = 1, role } = t.word(i);
  const name = t.surface(i);
  // 10D, 3Y: capital letters right after the digits.
  if (role === 'letter' && touching && (name === 'Y' || name === 'D')) return { unit: name, times: 1, isShort: true };
  if (!unit) return null;
  const isShort = role === 'short' || role === 'letterH';
  if (isShort && !touching) return null;
  return { unit, times, isShort };
}

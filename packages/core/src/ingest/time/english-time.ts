import { CLOCK_LEVEL, carryBack, carryForward, coarsestLevel, DAY_LEVEL, fieldsClash, finestLevel } from './carry-fields.ts';
import { clockHour } from './clock-hour.ts';
import { type EnglishPiece, readEnglishMods, readEnglishPiece } from './english-date.ts';
import type { DurationRead } from './read-duration.ts';
import { readEnglishDuration } from './read-english-duration.ts';
import type { TimeFields, TimeModifier, TimeParse } from './time-fields.ts';
import type { TimeTokens } from './time-tokens.ts';

interface PointRead {
  readonly next: number;
  readonly fields: TimeFields;
  readonly mods: readonly TimeModifier[];
  readonly other?: TimeFields | undefined;
  readonly rule: string;
}

/** Roles at which no expression begins: most words of a text are among them. */
const IDLE = new Set([
  'of',
  'and',
  'or',
  'to',
  'comma',
  'slash',
  'dash',
  'dot',
  'colon',
  'open',
  'close',
  'possessive',
  'apostrophe',
  'ampm',
  'letter',
  'letterH',
  'letterAp',
  'currency',
  'percent',
  'quote',
  'short',
  'T',
  'Z',
  'ago',
  'other',
  'orLater',
  'orEarlier',
  'ish',
  'oclock',
  'ad',
  'bc',
]);

/** Reads the longest expression of time that begins at a token of an English text; null where none begins. */
export function readEnglishTime(t: TimeTokens, i: number, _shortYear: boolean): TimeParse | null {
  if (isLoneNumber(t, i)) return null;
  const role = t.role(i);
  if (role !== undefined && IDLE.has(role) && !t.list[i]?.number && !t.word(i).fields && role !== 'apostrophe') return null;
  return (
    readSet(t, i) ??
    readRange(t, i) ??
    readBound(t, i) ??
    readStretch(t, i) ??
    readRest(t, i) ??
    readCounted(t, i) ??
    readInDuration(t, i) ??
    readDated(t, i) ??
    readAmount(t, i)
  );
}

/** True for digits with no word of time after them that are no year and no hour after “at”: most numbers of a text. */
function isLoneNumber(t: TimeTokens, i: number): boolean {
  const token = t.list[i];
  if (!token?.number || token.word || t.near(i + 1)) return false;
  const { kind, form, digits } = token.number;
  if (kind === 'ordinal' || form !== 'digits' || digits?.length === 4) return false;
  return !t.near(i) || !(t.is(i - 1, 'at', 'oclock', 'about') || t.word(i - 1).part !== undefined);
}

/** A date, with its modifiers and the bound after it. */
function readDated(t: TimeTokens, i: number): TimeParse | null {
  const point = t.is(i, 'on', 'for', 'by', 'during') ? null : readPoint(t, i);
  if (!point) return null;
  const parse: TimeParse = {
    // “The” before “end of” is no part of the expression.
    ...(t.is(i, 'the') && t.word(i + 1).before ? { start: t.start(i + 1) } : {}),
    next: point.next,
    reading: { type: 'point', fields: point.fields },
    mods: point.mods,
    rule: point.rule,
    other: point.other && { type: 'point', fields: point.other },
  };
  const open = readOpenEnd(t, point.next);
  if (open) {
    const mod = open.later ? 'ON_OR_AFTER' : 'ON_OR_BEFORE';
    return { ...parse, next: open.next, mods: [mod, ...point.mods], rule: 'T-en-12' };
  }
  // Thursday before 5pm
  if (
    t.is(point.next, 'before', 'after', 'noLater', 'until', 'by') &&
    t.near(point.next) &&
    finestLevel(point.fields) >= DAY_LEVEL &&
    point.fields.hour === undefined
  ) {
    const clock = t.near(point.next + 1) ? readEnglishPiece(t, point.next + 1) : null;
    const mod = boundOf(t, point.next);
    if (clock && mod && coarsestLevel(clock.fields) >= CLOCK_LEVEL) {
      return {
        ...parse,
        next: clock.next,
        reading: { type: 'point', fields: { ...point.fields, ...clock.fields } },
        mods: [mod, ...point.mods],
        rule: 'T-en-12',
      };
    }
  }
  return parse;
}

/** “Or later”, “and before”: not where another date follows. */
function readOpenEnd(t: TimeTokens, i: number): { next: number; later: boolean } | null {
  if (!t.near(i)) return null;
  if (t.is(i, 'orLater', 'orEarlier')) return { next: i + 1, later: t.is(i, 'orLater') };
  if (!t.is(i, 'and', 'or') || !t.is(i + 1, 'before', 'after') || !t.near(i + 1)) return null;
  return t.near(i + 2) && (readPoint(t, i + 2) || t.list[i + 2]?.number) ? null : { next: i + 2, later: t.is(i + 1, 'after') };
}

/** Parts of a date in any order, with commas and prepositions between them. */
function readPoint(t: TimeTokens, i: number): PointRead | null {
  const { next: start, mods: prefix, half } = readEnglishMods(t, i);
  if (start > i && !t.near(start)) return null;
  const first = readEnglishPiece(t, start) ?? (prefix.length > 0 || half ? readOwnPeriod(t, start) : null);
  if (!first) return null;
  let fields = first.fields;
  let other = first.other;
  const mods: TimeModifier[] = [...prefix, ...(first.mods ?? [])];
  let { next } = first;
  let rule = first.rule;
  for (;;) {
    const link = nextPiece(t, next, fields);
    if (!link) break;
    fields = join(fields, link.fields);
    other = other && { ...other, ...link.fields };
    mods.push(...(link.mods ?? []));
    next = link.next;
    rule = fields.hour !== undefined && rule !== 'T-en-09' ? 'T-en-11' : rule;
  }
  if (half && fieldsTake(half, fields)) fields = { ...fields, period: half };
  return { next, fields, mods, other, rule };
}

/** The end of the week, the beginning of the year: the one that the text is written in. */
function readOwnPeriod(t: TimeTokens, i: number): EnglishPiece | null {
  const at = t.is(i, 'the') ? i + 1 : i;
  if (at > i && !t.near(at)) return null;
  const shifts: Readonly<Record<string, TimeFields>> = {
    year: { yearShift: 0 },
    month: { monthShift: 0 },
    week: { weekShift: 0 },
    quarter: { quarterShift: 0 },
  };
  const fields = shifts[t.word(at).calendar ?? ''];
  return fields && !/s$/.test(t.surface(at)) ? { next: at + 1, fields, rule: 'T-en-01' } : null;
}

function fieldsTake(_half: 'half1' | 'half2', f: TimeFields): boolean {
  return finestLevel(f) <= 4;
}

/** An hour beside a part of the day takes its half from it: tomorrow afternoon at 5, tonight at 8. */
function join(a: TimeFields, b: TimeFields): TimeFields {
  const joined = { ...a, ...b };
  const { hour, part } = joined;
  if (hour === undefined || part === undefined || joined.halfDayKnown) return joined;
  return { ...joined, hour: clockHour(hour, part, undefined) % 24, halfDayKnown: true, halfDaySaid: true };
}

const LINK_WORDS = ['on', 'at', 'of', 'in', 'for', 'about', 'the', 'during'];

/** Next part of a date after the comma and the prepositions that may part the two. */
function nextPiece(t: TimeTokens, i: number, fields: TimeFields): EnglishPiece | null {
  let at = i;
  let comma = false;
  let word = false;
  if (t.is(at, 'comma') && t.near(at)) {
    comma = true;
    at++;
  } else if (t.is(at, 'dash', 'open') && t.near(at)) at++;
  else if (t.is(at, 'colon') && t.touches(at) && t.touches(at + 1)) at++;
  else if (t.is(at, 'T') && t.touches(at) && t.touches(at + 1)) at++;
  for (let k = 0; k < 2 && t.is(at, ...LINK_WORDS) && t.near(at); k++) {
    // “The” begins a part of its own: Thursday the 21st.
    if (t.is(at, 'the')) break;
    const direct = t.is(at, 'in', 'at', 'on') ? readEnglishPiece(t, at) : null;
    if (direct && fits(fields, direct.fields, true, comma)) return direct;
    word = true;
    at++;
  }
  if (!t.near(at)) return null;
  const piece =
    readEnglishPiece(t, at) ?? readBesideDate(t, at, fields) ?? (t.is(at, 'early', 'late', 'mid') ? readEnglishPieceWithMod(t, at) : null);
  return piece && fits(fields, piece.fields, word, comma) ? piece : null;
}

function readEnglishPieceWithMod(t: TimeTokens, i: number): EnglishPiece | null {
  const { next, mods } = readEnglishMods(t, i);
  const piece = next > i && t.near(next) ? readEnglishPiece(t, next) : null;
  return piece?.fields.part ? { ...piece, mods: [...mods, ...(piece.mods ?? [])] } : null;
}

/** Number that only its neighbour makes a part of a date: Sunday 31, Friday the 15th, Sat at 5, wed Oct 26 15:50 2016. */
function readBesideDate(t: TimeTokens, i: number, fields: TimeFields): EnglishPiece | null {
  const at = t.is(i, 'the') && t.near(i + 1) ? i + 1 : i;
  const value = t.integer(at);
  // Today pm, tomorrow am
  if (t.is(at, 'ampm') && (fields.dayShift !== undefined || fields.weekday !== undefined) && fields.hour === undefined && at === i) {
    return { next: at + 1, fields: { part: t.word(at).part }, rule: 'T-en-10' };
  }
  if (value === null || t.list[at]?.number?.joined) return null;
  // Monday 8 to 9 and Thu 9-11am are hours.
  if (!t.isOrdinal(at) && t.is(at + 1, 'to', 'dash') && t.list[at + 2]?.number && t.near(at + 1) && t.near(at + 2)) return null;
  const day = value >= 1 && value <= 31 && (t.digits(at)?.length ?? 1) <= 2 && t.word(at + 1).unit === undefined && !t.is(at + 1, 'colon');
  if (fields.weekday !== undefined && fields.day === undefined && fields.month === undefined && fields.hour === undefined && day) {
    const alone = t.isOrdinal(at) || !/^ ?[A-Za-z]/.test(t.text.slice(t.end(at), t.end(at) + 2)) || t.near(at + 1);
    return alone ? { next: at + 1, fields: { day: value }, rule: 'T-en-05' } : null;
  }
  return null;
}

/** True if a part completes a date. */
function fits(a: TimeFields, b: TimeFields, word: boolean, comma: boolean): boolean {
  if (a.now || b.now || fieldsClash(a, b)) return false;
  const [fine, coarse] = [finestLevel(a), coarsestLevel(b)];
  const isClock = (f: TimeFields) => coarsestLevel(f) >= CLOCK_LEVEL - 1;
  const isDay = (f: TimeFields) => f.day !== undefined || f.dayShift !== undefined || f.weekday !== undefined;
  // A clock time belongs to a day.
  if (isClock(b)) return isClock(a) || isDay(a);
  if (isClock(a)) return isDay(b) || (a.part !== undefined && a.hour === undefined && isDay(b));
  if (b.dayShift !== undefined || a.dayShift !== undefined) return isClock(a) || isClock(b);
  if (b.year !== undefined) {
    if (finestLevel(b) > 4) return a.weekday !== undefined && a.day === undefined;
    return (
      a.year === undefined &&
      (a.month !== undefined ||
        a.season !== undefined ||
        a.quarter !== undefined ||
        a.week !== undefined ||
        a.half !== undefined ||
        a.nth !== undefined ||
        a.day === -1)
    );
  }
  if (b.yearShift !== undefined)
    return (
      a.month !== undefined || a.season !== undefined || a.quarter !== undefined || a.week !== undefined || (a.day !== undefined && word)
    );
  if (b.month !== undefined && b.day === undefined)
    return a.nth !== undefined || a.week !== undefined || (a.day !== undefined && word) || a.weekend === true;
  if (b.month !== undefined) return a.weekday !== undefined && a.nth === undefined;
  if (b.monthShift !== undefined) return a.nth !== undefined || a.day !== undefined || a.week !== undefined;
  if (b.weekShift !== undefined) return a.weekday !== undefined && a.day === undefined;
  if (b.weekday !== undefined)
    return (
      a.weekShift !== undefined || (a.day !== undefined && comma) || (a.month !== undefined && (comma || word)) || a.week !== undefined
    );
  if (b.day !== undefined) return a.weekday !== undefined && a.day === undefined && !comma;
  return fine < coarse && !comma;
}

const BOUNDS: Readonly<Record<string, TimeModifier>> = {
  since: 'ON_OR_AFTER',
  noEarlier: 'ON_OR_AFTER',
  before: 'BEFORE',
  after: 'AFTER',
  until: 'ON_OR_BEFORE',
  by: 'ON_OR_BEFORE',
  noLater: 'ON_OR_BEFORE',
};

function boundOf(t: TimeTokens, i: number): TimeModifier | null {
  const role = t.role(i);
  return role === undefined ? null : (BOUNDS[role] ?? null);
}

/** Since 2014, before the end of December, no later than tomorrow, after 8pm. */
function readBound(t: TimeTokens, i: number): TimeParse | null {
  const mod = boundOf(t, i);
  if (!mod || !t.near(i + 1)) return null;
  const at = i + 1;
  const duration = t.is(i, 'after') ? readEnglishDuration(t, at) : null;
  if (duration && !readPoint(t, at)) {
    return {
      next: duration.next,
      reading: { type: 'point', fields: { offset: { sign: 1, amounts: duration.amounts } } },
      mods: ['AFTER', ...duration.mods],
      rule: 'T-en-14',
    };
  }
  const point = readPoint(t, at);
  if (!point) return null;
  // “By” and “until” are prepositions of the sentence more than parts of the date.
  const start = t.is(i, 'by', 'until') ? { start: t.start(at) } : {};
  return { ...start, next: point.next, reading: { type: 'point', fields: point.fields }, mods: [mod, ...point.mods], rule: 'T-en-12' };
}

/** Bare number at one end of a range; the other end determines its unit. */
function readBare(t: TimeTokens, i: number): { next: number; value: number; minute: number | undefined } | null {
  const at = t.is(i, 'the') ? i + 1 : i;
  const value = t.integer(at);
  if (value === null || (at > i && !t.near(at)) || (t.digits(at)?.length ?? 0) > 4) return null;
  if (t.list[at]?.number?.joined && !t.is(at + 1, 'dash') && !t.is(at - 1, 'dash')) return null;
  const digits = t.digits(at)?.length ?? 0;
  if (digits === 4 && value >= 1000 && value <= 2199) return { next: at + 1, value, minute: undefined };
  return digits > 2 ? null : { next: at + 1, value, minute: undefined };
}

function bareFields(value: number, other: TimeFields, isOrdinal: boolean): TimeFields | null {
  if (other.hour !== undefined && !isOrdinal) return value <= 24 ? { hour: value } : null;
  if (other.day !== undefined) return value >= 1 && value <= 31 ? { day: value } : null;
  if (other.century !== undefined && isOrdinal) return { century: value };
  if (other.year !== undefined && finestLevel(other) === 2) {
    if (value >= 1000 && value < 2200) return { year: value };
    return value >= 10 && value < 100 ? { year: value, shortYear: true } : null;
  }
  return null;
}

const JOINTS = ['to', 'until', 'dash'];

/** From 2 to 7 February; 3:30-6 p.m.; between May and July 2016; Tuesday from 2:00 to 2:30; July 13 to 15. */
function readRange(t: TimeTokens, i: number): TimeParse | null {
  let at = i;
  let lead: PointRead | null = null;
  let opener = openerAt(t, at);
  if (!opener) {
    lead = t.list[i]?.number && t.word(i + 1).month === undefined ? null : readPoint(t, at);
    const after = lead && t.is(lead.next, 'in') ? lead.next + 1 : lead?.next;
    const found = lead && after !== undefined && t.near(after) ? openerAt(t, after) : null;
    if (lead && found && after !== undefined && finestLevel(lead.fields) >= DAY_LEVEL && lead.fields.hour === undefined) {
      opener = found;
      at = after;
    } else if (lead && t.list[lead.next]?.number && t.near(lead.next) && isDayLevel(lead.fields)) {
      const range = readEnds(t, lead.next, null, lead);
      if (range) return rangeParse(range);
      lead = null;
    } else lead = null;
  }
  if (opener) at++;
  if (opener && !t.near(at)) return null;
  const range = readEnds(t, at, opener, lead);
  if (!range) return null;
  return rangeParse(range);
}

function rangeParse({ next, from, to }: RangeRead): TimeParse {
  return { next, reading: { type: 'range', from, to }, mods: [], rule: 'T-en-13' };
}

function isDayLevel(f: TimeFields): boolean {
  return finestLevel(f) >= DAY_LEVEL && f.hour === undefined;
}

function openerAt(t: TimeTokens, i: number): 'from' | 'between' | null {
  if (t.is(i, 'from')) return 'from';
  return t.is(i, 'between') ? 'between' : null;
}

interface RangeRead {
  readonly next: number;
  readonly from: TimeFields;
  readonly to: TimeFields;
}

function readEnds(t: TimeTokens, i: number, opener: 'from' | 'between' | null, lead: PointRead | null): RangeRead | null {
  const left = readPoint(t, i);
  const bareLeft = readBare(t, i);
  const joint = (end: number | undefined): boolean =>
    end !== undefined && t.near(end) && t.near(end + 1) && (t.is(end, ...JOINTS) || (opener === 'between' && t.is(end, 'and')));
  const options: [number, TimeFields | null][] = [];
  if (left && joint(left.next)) options.push([left.next, left.fields]);
  if (bareLeft && joint(bareLeft.next) && (!left || left.next !== bareLeft.next)) options.push([bareLeft.next, null]);
  for (const [end, leftFields] of options) {
    const right = endPoint(t, end + 1, opener !== null || leftFields?.hour !== undefined);
    const bareRight = readBare(t, end + 1);
    const read = joinEnds(t, i, bareLeft, leftFields, right, bareRight, lead);
    if (read) return read;
  }
  // Monday morning 6-8 and Tuesday 9 to 11: the numbers are hours of the day before them.
  return null;
}

function endPoint(t: TimeTokens, i: number, _cued: boolean): PointRead | null {
  return readPoint(t, i);
}

function joinEnds(
  t: TimeTokens,
  i: number,
  bareLeft: ReturnType<typeof readBare>,
  leftFields: TimeFields | null,
  right: PointRead | null,
  bareRight: ReturnType<typeof readBare>,
  lead: PointRead | null,
): RangeRead | null {
  const leadFields = lead?.fields ?? {};
  let from = leftFields;
  let to = right?.fields ?? null;
  let next = right?.next ?? 0;
  if (!from && bareLeft && to) from = bareFields(bareLeft.value, to, t.isOrdinal(bareLeft.next - 1));
  if (from && !to && bareRight) {
    to = bareFields(bareRight.value, from, t.isOrdinal(bareRight.next - 1));
    next = bareRight.next;
  }
  const hours = !from && !to && bareLeft && bareRight && bareLeft.value <= 24 && bareRight.value <= 24;
  if (hours && (lead ? lead.fields.hour === undefined : nextPiece(t, bareRight.next, { hour: bareRight.value }))) {
    from = { hour: bareLeft.value };
    to = { hour: bareRight.value };
    next = bareRight.next;
  }
  if (!from || !to || (from.now === undefined && !comparable(from, to))) return null;
  const begin = join(leadFields, from);
  let end = carryForward(begin, to);
  const trailing =
    to.hour !== undefined && finestLevel(to) >= CLOCK_LEVEL && coarsestLevel(to) >= CLOCK_LEVEL - 1 ? nextPiece(t, next, to) : null;
  if (trailing) {
    end = join(end, trailing.fields);
    next = trailing.next;
  }
  const isSame = i >= 0 && from.dayShift === undefined && from.month === undefined;
  return {
    next,
    from: carryBack(join(begin, partOf(end, begin)), end, isSame || to.month !== undefined || to.year !== undefined),
    to: end,
  };
}

/** Part of the day that is said once, after both ends: between 7 and 9 last night. */
function partOf(end: TimeFields, begin: TimeFields): TimeFields {
  return end.part !== undefined && begin.part === undefined && begin.hour !== undefined ? { part: end.part } : {};
}

/** Two ends are comparable if both are dates or both are times of day. */
function comparable(a: TimeFields, b: TimeFields): boolean {
  if ((a.century !== undefined) !== (b.century !== undefined)) return false;
  const isClock = (f: TimeFields) => coarsestLevel(f) >= CLOCK_LEVEL - 1;
  if (isClock(a) && !isClock(b)) return b.hour !== undefined || b.part !== undefined || b.now !== undefined;
  if (b.now || a.now) return true;
  return !isClock(b) || finestLevel(a) >= DAY_LEVEL;
}

/** The last 3 weeks, next few hours, 2 next days, within 5 minutes. */
function readStretch(t: TimeTokens, i: number): TimeParse | null {
  const mods: TimeModifier[] = [];
  let at = i;
  const isWithin = t.is(at, 'within');
  if (isWithin || t.is(at, 'in') || t.is(at, 'for')) {
    if (!isWithin && !(t.is(i + 1, 'the') && t.is(i + 2, 'last', 'next'))) return null;
    at++;
  }
  if (t.is(at, 'the')) at++;
  if (t.is(at, 'about')) {
    mods.push('APPROX');
    at++;
  }
  // “It will last two hours”: a verb.
  if (
    t.is(at, 'last') &&
    at === i &&
    /(?:n['’]t|not|will|would|could|can|should|may|might|to|must|did|does) $/.test(t.text.slice(Math.max(0, t.start(at) - 8), t.start(at)))
  )
    return null;
  let sign: 1 | -1 | null = t.is(at, 'next') ? 1 : t.is(at, 'last') ? -1 : null;
  if (sign !== null) at++;
  for (let k = i + 1; k <= at; k++) if (!t.near(k)) return null;
  if (sign === null && !isWithin) return readInverted(t, at === i ? i : at);
  const duration = readEnglishDuration(t, at) ?? readLoneUnit(t, at, sign);
  if (!duration || (sign !== null && t.is(at, 'a') && !t.is(at + 1, 'few'))) return null;
  sign ??= 1;
  if (t.is(duration.next, 'ago')) return null;
  const unit = t.word(duration.next - 1).calendar;
  const aligned = !isWithin && (unit === 'decade' || unit === 'quarter') ? { aligned: unit } : {};
  const start = t.is(i, 'in', 'for') ? { start: t.start(i + 1) } : {};
  return {
    ...start,
    next: duration.next,
    reading: { type: 'stretch', sign, amounts: duration.amounts, ...aligned },
    mods: [...mods, ...duration.mods],
    rule: 'T-en-15',
  };
}

/** Last minute: one unit of the clock. */
function readLoneUnit(t: TimeTokens, i: number, sign: 1 | -1 | null): DurationRead | null {
  const { unit, calendar } = t.word(i);
  const isClock = calendar === 'hour' || calendar === 'minute';
  return sign !== null && unit && isClock && t.near(i) && !t.touches(i)
    ? { next: i + 1, amounts: { [unit]: 1 }, mods: [], certain: true }
    : null;
}

/** 2 next days, 3 upcoming weeks. */
function readInverted(t: TimeTokens, i: number): TimeParse | null {
  const count = t.integer(i);
  if (count === null || t.isOrdinal(i) || !t.is(i + 1, 'next', 'last') || !t.near(i + 1) || !t.near(i + 2)) return null;
  const { unit, times = 1 } = t.word(i + 2);
  if (!unit) return null;
  return {
    next: i + 3,
    reading: { type: 'stretch', sign: t.is(i + 1, 'next') ? 1 : -1, amounts: { [unit]: count * times } },
    mods: [],
    rule: 'T-en-15',
  };
}

/** The rest of the week. */
function readRest(t: TimeTokens, i: number): TimeParse | null {
  const at = t.is(i, 'the') ? i + 1 : i;
  if (!t.is(at, 'rest') || (at > i && !t.near(at))) return null;
  const inner = t.is(at + 1, 'the', 'this') ? at + 2 : at + 1;
  if (!t.near(inner)) return null;
  const shifts: Readonly<Record<string, TimeFields>> = {
    year: { yearShift: 0, rest: true },
    month: { monthShift: 0, rest: true },
    week: { weekShift: 0, rest: true },
    day: { dayShift: 0, rest: true },
  };
  const fields = shifts[t.word(inner).calendar ?? ''];
  return fields ? { next: inner + 1, reading: { type: 'point', fields }, mods: [], rule: 'T-en-15' } : null;
}

/** Amount of time counted from a moment: 3 days ago, two weeks later, 2 days after tomorrow, 3 Fridays from now. */
function readCounted(t: TimeTokens, i: number): TimeParse | null {
  const inAt = t.is(i, 'in') && t.near(i + 1) ? i + 1 : i;
  const duration = readEnglishDuration(t, inAt);
  if (!duration) return inAt === i ? readWeekdaysAway(t, i) : null;
  const at = duration.next;
  if (!t.near(at)) return null;
  const offset = (sign: 1 | -1, next: number, base: TimeFields = {}, mods: readonly TimeModifier[] = []): TimeParse => ({
    next,
    reading: { type: 'point', fields: { ...base, offset: { sign, amounts: duration.amounts } } },
    mods: [...duration.mods.filter((mod) => mod === 'APPROX'), ...mods],
    rule: 'T-en-14',
  });
  if (inAt === i) {
    if (t.is(at, 'ago')) return offset(-1, at + 1);
    if (t.is(at, 'later')) return offset(1, at + 1);
    if (t.is(at, 'earlier')) return offset(-1, at + 1);
  }
  const isFrom = t.is(at, 'from', 'after', 'since') || t.is(at, 'before');
  if (!isFrom) return null;
  const sign = t.is(at, 'before') ? -1 : 1;
  const point = t.near(at + 1) ? readPoint(t, at + 1) : null;
  if (point && !point.fields.offset) {
    const more = duration.mods.includes('MORE_THAN') ? (['AFTER'] as const) : [];
    if (duration.mods.includes('LESS_THAN'))
      return { ...offset(sign, point.next), reading: { type: 'stretch', sign, amounts: duration.amounts } };
    return offset(sign, point.next, point.fields.now ? {} : point.fields, more);
  }
  // “4 days before” counts from the date before it.
  return t.is(at, 'before') && !t.near(at + 1) && /^[\s.,;:)”"]?/.test(t.text.slice(t.end(at), t.end(at) + 1)) && isEnd(t, at)
    ? offset(-1, at + 1)
    : null;
}

function isEnd(t: TimeTokens, i: number): boolean {
  return !/^ [A-Za-z]/.test(t.text.slice(t.end(i), t.end(i) + 2));
}

/** 2 thursdays ago, 3 fridays from now. */
function readWeekdaysAway(t: TimeTokens, i: number): TimeParse | null {
  const count = t.integer(i);
  const { weekday } = t.word(i + 1);
  const fromNow = t.is(i + 2, 'from') && t.is(i + 3, 'now') && t.near(i + 3);
  if (count === null || count > 52 || !weekday || !t.near(i + 1) || !t.near(i + 2) || !(fromNow || t.is(i + 2, 'ago', 'later')))
    return null;
  const weekdayShift = t.is(i + 2, 'ago') ? -count : count;
  return { next: fromNow ? i + 4 : i + 3, reading: { type: 'point', fields: { weekday, weekdayShift } }, mods: [], rule: 'T-en-14' };
}

/** In 3 weeks, in an hour. */
function readInDuration(t: TimeTokens, i: number): TimeParse | null {
  if (!t.is(i, 'in') || !t.near(i + 1)) return null;
  const duration = readEnglishDuration(t, i + 1);
  if (!duration) return null;
  const clock = t.near(duration.next) && t.is(duration.next, 'at') ? readEnglishPiece(t, duration.next + 1) : null;
  const hour = clock?.fields.hour !== undefined ? clock : null;
  return {
    next: hour?.next ?? duration.next,
    reading: { type: 'point', fields: { ...(hour?.fields ?? {}), offset: { sign: 1, amounts: duration.amounts } } },
    mods: duration.mods,
    rule: 'T-en-14',
    other: { type: 'duration', amounts: duration.amounts },
  };
}

function readAmount(t: TimeTokens, i: number): TimeParse | null {
  const duration = readEnglishDuration(t, i);
  if (!duration) return null;
  // “A second” and “a day” are seldom amounts that anything rests on.
  return { next: duration.next, reading: { type: 'duration', amounts: duration.amounts }, mods: duration.mods, rule: 'T-en-16' };
}

/** Every three weeks, each Monday at 4pm, Thursdays at 17.30, 3pm each day, daily. */
function readSet(t: TimeTokens, i: number): TimeParse | null {
  const { every, times, weekday, part } = t.word(i);
  const set = (next: number, period: TimeParse['reading'] & { type: 'set' }): TimeParse => ({
    next,
    reading: period,
    mods: [],
    rule: 'T-en-17',
  });
  if (every) return withClock(t, set(i + 1, { type: 'set', every: { [every]: times ?? 1 }, fields: {}, times: null }));
  if (weekday && t.is(i, 'plural')) return withClock(t, set(i + 1, { type: 'set', every: null, fields: { weekday }, times: null }));
  if (part && /s$/.test(t.surface(i)) && !t.word(i).unit && !t.is(i - 1, 'this'))
    return set(i + 1, { type: 'set', every: null, fields: { part }, times: null });
  if (t.is(i, 'every')) return readEvery(t, i);
  // 9am on Sundays, 3pm each day
  const clock = t.list[i]?.number || t.word(i).hour !== undefined ? readEnglishPiece(t, i) : null;
  if (!clock || coarsestLevel(clock.fields) < CLOCK_LEVEL) return null;
  const at = t.is(clock.next, 'on') && t.near(clock.next) ? clock.next + 1 : clock.next;
  if (!t.near(at)) return null;
  if (t.is(at, 'plural') && t.word(at).weekday)
    return set(at + 1, { type: 'set', every: null, fields: { weekday: t.word(at).weekday, ...clock.fields }, times: null });
  const daily = t.is(at, 'every') ? readEvery(t, at) : null;
  if (daily?.reading.type !== 'set' || (!daily.reading.every?.D && daily.reading.fields.weekday === undefined)) return null;
  return set(daily.next, { ...daily.reading, fields: { ...daily.reading.fields, ...clock.fields } });
}

function readEvery(t: TimeTokens, i: number): TimeParse | null {
  let at = i + 1;
  if (!t.near(at)) return null;
  let count = 1;
  if (t.is(at, 'other')) {
    count = 2;
    at++;
  } else if (t.list[at]?.number && t.word(at + 1).unit && t.near(at + 1)) {
    count = t.amount(at) ?? 1;
    at++;
  }
  if (!t.near(at)) return null;
  const { unit, times = 1, weekday, part } = t.word(at);
  const rule = 'T-en-17';
  if (unit && !part)
    return withClock(t, {
      next: at + 1,
      reading: { type: 'set', every: { [unit]: count * times }, fields: {}, times: null },
      mods: [],
      rule,
    });
  if (part) return withClock(t, { next: at + 1, reading: { type: 'set', every: { D: 1 }, fields: { part }, times: null }, mods: [], rule });
  const point = weekday !== undefined || t.word(at).month !== undefined || t.list[at]?.number ? readPoint(t, at) : null;
  const repeats =
    point &&
    point.fields.year === undefined &&
    (point.fields.weekday !== undefined || point.fields.day !== undefined || point.fields.month !== undefined);
  return repeats ? { next: point.next, reading: { type: 'set', every: null, fields: point.fields, times: null }, mods: [], rule } : null;
}

/** Clock time after a set: daily at 6, every evening at 7:13 p.m. */
function withClock(t: TimeTokens, parse: TimeParse): TimeParse {
  if (parse.reading.type !== 'set') return parse;
  const at = t.is(parse.next, 'at') && t.near(parse.next) ? parse.next + 1 : parse.next;
  const isDaily = parse.reading.every?.D === 1 || parse.reading.fields.weekday !== undefined;
  const clock = isDaily && t.near(at) ? readEnglishPiece(t, at) : null;
  if (!clock || coarsestLevel(clock.fields) < CLOCK_LEVEL - 1) return parse;
  const fields = join(parse.reading.fields, clock.fields);
  return { ...parse, next: clock.next, reading: { ...parse.reading, fields } };
}

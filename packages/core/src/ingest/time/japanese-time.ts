import { CLOCK_LEVEL, carryBack, carryForward, coarsestLevel, DAY_LEVEL, fieldsClash, finestLevel } from './carry-fields.ts';
import { clockHour } from './clock-hour.ts';
import { type DatePiece, readEraInitial, readJapanesePiece } from './japanese-date.ts';
import { type DurationRead, MOST_MODIFIERS, readJapaneseDuration, UNIT_ORDER } from './read-duration.ts';
import type { TimeFields, TimeModifier, TimeParse } from './time-fields.ts';
import type { TimeTokens } from './time-tokens.ts';

/** Point in time with its modifiers, before a range or a bound is looked for. */
interface PointRead {
  readonly start?: number;
  readonly next: number;
  readonly fields: TimeFields;
  readonly mods: readonly TimeModifier[];
  readonly other?: TimeFields | undefined;
  readonly rule: string;
}

/** Times that only the text as a whole can place: 戦後 is after the war that the text is about. */
const VAGUE_TIMES: Readonly<Record<string, Pick<TimeParse, 'reading' | 'mods'>>> = {
  vagueAfter: { reading: { type: 'point', fields: {} }, mods: ['AFTER'] },
  vagueBefore: { reading: { type: 'point', fields: {} }, mods: ['BEFORE'] },
  vagueTime: { reading: { type: 'point', fields: {} }, mods: [] },
  vagueNow: { reading: { type: 'point', fields: {} }, mods: [] },
};

/** Reads the longest expression of time that begins at a token of a Japanese text; null where none begins. */
export function readJapaneseTime(t: TimeTokens, i: number, shortYear: boolean): TimeParse | null {
  if (isLone(t, i)) return null;
  const role = t.role(i);
  const vague = role?.startsWith('vague') ? VAGUE_TIMES[role] : undefined;
  if (vague) return { next: i + 1, ...vague, rule: 'T-ja-18' };
  const set = readSet(t, i);
  if (set) return set;
  const stretch = readStretch(t, i);
  if (stretch) return stretch;
  const duration = readJapaneseDuration(t, i);
  const counted = duration && readCounted(t, i, duration);
  const point = readPoint(t, i, shortYear);
  const bound =
    point &&
    bounded(t, point, duration && !duration.certain && duration.next === point.next && !isDatedBy(t, point.next) ? duration : null);
  if (counted && (!bound || counted.next > bound.next)) return counted;
  const range = readRange(t, i, point);
  if (range) return range;
  if (bound && point && (!duration || duration.next <= point.next)) return bound;
  return duration && amountParse(t, i, duration);
}

/** True for a number with no word of time after it, and for a unit with no number after it: neither is a time, and most are one of both. */
function isLone(t: TimeTokens, i: number): boolean {
  const token = t.list[i];
  if (!token || token.number) return token !== undefined && token.word === null && !t.near(i + 1);
  const word = t.word(i);
  if (word.unit === undefined && word.calendar === undefined) return false;
  const means = word.role ?? word.fields ?? word.era ?? word.part ?? word.hour ?? word.season ?? word.weekday ?? word.every ?? word.before;
  return means === undefined && !t.list[i + 1]?.number && !t.is(i + 1, 'ni');
}

/** Particles and words after 9日 that leave no doubt that it is a day and no amount. */
function isDatedBy(t: TimeTokens, next: number): boolean {
  return /^[にのはからま、夜朝昼午早深未夕発付]/.test(t.text.charAt(t.end(next - 1)));
}

/** Parts of a date from coarse to fine, with の, a comma or a space between them, and the modifiers after them. */
function readPoint(t: TimeTokens, i: number, shortYear: boolean): PointRead | null {
  const prefixes: TimeModifier[] = [];
  let at = i;
  while (t.word(at).before && t.near(at + 1) && at < i + MOST_MODIFIERS) {
    prefixes.push(t.word(at).before as TimeModifier);
    at++;
  }
  const initial = readEraInitial(t, at);
  let piece: DatePiece | null = initial ?? readJapanesePiece(t, at, false, shortYear);
  if (!piece) return null;
  let fields: TimeFields = piece.fields;
  let other: TimeFields | undefined;
  let mods: readonly TimeModifier[] = [];
  let next = at;
  let rule = piece.rule;
  while (piece) {
    if (next > at) fields = { ...fields, ...withPart(piece.fields, fields.part) };
    other = piece.other ?? (other && { ...other, ...piece.fields });
    if (piece.mods?.length) mods = piece.mods;
    next = piece.next;
    if (rule !== 'T-ja-01') rule = piece.rule === 'T-ja-09' && next > at ? 'T-ja-11' : rule;
    piece = nextPiece(t, next, fields, shortYear);
  }
  const suffix = readSuffixes(t, next, fields);
  return {
    ...(initial ? { start: initial.start } : {}),
    next: suffix.next,
    fields: suffix.fields,
    mods: [...prefixes, ...suffix.mods, ...mods],
    other,
    rule,
  };
}

/** Finer part after the ones read, directly, after の, or — for a weekday and a time of day — after a comma. */
function nextPiece(t: TimeTokens, i: number, fields: TimeFields, shortYear: boolean): DatePiece | null {
  const direct = t.near(i) ? finer(t, i, fields, shortYear) : null;
  if (direct) return direct;
  if (t.is(i, 'no', 'slash') && t.touches(i) && t.near(i + 1)) return finer(t, i + 1, fields, shortYear);
  if ((t.is(i, 'comma') && t.touches(i)) || (t.is(i, 'dash') && t.gap(i) === 1)) {
    const piece = t.near(i + 1) ? finer(t, i + 1, fields, shortYear) : null;
    return piece && finestLevel(fields) >= DAY_LEVEL && coarsestLevel(piece.fields) > DAY_LEVEL ? piece : null;
  }
  return null;
}

function finer(t: TimeTokens, i: number, fields: TimeFields, shortYear: boolean): DatePiece | null {
  const piece = readJapanesePiece(t, i, true, shortYear);
  if (!piece) return null;
  const level = coarsestLevel(piece.fields);
  // 今年2020年, 明日8月6日, 今週の金曜日6月15日: a date beside a deictic word that says the same.
  if (isRestated(fields, piece.fields)) return { ...piece, fields: { ...cleared(fields), ...piece.fields } };
  if (level <= finestLevel(fields) || fieldsClash(fields, piece.fields)) return null;
  // A clock time belongs to a day, not to a month or a year.
  if (level >= CLOCK_LEVEL - 1 && finestLevel(fields) < DAY_LEVEL && fields.weekShift === undefined) return null;
  if (level >= CLOCK_LEVEL - 1 && fields.weekShift !== undefined && fields.weekday === undefined) return null;
  return piece;
}

function isRestated(f: TimeFields, added: TimeFields): boolean {
  const isDeictic = f.dayShift !== undefined || f.yearShift !== undefined || f.weekday !== undefined;
  if (added.year !== undefined) return f.yearShift !== undefined && f.month === undefined && f.day === undefined;
  return (
    isDeictic &&
    f.month === undefined &&
    added.month !== undefined &&
    added.day !== undefined &&
    (f.dayShift !== undefined || f.weekday !== undefined)
  );
}

function cleared(f: TimeFields): TimeFields {
  return { ...f, dayShift: undefined, yearShift: undefined, weekShift: undefined, anchored: undefined };
}

/** 5月上旬, 2021年なかば, 8月6日ごろ, 来週の初め. */
function readSuffixes(t: TimeTokens, i: number, read: TimeFields): { next: number; fields: TimeFields; mods: readonly TimeModifier[] } {
  let next = i;
  let fields = read;
  const mods: TimeModifier[] = [];
  while (t.touches(next) && next < i + MOST_MODIFIERS) {
    const { after, period, role } = t.word(next);
    if (after === undefined || t.word(next).part || t.word(next).fields) break;
    if (role === 'about' || role === 'bound') break;
    if (role !== undefined && role !== 'near') break;
    const level = finestLevel(fields);
    if (role === 'near' && level > 2) break;
    if (period && !fitsPeriod(period, level)) break;
    if (period) fields = { ...fields, period };
    if (after === 'APPROX' && mods.length > 0) mods.unshift(after);
    else mods.unshift(after);
    next++;
  }
  // 終わりごろ is the end of the period; a second APPROX adds nothing.
  const plain = mods.length > 1 ? mods.filter((mod) => mod !== 'APPROX') : mods;
  return { next, fields, mods: plain };
}

/** Thirds are of months; halves of months, years, decades and centuries. */
function fitsPeriod(period: NonNullable<TimeFields['period']>, level: number): boolean {
  return period.startsWith('third') ? level === 4 : level <= 4 && level !== 3;
}

/** Bound after a point: 以降, まで, 前. */
function bounded(t: TimeTokens, point: PointRead, asDuration: DurationRead | null): TimeParse {
  const { after, role } = t.word(point.next);
  const touches = t.touches(point.next);
  const other = asDuration
    ? { type: 'duration' as const, amounts: asDuration.amounts }
    : point.other && { type: 'point' as const, fields: point.other };
  const base = {
    ...(point.start === undefined ? {} : { start: point.start }),
    reading: { type: 'point' as const, fields: point.fields },
    rule: point.rule,
    other,
  };
  const isBound = role === 'since' || role === 'until' || role === 'after' || role === 'beforeThat' || role === 'made' || role === 'kara';
  if (touches && after && isBound && isBoundable(point.fields)) {
    return { ...base, next: point.next + 1, mods: [after, ...point.mods], rule: 'T-ja-12' };
  }
  const direct = touches && (role === 'ago' || role === 'later') && point.fields.part === undefined && isBoundable(point.fields);
  if (direct) return { ...base, next: point.next + 1, mods: [role === 'ago' ? 'BEFORE' : 'AFTER', ...point.mods], rule: 'T-ja-12' };
  return { ...base, next: point.next, mods: point.mods };
}

function isBoundable(f: TimeFields): boolean {
  return finestLevel(f) >= 0;
}

const LINKS = ['kara', 'yori', 'tilde', 'dash', 'since'];

/** 1月15日4時から2月3日9時までの間, 15~18時, 2020・2021年, 2012/4/3~6. */
function readRange(t: TimeTokens, i: number, first: PointRead | null): TimeParse | null {
  const left = first ?? readBareLeft(t, i);
  if (!left) return null;
  const isList = first !== null && t.is(left.next, 'comma', 'middot') && left.fields.year !== undefined;
  const middot = first === null && t.is(left.next, 'middot');
  if (!t.is(left.next, ...LINKS) && !isList && !middot) return null;
  if (!t.near(left.next)) return null;
  const at = left.next + 1;
  if (!t.near(at)) return null;
  const right = readPoint(t, at, true) ?? (first && !isList ? readBareRight(t, at, left) : null);
  if (!right) return null;
  if ((isList || middot) && !isYearOnly(right.fields)) return null;
  if (isList && !isYearOnly(left.fields)) return null;
  if (first && !isComparable(left.fields, right.fields)) return null;
  let next = right.next;
  if (t.is(next, 'made') && t.touches(next)) next++;
  if (t.is(next, 'no') && t.surface(next + 1) === '間' && t.touches(next)) next += 2;
  else if (t.is(next, 'interval') && t.touches(next) && t.surface(next) !== '間') next++;
  const isEnded = next > right.next;
  // 以降 and より are links only with an end; から before a day alone is “for two days from tomorrow”.
  const isLoose =
    t.is(left.next, 'since', 'yori') ||
    (coarsestLevel(right.fields) === DAY_LEVEL && left.fields.dayShift !== undefined && right.fields.dayShift === undefined);
  if (isLoose && !isEnded) return null;
  const base = first ? left.fields : bareFields(t, i, right.fields);
  if (!base) return null;
  const to = carryForward(base, right.fields);
  return {
    ...(left.start === undefined ? {} : { start: left.start }),
    next,
    reading: { type: 'range', from: carryBack(base, to, first === null), to },
    mods: [],
    rule: 'T-ja-13',
  };
}

function isYearOnly(f: TimeFields): boolean {
  return f.year !== undefined && finestLevel(f) === 2;
}

/** Two ends are comparable if both are dates or both are times of day. */
function isComparable(a: TimeFields, b: TimeFields): boolean {
  if (a.century !== undefined || b.century !== undefined) return (a.century !== undefined) === (b.century !== undefined);
  const isClock = (f: TimeFields) => coarsestLevel(f) >= CLOCK_LEVEL - 1;
  return !isClock(b) || finestLevel(a) >= CLOCK_LEVEL - 1;
}

/** Number alone before a dash or から, whose unit the right side gives. */
function readBareLeft(t: TimeTokens, i: number): PointRead | null {
  const value = t.integer(i);
  const next = i + 1;
  const isLink = t.is(next, 'tilde', 'dash', 'middot', 'kara') && t.touches(next) && t.touches(next + 1);
  if (value === null || !isLink || t.list[i]?.number?.joined) return null;
  return { next, fields: {}, mods: [], rule: 'T-ja-13' };
}

function bareFields(t: TimeTokens, i: number, to: TimeFields): TimeFields | null {
  const value = t.integer(i) ?? 0;
  switch (coarsestLevel(to)) {
    case 2:
      return to.year !== undefined && !to.eraBase && value >= 1000 && value < 3000 ? { year: value } : null;
    case 1:
      return to.decade !== undefined && value % 10 === 0 ? { decade: value } : null;
    case 0:
      return to.century !== undefined ? { century: value } : null;
    case 4:
      return to.month !== undefined && to.day === undefined && value >= 1 && value <= 12 ? { month: value } : null;
    case 6:
      return to.day !== undefined && value >= 1 && value <= 31 ? { day: value } : null;
    case 9:
      return value <= 30 ? { hour: value } : null;
    default:
      return null;
  }
}

/** 2012/4/3~6, 5:00-6: the right side is a number alone. */
function readBareRight(t: TimeTokens, i: number, left: PointRead): PointRead | null {
  const value = t.integer(i);
  if (value === null || !t.is(i - 1, 'tilde', 'dash') || !t.touches(i)) return null;
  const level = finestLevel(left.fields);
  if (level === DAY_LEVEL && value >= 1 && value <= 31) return { next: i + 1, fields: { day: value }, mods: [], rule: 'T-ja-13' };
  return null;
}

/** Amount of time that is counted from a moment: 3年前, 2週間後, 5日以内, 1年ほど前, 3日おき. */
function readCounted(t: TimeTokens, i: number, duration: DurationRead): TimeParse | null {
  let at = duration.next;
  const mods = [...duration.mods];
  while (t.touches(at) && at < duration.next + MOST_MODIFIERS && (t.is(at, 'about', 'bound') || t.word(at).after === 'APPROX')) {
    const { after } = t.word(at);
    if (after) mods.push(after);
    at++;
  }
  if (!t.touches(at)) return null;
  const { amounts } = duration;
  const offset = (sign: 1 | -1, rule: string): TimeParse => ({
    next: at + 1,
    reading: { type: 'point', fields: { offset: { sign, amounts } } },
    mods,
    rule,
  });
  switch (t.role(at)) {
    case 'ago':
      return continueRange(t, i, offset(-1, 'T-ja-14'));
    case 'later':
    case 'elapsed':
      return offset(1, 'T-ja-14');
    case 'within':
      return { next: at + 1, reading: { type: 'stretch', sign: 1, amounts }, mods, rule: 'T-ja-15' };
    case 'each':
      return { next: at + 1, reading: { type: 'set', every: amounts, fields: {}, times: null }, mods: [], rule: 'T-ja-17' };
    default:
      return null;
  }
}

/** 1万2千年前から1億2千年後まで: a range between two counted moments. */
function continueRange(t: TimeTokens, _i: number, left: TimeParse): TimeParse {
  if (!t.is(left.next, 'kara') || !t.touches(left.next) || left.reading.type !== 'point') return left;
  const duration = readJapaneseDuration(t, left.next + 1);
  const at = duration?.next ?? 0;
  if (!duration || !t.touches(left.next + 1) || !t.is(at, 'ago', 'later') || !t.touches(at)) return left;
  const to: TimeFields = { offset: { sign: t.is(at, 'ago') ? -1 : 1, amounts: duration.amounts } };
  const next = t.is(at + 1, 'made') && t.touches(at + 1) ? at + 2 : at + 1;
  return { next, reading: { type: 'range', from: left.reading.fields, to }, mods: [], rule: 'T-ja-13' };
}

/** Amount of time with the bounds after it: 3時間以上, 8日目, 5年もの間. */
function amountParse(t: TimeTokens, i: number, duration: DurationRead): TimeParse | null {
  let next = duration.next;
  const mods = [...duration.mods];
  const set = readFrequency(t, i, duration);
  if (set) return set;
  while (t.touches(next) && next < duration.next + MOST_MODIFIERS && t.is(next, 'bound', 'about', 'near')) {
    const { after } = t.word(next);
    if (after) mods.push(t.is(next, 'near') ? 'LESS_THAN' : after);
    next++;
  }
  if (t.is(next, 'nth') && t.touches(next)) next++;
  if (t.surface(next) === 'もの' && t.touches(next) && t.surface(next + 1) === '間') next += 2;
  return { next, reading: { type: 'duration', amounts: duration.amounts }, mods, rule: 'T-ja-16' };
}

/** 1日1時間, 3日に1回: an amount of time and what happens in it. */
function readFrequency(t: TimeTokens, _i: number, duration: DurationRead): TimeParse | null {
  let at = duration.next;
  const hasNi = t.is(at, 'ni') && t.touches(at);
  if (hasNi) at++;
  if (!t.touches(at) || t.integer(at) === null) return null;
  const { next } = duration;
  if (t.is(at + 1, 'times') && t.touches(at + 1)) {
    return {
      next: at + 2,
      reading: { type: 'set', every: duration.amounts, fields: {}, times: `${t.integer(at)}X` },
      mods: [],
      rule: 'T-ja-17',
    };
  }
  const part = hasNi || next === at ? readJapaneseDuration(t, at) : null;
  const isSmaller = part !== null && order(part) > order(duration);
  if (!part || !isSmaller) return null;
  return { next: part.next, reading: { type: 'set', every: duration.amounts, fields: {}, times: null }, mods: [], rule: 'T-ja-17' };
}

function order(duration: DurationRead): number {
  return UNIT_ORDER.findIndex((unit) => duration.amounts[unit] !== undefined);
}

/** 毎週月曜日午後4時, 各午前9時, 年1回, 週3日. */
function readSet(t: TimeTokens, i: number): TimeParse | null {
  const word = t.word(i);
  if (word.every || t.is(i, 'every')) {
    const at = t.is(i + 1, 'no') && t.touches(i + 1) ? i + 2 : i + 1;
    const point = t.touches(at) ? readPoint(t, at, false) : null;
    const every = word.every ? { [word.every]: word.times ?? 1 } : null;
    const isRepeated =
      point !== null && point.fields.year === undefined && point.fields.dayShift === undefined && point.fields.yearShift === undefined;
    if (!isRepeated && !every) return null;
    // 毎時4.2ミリ is a rate.
    if (!isRepeated && (word.every === 'H' || word.every === 'm' || word.every === 'S') && t.list[i + 1]?.number && t.touches(i + 1))
      return null;
    const part = word.part && !point?.fields.hour ? { part: word.part } : {};
    const fields = isRepeated ? withPart(point.fields, word.part) : part;
    return { next: isRepeated ? point.next : i + 1, reading: { type: 'set', every, fields, times: null }, mods: [], rule: 'T-ja-17' };
  }
  // 年1回: a unit with no number before it.
  const unit = word.unit ?? (word.calendar === 'month' ? 'M' : undefined);
  const before = t.text.charCodeAt(t.start(i) - 1);
  const isFree = (!t.touches(i) || t.is(i - 1, 'comma')) && !(before >= 0x4e00 && before <= 0x9fff) && !(before >= 0x30 && before <= 0x39);
  if (!unit || !isFree || t.list[i]?.number) return null;
  const at = t.is(i + 1, 'ni') && t.touches(i + 1) ? i + 2 : i + 1;
  if (t.integer(at) === null || !t.touches(at) || !t.touches(at + 1)) return null;
  const every = { [unit]: 1 };
  if (t.is(at + 1, 'times'))
    return { next: at + 2, reading: { type: 'set', every, fields: {}, times: `${t.integer(at)}X` }, mods: [], rule: 'T-ja-17' };
  const part = readJapaneseDuration(t, at);
  return part && { next: part.next, reading: { type: 'set', every, fields: {}, times: null }, mods: [], rule: 'T-ja-17' };
}

/** Hour beside a part of the day that was said before it: 今夜9時, 毎朝9時. */
function withPart(fields: TimeFields, part: TimeFields['part']): TimeFields {
  if (part === undefined || fields.hour === undefined || fields.halfDayKnown) return fields;
  return { ...fields, hour: clockHour(fields.hour, part, undefined), halfDayKnown: true, halfDaySaid: true };
}

/** 過去7日間, 今後4週間, この三年間, 前の3週間. */
function readStretch(t: TimeTokens, i: number): TimeParse | null {
  if (!t.is(i, 'pastStretch', 'nextStretch') || !t.near(i + 1)) return null;
  const duration = readJapaneseDuration(t, i + 1);
  if (!duration || t.is(duration.next, 'ago', 'later', 'about')) return null;
  const sign = t.is(i, 'nextStretch') ? 1 : -1;
  // この2日 is too often a date or a count; この and 次の need a certain amount.
  if (!duration.certain && t.surface(i).length < 2) return null;
  const next = t.is(duration.next, 'within') && t.touches(duration.next) ? duration.next + 1 : duration.next;
  return { next, reading: { type: 'stretch', sign, amounts: duration.amounts }, mods: duration.mods, rule: 'T-ja-15' };
}

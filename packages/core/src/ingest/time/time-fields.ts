/** Units of the calendar and the clock; `m` is the minute, `B` a working day. */
export type TimeUnit = 'Y' | 'M' | 'W' | 'D' | 'B' | 'H' | 'm' | 'S';

/** Amounts by unit; a fraction stays on the unit that it was written with (`1.5H`). */
export type TimeAmounts = Readonly<Partial<Record<TimeUnit, number>>>;

/** Parts of the day in the letters of TIMEX3: morning, midday, afternoon, evening, night, daytime. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';

/** Modifiers in the names of TIMEX3, with `ON_OR_BEFORE` and `ON_OR_AFTER` where the bound itself counts. */
export type TimeModifier =
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX'
  | 'BEFORE'
  | 'AFTER'
  | 'ON_OR_BEFORE'
  | 'ON_OR_AFTER'
  | 'LESS_THAN'
  | 'MORE_THAN'
  | 'EQUAL_OR_LESS'
  | 'EQUAL_OR_MORE';

/** Third of a month, as 上旬, 中旬, 下旬, and half of any longer time: parts with days of their own. */
export type PeriodPart = 'third1' | 'third2' | 'third3' | 'half1' | 'half2';

/**
 * Fields of a time as an expression states them, before anything is resolved. A `…Shift` counts from the reference date, or from the date that the
 * text gave before if `anchored` is true (同日, “the same day”).
 */
export interface TimeFields {
  /** Astronomical year: 0 is 1 BC. */
  readonly year?: number | undefined;
  /** Year of two digits with no century stated: `year` is then 0 to 99. */
  readonly shortYear?: boolean | undefined;
  /** Year before the first year of a Japanese era, if the year was written in one. */
  readonly eraBase?: number | undefined;
  /** The era had ended by the year that is written: 平成33年. */
  readonly eraOverrun?: true | undefined;
  /** First and last year of a stretch of years that a name or an era gives: 大正期, 昭和30年代. */
  readonly years?: readonly [first: number, last: number] | undefined;
  readonly yearShift?: number | undefined;
  /** First year of a decade; below 100 where no century is stated. */
  readonly decade?: number | undefined;
  readonly decadeShift?: number | undefined;
  /** 1 for the first century, the years 1 to 100. */
  readonly century?: number | undefined;
  readonly centuryShift?: number | undefined;
  /** The year is a Japanese fiscal year, from April to March. */
  readonly fiscal?: boolean | undefined;
  readonly half?: 1 | 2 | undefined;
  readonly quarter?: 1 | 2 | 3 | 4 | undefined;
  readonly quarterShift?: number | undefined;
  /** 1 is spring, 4 winter. */
  readonly season?: 1 | 2 | 3 | 4 | undefined;
  readonly seasonShift?: number | undefined;
  readonly month?: number | undefined;
  readonly monthShift?: number | undefined;
  /** Number of the week in the year, or in the month if one is given; −1 is the last. */
  readonly week?: number | undefined;
  readonly weekShift?: number | undefined;
  /** The week of the day that the other fields give. */
  readonly weekOf?: boolean | undefined;
  readonly weekend?: boolean | undefined;
  /** 1 is Monday. */
  readonly weekday?: number | undefined;
  /** −1 for the weekday before the reference date, 1 for the one after it. */
  readonly weekdayShift?: number | undefined;
  /** Third Friday: 3 beside the weekday; −1 is the last. */
  readonly nth?: number | undefined;
  readonly day?: number | undefined;
  readonly dayShift?: number | undefined;
  readonly part?: DayPart | undefined;
  /** 0 to 30: 25時 is one o'clock of the next day. */
  readonly hour?: number | undefined;
  readonly minute?: number | undefined;
  readonly second?: number | undefined;
  /** True if a half of the day was stated or the hour leaves no doubt. */
  readonly halfDayKnown?: boolean | undefined;
  /** The half was said (午後, p.m.), so that the other end of a range may share it. */
  readonly halfDaySaid?: boolean | undefined;
  /** Time counted from the rest of the fields, or from the reference date. */
  readonly offset?: { readonly sign: 1 | -1; readonly amounts: TimeAmounts } | undefined;
  readonly now?: true | undefined;
  /** “Last September” is before the reference date (−1), “this September” in its year (0), “next September” after it (1). */
  readonly side?: number | undefined;
  /** Only what is left of the time from the reference date on: the rest of the week. */
  readonly rest?: true | undefined;
  readonly anchored?: boolean | undefined;
  readonly period?: PeriodPart | undefined;
}

export type TimeReading =
  | { readonly type: 'point'; readonly fields: TimeFields }
  | { readonly type: 'range'; readonly from: TimeFields; readonly to: TimeFields }
  /** Last or next stretch of time beside the reference date: 過去7日間, “the next three weeks”. */
  | { readonly type: 'stretch'; readonly sign: 1 | -1; readonly amounts: TimeAmounts; readonly aligned?: 'decade' | 'quarter' }
  | { readonly type: 'duration'; readonly amounts: TimeAmounts }
  | { readonly type: 'set'; readonly every: TimeAmounts | null; readonly fields: TimeFields; readonly times: string | null };

/** Reading of a run of tokens: `next` is the first token after it. */
export interface TimeParse {
  /** Offset in the folded text where it begins before its first token. */
  readonly start?: number | undefined;
  readonly next: number;
  readonly reading: TimeReading;
  readonly mods: readonly TimeModifier[];
  readonly rule: string;
  /** Second reading that the words allow as well. */
  readonly other?: TimeReading | undefined;
}

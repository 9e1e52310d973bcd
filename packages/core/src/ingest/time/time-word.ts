import { type LongestMatch, longestMatch } from '../text/longest-match.ts';
import type { JapaneseEra } from './japanese-eras.ts';
import type { DayPart, PeriodPart, TimeFields, TimeModifier, TimeUnit } from './time-fields.ts';

/** Part of a calendar that a word after a number names: 年, 月, 世紀. */
type CalendarWord = 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second' | 'century' | 'decade' | 'quarter' | 'half';

/**
 * Possible meanings of a word of time. A word has several at once where only its neighbours decide: “second” is a unit and an ordinal, “May” a
 * month and a verb.
 */
export interface TimeWord {
  /** Syntactic part of the word, such as `from`, `of`, `no` (の). */
  readonly role?: string | undefined;
  readonly month?: number | undefined;
  readonly weekday?: number | undefined;
  readonly season?: 1 | 2 | 3 | 4 | undefined;
  readonly part?: DayPart | undefined;
  /** Hour that the word alone names: noon. */
  readonly hour?: number | undefined;
  /** a.m. or p.m. beside a number. */
  readonly meridiem?: 'am' | 'pm' | undefined;
  readonly calendar?: CalendarWord | undefined;
  /** Unit of a duration, with the number of units in the word: a decade is 10 Y. */
  readonly unit?: TimeUnit | undefined;
  readonly times?: number | undefined;
  /** Time counted from the reference date: 昨日. */
  readonly fields?: TimeFields | undefined;
  readonly era?: JapaneseEra | undefined;
  /** Modifier before and after an expression. */
  readonly before?: TimeModifier | undefined;
  readonly after?: TimeModifier | undefined;
  readonly period?: PeriodPart | undefined;
  /** SET that the word alone names: daily. */
  readonly every?: TimeUnit | undefined;
  /** True for a name or an idiom that only looks like a time: 四日市. */
  readonly stop?: true | undefined;
  /** Stop word that begins after a number: 3年生, 50周年. */
  readonly counted?: true | undefined;
  /** Word that is a time only if it is no part of a longer word: きょう is none in べんきょう. */
  readonly loose?: true | undefined;
  /** True if a capital letter is needed: May, March. */
  readonly capital?: true | undefined;
}

export type TimeLexicon = LongestMatch<TimeWord>;

/** Every facet, so that all words have one shape: rules ask each word for many facets, and engines look them up fast in one shape only. */
const NO_FACETS = {
  role: undefined,
  month: undefined,
  weekday: undefined,
  season: undefined,
  part: undefined,
  hour: undefined,
  meridiem: undefined,
  calendar: undefined,
  unit: undefined,
  times: undefined,
  fields: undefined,
  era: undefined,
  before: undefined,
  after: undefined,
  period: undefined,
  every: undefined,
  stop: undefined,
  counted: undefined,
  loose: undefined,
  capital: undefined,
} satisfies Readonly<Record<keyof TimeWord, undefined>>;

/** No word of time, in the shape of the words of a lexicon. */
export const NO_WORD: TimeWord = NO_FACETS;

/** Builds a lexicon from rows of words parted by spaces; `_` is a space within a phrase. Facets of a word in two rows are joined. */
export function timeLexicon(rows: readonly (readonly [words: string, facets: TimeWord])[]): TimeLexicon {
  const words = new Map<string, TimeWord>();
  for (const [list, facets] of rows) {
    for (const word of list.split(' ')) {
      const phrase = word.replaceAll('_', ' ');
      words.set(phrase, { ...words.get(phrase), ...facets });
    }
  }
  return longestMatch([...words].map(([word, facets]) => [word, { ...NO_FACETS, ...facets }] as const));
}

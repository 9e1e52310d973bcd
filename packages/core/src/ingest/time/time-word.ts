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
  readonly role?: string;
  readonly month?: number;
  readonly weekday?: number;
  readonly season?: 1 | 2 | 3 | 4;
  readonly part?: DayPart;
  /** Hour that the word alone names: noon. */
  readonly hour?: number;
  /** a.m. or p.m. beside a number. */
  readonly meridiem?: 'am' | 'pm';
  readonly calendar?: CalendarWord;
  /** Unit of a duration, with the number of units in the word: a decade is 10 Y. */
  readonly unit?: TimeUnit;
  readonly times?: number;
  /** Time counted from the reference date: 昨日. */
  readonly fields?: TimeFields;
  readonly era?: JapaneseEra;
  /** Modifier before and after an expression. */
  readonly before?: TimeModifier;
  readonly after?: TimeModifier;
  readonly period?: PeriodPart;
  /** SET that the word alone names: daily. */
  readonly every?: TimeUnit;
  /** True for a name or an idiom that only looks like a time: 四日市. */
  readonly stop?: true;
  /** Stop word that begins after a number: 3年生, 50周年. */
  readonly counted?: true;
  /** Word that is a time only if it is no part of a longer word: きょう is none in べんきょう. */
  readonly loose?: true;
  /** True if a capital letter is needed: May, March. */
  readonly capital?: true;
}

export type TimeLexicon = LongestMatch<TimeWord>;

/** Builds a lexicon from rows of words parted by spaces; `_` is a space within a phrase. Facets of a word in two rows are joined. */
export function timeLexicon(rows: readonly (readonly [words: string, facets: TimeWord])[]): TimeLexicon {
  const words = new Map<string, TimeWord>();
  for (const [list, facets] of rows) {
    for (const word of list.split(' ')) {
      const phrase = word.replaceAll('_', ' ');
      words.set(phrase, { ...words.get(phrase), ...facets });
    }
  }
  return longestMatch(words);
}

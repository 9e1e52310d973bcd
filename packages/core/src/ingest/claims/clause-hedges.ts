import type { ReadingLanguage } from '../reading.ts';
import { allMatches } from '../text/all-matches.ts';

export type DraftCertainty = 'certain' | 'probable' | 'possible';
export type DraftModality = 'fact' | 'prediction' | 'intention' | 'demand';

const POSSIBLE: Readonly<Record<ReadingLanguage, RegExp>> = {
  en: /\b(?:may|might|could|possibly|perhaps|feared|fears?|risk of|not known|unclear|unconfirmed|rumou?rs?)\b/i,
  ja: /(?:可能性(?:が|も)(?:ある|あり)|かもしれない|恐れ|おそれ|懸念|うわさ|未確認|不明)/,
};
const PROBABLE: Readonly<Record<ReadingLanguage, RegExp>> = {
  en: /\b(?:likely|probably|apparently|believed|thought to|seems?|appears? to|presumably|estimated)\b/i,
  ja: /(?:模様|もよう|みられ|見られ|とされ(?:る|て)|らしい|ようだ|と思われ|推定|可能性が高い|との情報)/,
};
const PREDICTION: Readonly<Record<ReadingLanguage, RegExp>> = {
  en: /\b(?:will|would|is expected to|are expected to|expected to|forecast|should be|likely to)\b/i,
  ja: /(?:見通し|見込み|だろう|でしょう|予想され|予測|となりそう)/,
};
const INTENTION: Readonly<Record<ReadingLanguage, RegExp>> = {
  en: /\b(?:plans? to|planned to|intends? to|vows? to|promised to|pledged|aims? to|wants? to|to be sent)\b/i,
  ja: /(?:予定|方針|意向|つもり|する用意|としている$|計画|表明)/,
};
const DEMAND: Readonly<Record<ReadingLanguage, RegExp>> = {
  en: /\b(?:must|urged|demanded|demands?|called (?:on|for)|should)\b/i,
  ja: /(?:べき|要求|求め(?:た|る|て)|呼びかけ)/,
};

const HEDGES = [POSSIBLE, PROBABLE, PREDICTION, INTENTION, DEMAND];
/** Every word of the tables: most clauses have none, and one search shows it. */
const ANY_HEDGE: Readonly<Record<ReadingLanguage, RegExp>> = {
  en: new RegExp(HEDGES.map(({ en }) => en.source).join('|'), 'i'),
  ja: new RegExp(HEDGES.map(({ ja }) => ja.source).join('|')),
};

/** True if a clause has a word by which it would be other than certain and a fact. */
export function isHedged(clause: string, language: ReadingLanguage): boolean {
  return ANY_HEDGE[language].test(clause);
}

/** Certainty of a clause by its hedges. */
export function certaintyOf(clause: string, language: ReadingLanguage): DraftCertainty {
  if (PROBABLE[language].test(clause)) return 'probable';
  return POSSIBLE[language].test(clause) ? 'possible' : 'certain';
}

/** Modality of a clause by its verbs: fact, prediction, intention or demand. */
export function modalityOf(clause: string, language: ReadingLanguage): DraftModality {
  if (INTENTION[language].test(clause)) return 'intention';
  if (PREDICTION[language].test(clause)) return 'prediction';
  return DEMAND[language].test(clause) && !/\bcalled\b/i.test(clause) ? 'demand' : 'fact';
}

/** No clause reaches farther to either side. */
const LONGEST_CLAUSE = 400;

const ENGLISH_BOUNDS = /(?:[;:]|,(?!\d)|\s(?:and|but|while|which|who|although|though)\s(?=\S+\s\S+))/g;

/** Japanese clause: between the nearest 、 。 ， ； or ; on both sides. */
function clauseBetweenMarks(text: string, first: number, last: number, at: number): { start: number; end: number } {
  let start = at;
  while (start > first && !isClauseMark(text.charCodeAt(start - 1))) start--;
  let end = at + 1;
  while (end < last && !isClauseMark(text.charCodeAt(end))) end++;
  return { start: Math.min(start, last), end: Math.min(end, last) };
}

function isClauseMark(code: number): boolean {
  return code === 0x3001 || code === 0x3002 || code === 0xff0c || code === 0xff1b || code === 0x3b;
}

/** Clause around an offset: between commas, semicolons and conjunctions that begin a new one. */
export function clauseAround(
  text: string,
  first: number,
  last: number,
  at: number,
  language: ReadingLanguage,
): { start: number; end: number } {
  const [start, end] = [Math.max(first, at - LONGEST_CLAUSE), Math.min(last, at + LONGEST_CLAUSE)];
  if (language === 'ja') return clauseBetweenMarks(text, start, end, at);
  let from = start;
  let to = end;
  for (const { 0: mark, index } of allMatches(ENGLISH_BOUNDS, text.slice(start, end))) {
    const point = start + index;
    if (point + mark.length <= at) from = point + mark.length;
    else if (point > at && to === end) to = point;
  }
  return { start: from, end: to };
}

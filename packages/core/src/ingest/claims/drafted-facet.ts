import { spanDigest } from '../../text/digest.ts';
import type { TextSpan } from '../passages/text-span.ts';
import type { Sentence } from '../quotes/quotation.ts';
import type { ReadingLanguage } from '../reading.ts';
import { allMatches } from '../text/all-matches.ts';
import type { DraftedFacet } from './draft-claim.ts';
import type { FoundFigure } from './found-figure.ts';

/** Facet for a figure that no cue announces: what is counted or measured. Null where the text names nothing. */
export function draftedFacet(figure: FoundFigure, sentence: Sentence, text: string, language: ReadingLanguage): DraftedFacet | null {
  if (isIdle(figure, text)) return null;
  const before = text.slice(sentence.start, figure.start);
  const after = text.slice(figure.end, sentence.end);
  const noun = language === 'ja' ? japaneseNoun(before, after, figure) : englishNoun(before, after, figure);
  if (noun === null) return null;
  const slug = /^[a-z0-9][a-z0-9 -]*$/i.test(noun)
    ? noun
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/-$/, '')
    : spanDigest(noun).slice(0, 8);
  const measure = figure.currency ?? figure.unit;
  return {
    id: `figure-${slug}${measure === null || measure === 'person' ? '' : `-${measure.toLowerCase()}`}`,
    label: { en: noun, ja: noun },
    unit: figure.unit,
    currency: figure.currency,
  };
}

/** Words that name what is dated: the noun before a deadline, or the verb of the clause. */
const DATED: Readonly<Record<ReadingLanguage, RegExp>> = {
  en: /\b(deadline|hearing|trial|election|vote|meeting|summit|service|ceremony|funeral|reopen(?:s|ed)?|open(?:s|ed)?|clos(?:e|es|ed)|completed?|inspect(?:ion|ed)|replac(?:e|ed)|released?|arrested|found|sold|launched|signed|published|start(?:s|ed)?|end(?:s|ed)?|resum(?:e|es|ed)|expir(?:e|es|ed)|due|warned|sentenced|closed|arrived|left|visited)\b/gi,
  ja: /(期限|締め切り|公判|選挙|投票|会議|会談|式典|葬儀|再開|開始|終了|完了|完成|点検|発表|逮捕|到着|出発|復旧|開通|閉鎖|運休|受け付け|申請|入居|訪れ|見つか|続く|遅れ|入れる|出し|終え|派遣|使用)/g,
};

/** Facet for a date without a verb of the event near it: the nearest word for something dated. Null where nothing is. */
export function draftedDay({ start, end }: TextSpan, sentence: Sentence, text: string, language: ReadingLanguage): DraftedFacet | null {
  const [from, to] = [Math.max(sentence.start, start - DATED_REACH), Math.min(sentence.end, end + DATED_REACH)];
  const words = allMatches(DATED[language], text.slice(from, to)).map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    far: Math.max(start - (from + index + word.length), from + index - end, 0),
  }));
  const [nearest] = words.toSorted((a, b) => a.far - b.far);
  if (!nearest) return null;
  const slug = language === 'ja' ? spanDigest(nearest.word).slice(0, 8) : nearest.word;
  return { id: `figure-day-${slug}`, label: { en: nearest.word, ja: nearest.word }, unit: null, currency: null };
}

const DATED_REACH = 90;

/** Labels before a number that is a name: Chapter 11, Flight 370. */
const LABEL =
  /(?:\b(?:Chapter|Article|Section|Room|Line|Flight|Route|Page|No\.?|Number|Group|Level|Type|Phase|Title|Protocol|Resolution|Boeing|Airbus)|第)\s?$/;

/** True for a figure that no comparison needs: one and two in words, how often, coordinates, numbers that are names. */
function isIdle({ start, end, unit, currency, value, lower, upper }: FoundFigure, text: string): boolean {
  if (LABEL.test(text.slice(Math.max(0, start - 16), start)) || unit === 'degree') return true;
  if (unit === 'occurrence' || unit === 'times' || unit === 'room') return !/\d/.test(text.slice(start, end));
  const small = (upper ?? lower ?? 0) <= 3;
  // A three-storey school.
  if (unit === null && /^-\p{Ll}{4}|^ stor(?:e?ys?|ies)\b/u.test(text.slice(end, end + 9))) return false;
  const bare = currency === null && (unit === null || unit === 'piece' || unit === 'person');
  if (bare && small && !/\d{2}/.test(text.slice(start, end)) && (unit !== 'person' || (upper ?? lower ?? 0) <= 1)) return true;
  return unit === null && currency === null && typeof value === 'object' && 'between' in value && !/\d/.test(text.slice(start, end));
}

/** Words that say nothing of what is counted. */
const EMPTY =
  /^(?:people|persons|person|more|others|other|of|in|the|and|percent|km|miles|metres|meters|hours|days|years|weeks|months|total|up|at|to|by|for|from|on|with|as|were|was|are|is|have|has|had|inside|outside|near|under|over|there|were|who|which|that)$/i;

function englishNoun(before: string, after: string, figure: FoundFigure): string | null {
  const counted = figure.counted.trim().toLowerCase();
  const [, next = ''] = /^[\s-]*((?:\p{Ll}+[\s-])?\p{Ll}{3,})/u.exec(after) ?? [];
  const of = /(\p{L}+)\s+(?:of|at|is|was|to|from)\s+(?:\w+\s+){0,2}$/u.exec(before)?.[1] ?? '';
  for (const candidate of [counted, of, next.split(/[\s-]/)[0] ?? '', figure.unit ?? '', figure.currency ?? '']) {
    const word = candidate.trim();
    if (word.length > 2 && !EMPTY.test(word) && !/^(?:rose|fell|according|after|before|between|than|about|around|nearly)$/i.test(word))
      return word.toLowerCase();
  }
  return figure.unit;
}

function japaneseNoun(before: string, after: string, figure: FoundFigure): string | null {
  const following = /^(?:以上|余り|あまり|ほど|程度|前後|近く)?の([\u3400-\u9FFFァ-ヺー]{1,10})/.exec(after)?.[1];
  const leading = /([\u3400-\u9FFFァ-ヺーA-Za-z]{1,10})(?:数|の数)?(?:は|が|も|に|を|、)(?:[^、。]{0,8})?$/.exec(before)?.[1];
  const prefixed = /([\u3400-\u9FFFァ-ヺー]{2,8})$/.exec(before)?.[1];
  if (figure.unit === 'person' && following !== undefined) return following;
  return leading ?? following ?? prefixed ?? (figure.counted === '' ? figure.unit : figure.counted);
}

import type { Sentence } from '../quotes/quotation.ts';
import type { ReadingLanguage } from '../reading.ts';
import { allMatches } from '../text/all-matches.ts';
import type { SpanIndex } from '../text/span-index.ts';
import type { FoundValue } from './draft-claim.ts';
import type { CueHit } from './match-cues.ts';

const NONE: Readonly<Record<ReadingLanguage, RegExp>> = {
  en: /\b(?:no\s*(?:one|body)|none|nobody|no\s+(?:people|persons|passengers|residents|civilians|soldiers|one)|no\s+(?:immediate\s+)?(?:reports?|word)\s+of(?:\s+any)?|no|without(?:\s+any)?)\b/gi,
  ja: /(?:は|も|が)(?:、)?(?:い(?:ない|なかった|ません)|な(?:い(?!だろう)|かった)|ありません|(?:確認|報告)され(?:てい)?(?:ない|ません)|出てい(?:ない|なかった|ません)|ゼロだ?)/g,
};

/** Words for deaths and injuries together. */
const CASUALTIES: Readonly<Record<ReadingLanguage, RegExp>> = { en: /\bcasualt(?:y|ies)\b/i, ja: /死傷者?|人的被害/ };

/** "No one was killed", "no casualties", 死者はいない: the figure 0 on each facet of persons that the clause announces. */
export function noneClaims(text: string, sentence: Sentence, cues: SpanIndex<CueHit>, language: ReadingLanguage): FoundValue[] {
  const whole = text.slice(sentence.start, sentence.end);
  return allMatches(NONE[language], whole).flatMap(({ 0: word, index }) => {
    const at = sentence.start + index;
    const [from, to] =
      language === 'ja'
        ? [at - lengthOf(/[^、。]*$/.exec(whole.slice(Math.max(0, index - 18), index))), at]
        : [at, at + word.length + lengthOf(/^[^,;.]{0,60}/.exec(whole.slice(index + word.length)))];
    const near = cues.within({ start: from, end: to }).filter(({ facet }) => facet.value === 'quantity' && facet.unit === 'person');
    const reach = text.slice(from, to);
    if (/\d|longer|doubt|matter|information|warning|longer|地震|津波/i.test(reach.slice(0, 30)) && near.length === 0) return [];
    const adjoining = near.filter((cue) => language === 'ja' || /^(?:\s*\p{L}+){0,6}\s*$/u.test(text.slice(at + word.length, cue.start)));
    const reports = /reports?|word|情報|報告|確認/i.test(word + reach);
    const value = (facet: string): FoundValue => ({
      ...{ start: Math.min(from, at), end: Math.max(to, at + word.length) },
      ...{ facet, type: 'quantity', value: 0, grade: reports ? 'C' : 'B', rule: 'C-04' },
      why: [reports ? 'no report of any is not the same as none' : `"${word}" denies any`],
    });
    if (CASUALTIES[language].test(reach) && adjoining.length === 0) return [];
    return [...new Set(adjoining.map((cue) => cue.facet.id))].map(value);
  });
}

function lengthOf(found: RegExpExecArray | null): number {
  return found?.[0].length ?? 0;
}

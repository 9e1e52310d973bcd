import { certaintyOf, clauseAround, modalityOf } from '../../ingest/claims/clause-hedges.ts';
import type { TextSpan } from '../../ingest/passages/text-span.ts';
import type { ReadingLanguage } from '../../ingest/reading.ts';
import type { ProposedItem } from './proposed-item.ts';
import { sentenceAt, type VerifiedText } from './verified-text.ts';

const NEGATION: Readonly<Record<ReadingLanguage, RegExp>> = {
  en: /\b(?:not|never|none|neither|nor|without|cannot|no(?!\.)|den(?:y|ied|ies|ying))\b|n['’]t\b/i,
  ja: /(?:ない|なかった|なく|ません|否定|ずに|ず[、。]|ぬ[、。])/,
};

/** Reasons why the words around a quote contradict what a claim says of its polarity, certainty or modality; none for a language without tables. */
export function contradictingWords(item: ProposedItem, text: VerifiedText, span: TextSpan): { why: string; mend: string }[] {
  const { language } = text;
  if (language === null) return [];
  const words = clauseOf(text, span, language);
  const { polarity = 'affirmed', certainty = 'certain', modality = 'fact' } = item;
  const negated = NEGATION[language].test(words);
  const hedge = certaintyOf(words, language);
  const mood = modalityOf(words, language);
  return [
    ...(polarity === 'affirmed' && negated && !isNone(item.value)
      ? [{ why: 'the words around the quote deny something', mend: '"polarity": "denied"' }]
      : []),
    ...(polarity === 'denied' && !negated ? [{ why: 'no word around the quote denies anything', mend: '"polarity": "affirmed"' }] : []),
    ...(certainty === 'certain' && hedge !== 'certain'
      ? [{ why: 'the words around the quote hedge', mend: `"certainty": "${hedge}"` }]
      : []),
    ...(modality === 'fact' && mood !== 'fact'
      ? [{ why: `the words around the quote read as a ${mood}`, mend: `"modality": "${mood}"` }]
      : []),
  ];
}

/** The quote with the rest of its clause, so that leaving out "it is feared that" does not help. */
function clauseOf(text: VerifiedText, { start, end }: TextSpan, language: ReadingLanguage): string {
  const sentence = sentenceAt(text, start);
  const clause = clauseAround(text.text, sentence.start, sentence.end, start, language);
  // In Japanese the verb, with its hedge and its negation, ends the sentence.
  const last = language === 'ja' ? Math.max(clause.end, sentence.end) : clause.end;
  return text.text.slice(Math.min(start, clause.start), Math.max(end, last));
}

function isNone(value: unknown): boolean {
  return value === 0 || (typeof value === 'object' && value !== null && Object.values(value).includes(0));
}

import type { ReadingLanguage } from '../reading.ts';

/** English words that no other language of Latin script has in such numbers. */
const ENGLISH = /\b(?:the|and|of|to|in|was|were|that|with|from|said|have|has|after|people|by|is|are)\b/gi;

/** Language of a text: Japanese where there is kana, English where its small words are frequent, else null. */
export function readingLanguageOf(text: string): ReadingLanguage | null {
  const sample = text.slice(0, 20_000);
  const kana = sample.match(/[\u3041-\u3096\u30A1-\u30FA]/g)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  if (kana / letters > 0.1) return 'ja';
  const words = sample.match(/[\p{L}’']+/gu)?.length ?? 0;
  const english = sample.match(ENGLISH)?.length ?? 0;
  const latin = sample.match(/[A-Za-z]/g)?.length ?? 0;
  if (latin / letters > 0.9 && (english / Math.max(1, words) > 0.12 || (words < 12 && english > 0))) return 'en';
  return latin / letters > 0.97 && words < 12 ? 'en' : null;
}

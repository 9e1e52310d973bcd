import type { BracketPair } from '../quotes/pair-brackets.ts';
import type { ReadingLanguage } from '../reading.ts';
import type { SpanIndex } from '../text/span-index.ts';
import { ABBREVIATIONS, FOLLOWED_BY_NAME, SENTENCE_STARTERS } from './english-abbreviations.ts';
import type { TextSpan } from './text-span.ts';

const CLOSERS = /[)\]}"'”’»」』）】〉》]/;

/**
 * Sentences of a span of the view as spans without the spaces around them. Japanese is never cut inside brackets; English is cut inside a
 * quotation only where the next sentence begins in it.
 */
export function splitSentences(
  text: string,
  { start, end }: TextSpan,
  language: ReadingLanguage | null,
  brackets: SpanIndex<BracketPair>,
): TextSpan[] {
  const sentences: TextSpan[] = [];
  let from = start;
  const push = (to: number) => {
    const part = text.slice(from, to);
    const trimmed = part.trim();
    if (trimmed !== '') {
      const begin = from + part.indexOf(trimmed);
      sentences.push({ start: begin, end: begin + trimmed.length });
    }
    from = to;
  };
  const inside = insideBrackets(brackets, start, end, language);
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (at - from >= LONGEST_SENTENCE && (isSeam(code) || at - from >= 2 * LONGEST_SENTENCE) && !isLowSurrogate(text, at + 1)) push(at + 1);
    if (!mayEnd(code)) continue;
    // In a long run of marks that end nothing, each would look through the rest of the run.
    if (mayEnd(text.charCodeAt(at - 1)) && mayEnd(text.charCodeAt(at - 4)) && mayEnd(text.charCodeAt(at - 8))) continue;
    const after = language === 'ja' ? japaneseEnd(text, at, end, inside) : latinEnd(text, at, start, end, inside);
    if (after > at) {
      push(after);
      at = after - 1;
    }
  }
  push(end);
  return sentences;
}

/** Length after which a sentence is cut at the next comma or space, so that rules that look around in a sentence stay linear in the text. */
const LONGEST_SENTENCE = 1500;

/** True for a mark at which an over-long sentence may be cut; beyond twice the length anything is. */
function isSeam(code: number): boolean {
  return code === 0x20 || code === 0x2c || code === 0x3001 || code === 0xff0c || code === 0x0a;
}

/** True if a cut at an offset would part a surrogate pair. */
function isLowSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}

/** True for . ! ? … and the marks that end a Japanese sentence. */
function mayEnd(code: number): boolean {
  if (code < 0x80) return code === 0x2e || code === 0x21 || code === 0x3f;
  return (
    code === 0x2026 ||
    code === 0x3002 ||
    code === 0xff01 ||
    code === 0xff1f ||
    code === 0xff61 ||
    code === 0xff0e ||
    code === 0x2605 ||
    code === 0x2606 ||
    code === 0x266a
  );
}

/** Marks the offsets that lie inside a closed pair: every pair for Japanese, round and square brackets for other languages. */
function insideBrackets(
  pairs: SpanIndex<BracketPair>,
  start: number,
  end: number,
  language: ReadingLanguage | null,
): (at: number) => boolean {
  const within = pairs
    .touching({ start, end })
    .filter((pair) => pair.closed && (language === 'ja' || pair.open === '(' || pair.open === '['));
  if (within.length === 0) return () => false;
  const covered = new Uint8Array(end - start + 1);
  let reach = start;
  for (const pair of within) {
    // A pair inside one that is covered adds nothing.
    if (pair.end <= reach) continue;
    reach = pair.end;
    covered.fill(1, Math.max(0, pair.start + 1 - start), Math.max(0, Math.min(pair.end - 1, end) - start));
  }
  return (at) => covered[at - start] === 1;
}

/** Offset after the sentence that ends at `at`, or `at` if none does. */
function japaneseEnd(text: string, at: number, end: number, inside: (at: number) => boolean): number {
  const mark = text[at] ?? '';
  const stops = /[。！？!?｡]/.test(mark) || (mark === '．' && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? ''));
  if (!stops && !(mark === '★' || mark === '♪' || mark === '☆')) return at;
  if (inside(at)) return at;
  let after = at + 1;
  while (after < end && /[。！？!?｡★♪☆]/.test(text[after] ?? '')) after++;
  while (after < end && CLOSERS.test(text[after] ?? '') && !/['"]/.test(text[after] ?? '')) after++;
  // A question mark or a quotation may be followed by its particle: 「か」と.
  if (/^(?:と|って|との|という|など|を|は|が|の(?![一-龠])|に|で)/.test(text.slice(after, after + 4)) && mark !== '。') return at;
  return after;
}

function latinEnd(text: string, at: number, start: number, end: number, inside: (at: number) => boolean): number {
  const mark = text[at] ?? '';
  if (!/[.!?…。！？]/.test(mark) || inside(at)) return at;
  let after = at + 1;
  while (after < end && /[.!?…]/.test(text[after] ?? '')) after++;
  const dots = after - at;
  while (after < end && CLOSERS.test(text[after] ?? '')) after++;
  // A footnote mark in square brackets belongs to the sentence before it.
  const note = /^\s?(?:\[\d{1,3}\])+/.exec(text.slice(after, end));
  if (note) after += note[0].length;
  if (after < end && !/\s/.test(text[after] ?? '') && !/[。！？]/.test(mark)) return at;
  const next = text.slice(after, end).trimStart();
  if (next === '') return after;
  if (!startsSentence(next)) return at;
  if (mark === '.' && dots === 1 && endsAbbreviation(text, at, start, next)) return at;
  return after;
}

function startsSentence(next: string): boolean {
  return /^(?:["'“‘«([{¿¡-]*\s?)[\p{Lu}\p{Lo}\p{N}]/u.test(next) || /^[•●▪*–—]/.test(next);
}

/** True if the full stop at `at` belongs to an abbreviation, an initial or a number of a list, and no sentence ends there. */
function endsAbbreviation(text: string, at: number, start: number, next: string): boolean {
  const [word = ''] = /[\p{L}\p{N}.&'’-]*$/u.exec(text.slice(Math.max(start, at - 40), at)) ?? [];
  const lower = word.toLowerCase();
  const [nextWord = ''] = /^[\p{L}\p{N}'’]+/u.exec(next) ?? [];
  if (FOLLOWED_BY_NAME.has(lower)) return true;
  if (ABBREVIATIONS.has(lower)) return !SENTENCE_STARTERS.has(nextWord.toLowerCase()) || /^\p{N}/u.test(next);
  // Initials of a person (J. Smith) and letters of an acronym (U.S. troops).
  if (/^\p{Lu}$/u.test(word)) return !SENTENCE_STARTERS.has(nextWord.toLowerCase());
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return !SENTENCE_STARTERS.has(nextWord.toLowerCase());
  // Number of an item at the beginning of a text: "1. The first item".
  return /^\d{1,3}$/.test(word) && text.slice(start, at - word.length).trim() === '';
}

import type { Sentence } from '../quotes/quotation.ts';
import type { ReadingLanguage } from '../reading.ts';
import { englishNames } from './english-names.ts';
import { japaneseNames } from './japanese-names.ts';
import { nameFinder } from './known-entities.ts';
import type { Mention, NamedEntity } from './mention.ts';

/** All names of a text in order, without those inside a longer one; entities of a corpus are found under every name they have. */
export function findMentions(
  text: string,
  sentences: readonly Sentence[],
  language: ReadingLanguage | null,
  corpus: readonly NamedEntity[],
): Mention[] {
  const finder = nameFinder(corpus);
  const found = language === 'ja' ? japaneseNames(text, finder) : englishNames(text, sentences, finder);
  const own = corpus.length === 0 ? [] : corpusNames(text, corpus, found);
  return withoutNested([...found, ...own]);
}

/** Names of the corpus that no rule for new names meets: lower case, inside a longer run. */
function corpusNames(text: string, corpus: readonly NamedEntity[], found: readonly Mention[]): Mention[] {
  const names = nameFinder(corpus);
  const taken = new Set(found.map(({ start }) => start));
  const mentions: Mention[] = [];
  for (let at = 0; at < text.length; at++) {
    const match = names.at(text, at);
    if (!match) continue;
    const name = text.slice(at, match.end);
    if (!taken.has(at) && isWholeWord(text, at, match.end))
      mentions.push({ start: at, end: match.end, text: name, kind: match.entry.kind, id: match.entry.id, rule: 'M-01' });
    at = match.end - 1;
  }
  return mentions;
}

/** Guard against names inside words: a Latin or katakana word is not cut, スタン is not found in カザフスタン. */
function isWholeWord(text: string, start: number, end: number): boolean {
  const classOf = (character: string) =>
    /[A-Za-z\u00C0-\u024F0-9]/.test(character)
      ? 'latin'
      : /[ァ-ヺー]/.test(character)
        ? 'katakana'
        : /[\u0400-\u052F]/.test(character)
          ? 'cyrillic'
          : null;
  const joined = (a: string, b: string) => classOf(a) !== null && classOf(a) === classOf(b);
  return !joined(text[start - 1] ?? ' ', text[start] ?? ' ') && !joined(text[end - 1] ?? ' ', text[end] ?? ' ');
}

function withoutNested(mentions: readonly Mention[]): Mention[] {
  const sorted = mentions.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Mention[] = [];
  for (const mention of sorted) {
    const last = kept.at(-1);
    if (!last || mention.start >= last.end) kept.push(mention);
  }
  return kept;
}

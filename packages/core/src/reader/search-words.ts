import { stemmer } from 'stemmer';
import { withoutApostrophes } from '../text/apostrophes.ts';

/** Spelling variants of katakana names: ヴ and バ rows, and the prolonged sound mark. */
const FOLDS: readonly [RegExp, string][] = [
  [/ヴァ/g, 'バ'],
  [/ヴィ/g, 'ビ'],
  [/ヴェ/g, 'ベ'],
  [/ヴォ/g, 'ボ'],
  [/ヴ/g, 'ブ'],
  [/[・·ー]/g, ''],
];

/** Marks that are written or not: accents, Hebrew points, Arabic vowel signs with hamza above and below, and the stretcher. */
const OPTIONAL_MARKS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670]/g;

/** Letters that are written in two ways, and letters with strokes, which have no decomposition. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه' },
  ...{ œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i', ґ: 'г' },
};
const VARIANT_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** Normalizes spelling: width, case, accents and other optional marks, letter variants, hiragana to katakana, ヴ to バ. */
export function foldForSearch(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  let folded = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(OPTIONAL_MARKS, '')
    .normalize('NFC')
    .replace(VARIANT_LETTERS, (letter) => LETTERS[letter] ?? letter)
    .replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
  for (const [from, to] of FOLDS) folded = folded.replace(from, to);
  return folded;
}

/** True for ASCII, of which only the case is folded. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

/** Runs of a script without spaces between words, or with endings that stick to them, and words of all other scripts. */
const RUNS =
  /\p{Script=Han}+|[\p{Script=Katakana}ー]+|[\p{Script=Hiragana}ー]+|\p{Script=Hangul}+|[[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]&&[\p{L}\p{M}]]+|[[\p{L}\p{M}\p{N}ـ]--[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]]+/gv;
/** Scripts whose runs become bigrams. */
const BIGRAM_SCRIPT = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/v;
/** A letter with its marks: Thai vowel signs and tones belong to the consonant before them. */
const CHARACTERS = /\P{M}\p{M}*|\p{M}+/gu;
const HIRAGANA = /^\p{Script=Hiragana}/v;
/** The Arabic article before a word of three letters or more. */
const ARTICLE = /^ال(?=\p{Script=Arabic}{3})/u;

/** Words that may have an English ending: of four letters or more, without accents or digits. */
const ENGLISH = /^[a-z]{4,}$/;

/** Minimal length of indexed hiragana runs; shorter ones are particles or endings. */
const LONG_HIRAGANA = 4;

/** English stop words. */
const STOP_WORDS = new Set(
  'a an and are as at be by did do does for from how in is it of on or that the to was were what when where which who why with'.split(' '),
);

/**
 * Index terms of a text. It is split by script and not by a dictionary, so that every runtime gives the same terms: a run of Han,
 * Hangul, Thai, Lao, Khmer or Burmese becomes bigrams and its last character, so that every character begins a term; other runs are
 * terms as a whole, English words also by their stem, so that `killed` finds `killing`.
 */
export function indexWords(text: string, leastHiragana = LONG_HIRAGANA): string[] {
  const words: string[] = [];
  for (const run of runsOf(text))
    if (BIGRAM_SCRIPT.test(run)) words.push(...pairs(run), charactersOf(run).at(-1) as string);
    else if (!HIRAGANA.test(run) || run.length >= leastHiragana) words.push(...new Set([wordOf(run), stemOf(wordOf(run))]));
  return words.filter((word) => word !== '');
}

/** Index terms of a name, in which short runs of hiragana count. */
export function nameWords(name: string): string[] {
  return indexWords(name, 2);
}

/** Terms of a query: bigrams of a run of a bigram script, a single character as a prefix, stems of English words. */
export function queryWords(q: string): string[] {
  const words: string[] = [];
  const short: string[] = [];
  for (const run of runsOf(q))
    if (BIGRAM_SCRIPT.test(run)) words.push(...(charactersOf(run).length > 1 ? pairs(run) : [run]));
    else if (HIRAGANA.test(run) && run.length < LONG_HIRAGANA) short.push(foldForSearch(run));
    else words.push(wordOf(run));
  const all = [...new Set(words)].filter((word) => word !== '');
  const significant = all.filter((word) => !STOP_WORDS.has(word));
  if (significant.length > 0) return [...new Set(significant.map(stemOf))];
  return all.length > 0 ? all : short;
}

/** Words of a text that are written with spaces between them, or in katakana: as written and as indexed, each once, without stop words. */
export function spelledWords(text: string): readonly { readonly written: string; readonly folded: string }[] {
  const words = new Map<string, { written: string; folded: string }>();
  for (const written of runsOf(text)) {
    if (BIGRAM_SCRIPT.test(written) || HIRAGANA.test(written)) continue;
    const folded = wordOf(written);
    if (folded !== '' && !STOP_WORDS.has(folded) && !words.has(folded)) words.set(folded, { written, folded });
  }
  return [...words.values()];
}

/** Replaces words of a query, by their written form. */
export function replaceWords(q: string, replacements: ReadonlyMap<string, string>): string {
  return withoutApostrophes(q.normalize('NFKC')).replace(RUNS, (run) => replacements.get(run) ?? run);
}

/** True if a term also matches as a prefix; a single letter or digit would match too much, and a bigram is complete. */
export function matchesPrefixes(word: string): boolean {
  return BIGRAM_SCRIPT.test(word) ? charactersOf(word).length === 1 : word.length > 1;
}

/** True if a term is a whole run rather than a bigram. */
export function isWholeWord(word: string): boolean {
  return !BIGRAM_SCRIPT.test(word);
}

function runsOf(text: string): readonly string[] {
  return withoutApostrophes(text.normalize('NFKC')).match(RUNS) ?? [];
}

/** A word as it is indexed, in Arabic without the article. */
function wordOf(run: string): string {
  return foldForSearch(run).replace(ARTICLE, '');
}

/** Stem of an English word by Porter's rules; other words, and short ones, as they are. */
function stemOf(word: string): string {
  return ENGLISH.test(word) ? stemmer(word) : word;
}

function charactersOf(run: string): readonly string[] {
  return run.match(CHARACTERS) ?? [];
}

function pairs(run: string): string[] {
  const characters = charactersOf(run);
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}

/** Spelling variants of katakana names: ヴ and バ rows, and the prolonged sound mark. */
const FOLDS: readonly [RegExp, string][] = [
  [/ヴァ/g, 'バ'],
  [/ヴィ/g, 'ビ'],
  [/ヴェ/g, 'ベ'],
  [/ヴォ/g, 'ボ'],
  [/ヴ/g, 'ブ'],
  [/[・·ー]/g, ''],
];

/** Normalizes spelling: width, case, accents, hiragana to katakana, ヴ to バ. */
export function foldForSearch(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  let folded = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
  for (const [from, to] of FOLDS) folded = folded.replace(from, to);
  return folded;
}

/** True for ASCII, of which only the case is folded. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

/** Runs of Han, katakana or hiragana, and words of scripts with spaces. */
const RUNS =
  /\p{Script=Han}+|[\p{Script=Katakana}ー]+|[\p{Script=Hiragana}ー]+|[[\p{L}\p{M}\p{N}]--[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]]+/gv;
const HAN = /^\p{Script=Han}/v;
const HIRAGANA = /^\p{Script=Hiragana}/v;

/** Minimal length of indexed hiragana runs; shorter ones are particles or endings. */
const LONG_HIRAGANA = 4;

/** English stop words. */
const STOP_WORDS = new Set(
  'a an and are as at be by did do does for from how in is it of on or that the to was were what when where which who why with'.split(' '),
);

/**
 * Index terms of a text. Japanese is split by script and not by a dictionary, so that every runtime gives the same terms: a run
 * of Han becomes bigrams and its last character, so that every character begins a term; other runs are terms as a whole.
 */
export function indexWords(text: string, leastHiragana = LONG_HIRAGANA): string[] {
  const words: string[] = [];
  for (const run of runsOf(text))
    if (HAN.test(run)) words.push(...pairs(run), [...run].at(-1) as string);
    else if (!HIRAGANA.test(run) || run.length >= leastHiragana) words.push(foldForSearch(run));
  return words.filter((word) => word !== '');
}

/** Index terms of a name, in which short runs of hiragana count. */
export function nameWords(name: string): string[] {
  return indexWords(name, 2);
}

/** Terms of a query: bigrams of a run of Han, a single character as a prefix. */
export function queryWords(q: string): string[] {
  const words: string[] = [];
  const short: string[] = [];
  for (const run of runsOf(q))
    if (HAN.test(run)) words.push(...([...run].length > 1 ? pairs(run) : [run]));
    else if (HIRAGANA.test(run) && run.length < LONG_HIRAGANA) short.push(foldForSearch(run));
    else words.push(foldForSearch(run));
  const all = [...new Set(words)].filter((word) => word !== '');
  const significant = all.filter((word) => !STOP_WORDS.has(word));
  if (significant.length > 0) return significant;
  return all.length > 0 ? all : short;
}

/** True if a term also matches as a prefix; a single letter or digit would match too much, and a bigram is complete. */
export function matchesPrefixes(word: string): boolean {
  return HAN.test(word) ? [...word].length === 1 : word.length > 1;
}

/** True if a term is a whole run rather than a bigram. */
export function isWholeWord(word: string): boolean {
  return !HAN.test(word);
}

function runsOf(text: string): readonly string[] {
  return text.normalize('NFKC').match(RUNS) ?? [];
}

function pairs(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}

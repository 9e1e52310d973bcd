/** Katakana variants that one name is written with: ヴ and バ rows, and the long sign. */
const FOLDS: readonly [RegExp, string][] = [
  [/ヴァ/g, 'バ'],
  [/ヴィ/g, 'ビ'],
  [/ヴェ/g, 'ベ'],
  [/ヴォ/g, 'ボ'],
  [/ヴ/g, 'ブ'],
  [/[・·ー]/g, ''],
];

/** One spelling for many: width, case, accents, hiragana to katakana, ヴ to バ. */
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

/** Of ASCII only the case has to be folded. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

/** Runs of one script: Han, katakana, hiragana, and everything that writes its words apart. */
const RUNS =
  /\p{Script=Han}+|[\p{Script=Katakana}ー]+|[\p{Script=Hiragana}ー]+|[[\p{L}\p{M}\p{N}]--[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]]+/gv;
const HAN = /^\p{Script=Han}/v;
const HIRAGANA = /^\p{Script=Hiragana}/v;

/** A shorter run of hiragana in running text is a particle or an ending. */
const LONG_HIRAGANA = 4;

/** English words that carry a sentence and no matter: they part no question from another. */
const STOP_WORDS = new Set(
  'a an and are as at be by did do does for from how in is it of on or that the to was were what when where which who why with'.split(' '),
);

/**
 * The words by which a text is found. Japanese is parted by its scripts and not by a dictionary, so that every runtime
 * finds the same: a Han run gives its pairs of signs and its last sign, so that each sign begins a word; katakana, Latin and
 * the like give their runs.
 */
export function indexWords(text: string, leastHiragana = LONG_HIRAGANA): string[] {
  const words: string[] = [];
  for (const run of runsOf(text))
    if (HAN.test(run)) words.push(...pairs(run), [...run].at(-1) as string);
    else if (!HIRAGANA.test(run) || run.length >= leastHiragana) words.push(foldForSearch(run));
  return words.filter((word) => word !== '');
}

/** The words of a name: in it, a short run of hiragana counts too. */
export function nameWords(name: string): string[] {
  return indexWords(name, 2);
}

/** The words that a query asks for. A Han run is asked for by its pairs, a single sign by what begins with it. */
export function queryWords(q: string): string[] {
  const words: string[] = [];
  const short: string[] = [];
  for (const run of runsOf(q))
    if (HAN.test(run)) words.push(...([...run].length > 1 ? pairs(run) : [run]));
    else if (HIRAGANA.test(run) && run.length < LONG_HIRAGANA) short.push(foldForSearch(run));
    else words.push(foldForSearch(run));
  const all = [...new Set(words)].filter((word) => word !== '');
  const telling = all.filter((word) => !STOP_WORDS.has(word));
  if (telling.length > 0) return telling;
  return all.length > 0 ? all : short;
}

/** Whether what begins with the word is meant too: not with a single letter or figure, which begins too much, nor a pair, which is whole. */
export function matchesPrefixes(word: string): boolean {
  return HAN.test(word) ? [...word].length === 1 : word.length > 1;
}

/** Whether a word is a whole run: a pair of Han signs is a part of one. */
export function isWholeWord(word: string): boolean {
  return !HAN.test(word);
}

function runsOf(text: string): readonly string[] {
  return text.normalize('NFKC').match(RUNS) ?? [];
}

function pairs(run: string): string[] {
  const signs = [...run];
  return signs.slice(1).map((sign, i) => `${signs[i]}${sign}`);
}

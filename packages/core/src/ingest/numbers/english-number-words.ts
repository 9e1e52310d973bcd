/** Sort of an English number word: it decides which word may follow which. */
type NumberWordSort = 'unit' | 'teen' | 'ten' | 'hundred' | 'scale' | 'dozen' | 'part' | 'several';

export interface NumberWord {
  readonly sort: NumberWordSort;
  readonly value: bigint;
  readonly ordinal: boolean;
  /** hundreds, dozens, fifths. */
  readonly plural: boolean;
}

const UNITS = 'zero one two three four five six seven eight nine'.split(' ');
const UNIT_ORDINALS = 'zeroth first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: readonly (readonly [string, bigint])[] = [
  ['thousand', 10n ** 3n],
  ['lakh', 10n ** 5n],
  ['lac', 10n ** 5n],
  ['million', 10n ** 6n],
  ['crore', 10n ** 7n],
  ['cr', 10n ** 7n],
  ['koti', 10n ** 7n],
  ['billion', 10n ** 9n],
  ['trillion', 10n ** 12n],
  ['quadrillion', 10n ** 15n],
];
/** Abbreviations that are no other word: `5bn`, `£20mn`. */
const SHORT_SCALES: readonly (readonly [string, bigint])[] = [
  ['mn', 10n ** 6n],
  ['mln', 10n ** 6n],
  ['bn', 10n ** 9n],
  ['bln', 10n ** 9n],
  ['tn', 10n ** 12n],
  ['trn', 10n ** 12n],
];

function* words(): Generator<readonly [string, NumberWord]> {
  const word = (sort: NumberWordSort, value: bigint, { ordinal = false, plural = false } = {}): NumberWord => ({
    sort,
    value,
    ordinal,
    plural,
  });
  for (const [i, unit] of UNITS.entries()) yield [unit, word('unit', BigInt(i))];
  for (const nothing of ['nought', 'naught', 'nil']) yield [nothing, word('unit', 0n)];
  const ordinals: (readonly [string, NumberWordSort, bigint])[] = [
    ...UNIT_ORDINALS.map((name, i) => [name, 'unit', BigInt(i)] as const),
    ...TEENS.map((name, i) => [i === 2 ? 'twelfth' : `${name}th`, 'teen', BigInt(10 + i)] as const),
    ...TENS.map((name, i) => [name.replace(/y$/, 'ieth'), 'ten', BigInt(10 * i)] as const).slice(2),
    ['hundredth', 'hundred', 100n],
    ...SCALES.map(([name, value]) => [`${name}th`, 'scale', value] as const),
  ];
  for (const [name, sort, value] of ordinals) {
    yield [name, word(sort, value, { ordinal: true })];
    // "seconds" are a unit of time.
    if (name !== 'second') yield [`${name}s`, word(sort, value, { ordinal: true, plural: true })];
  }
  for (const [i, teen] of TEENS.entries()) yield [teen, word('teen', BigInt(10 + i))];
  for (const [i, ten] of TENS.entries()) if (i > 1) yield [ten, word('ten', BigInt(10 * i))];
  yield ['hundred', word('hundred', 100n)];
  yield ['hundreds', word('hundred', 100n, { plural: true })];
  yield ['tens', word('ten', 10n, { plural: true })];
  yield ['dozen', word('dozen', 12n)];
  yield ['dozens', word('dozen', 12n, { plural: true })];
  for (const [name, value] of SCALES) {
    yield [name, word('scale', value)];
    yield [`${name}s`, word('scale', value, { plural: true })];
  }
  for (const [name, value] of SHORT_SCALES) yield [name, word('scale', value)];
  yield ['half', word('part', 2n)];
  yield ['halves', word('part', 2n, { plural: true })];
  yield ['quarter', word('part', 4n)];
  yield ['quarters', word('part', 4n, { plural: true })];
  yield ['several', word('several', 2n)];
  yield ['few', word('several', 2n)];
}

export const ENGLISH_NUMBER_WORDS: ReadonlyMap<string, NumberWord> = new Map(words());

/** Longest word of the table: a longer one is not looked up. */
export const LONGEST_NUMBER_WORD = Math.max(...[...ENGLISH_NUMBER_WORDS.keys()].map((word) => word.length));

const A = 0x61;

/** First two letters of the words; the articles before them are asked apart. */
const BEGINNINGS = new Uint8Array(26 * 26);
for (const word of ENGLISH_NUMBER_WORDS.keys()) BEGINNINGS[pairOf(word.charCodeAt(0), word.charCodeAt(1))] = 1;
function pairOf(first: number, second: number): number {
  return (first - A) * 26 + (second - A);
}

/** False for nearly all words of a text, by their first two letters: a filter before the look-up. */
export function mayBeginNumber(first: number, second: number): boolean {
  if (second >= A && second <= 0x7a) return BEGINNINGS[pairOf(first, second)] === 1 || (first === A && second === 0x6e);
  return first === A;
}

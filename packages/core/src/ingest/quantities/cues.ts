import { longestMatch } from '../text/longest-match.ts';

/** Bound or modifier that a cue puts on a figure. */
export type CueKind =
  | 'about'
  | 'at-least'
  | 'more-than'
  | 'at-most'
  | 'less-than'
  | 'nearly'
  | 'over'
  | 'exact'
  /** Says nothing of the figure: in all, some, the. A cue may stand before it. */
  | 'neutral'
  /** `or equal to` after a bound: makes it inclusive. */
  | 'inclusive';

const JAPANESE_BEFORE: Readonly<Partial<Record<CueKind, string>>> = {
  about: '約 およそ おおよそ ほぼ 概ね おおむね 大体 だいたい 凡そ ざっと 推定 推計',
  'at-least': '少なくとも 少なくて 少なくとも計 最低 最低でも 最低限 最少 最少でも 最小 最小で 下限',
  'at-most': '最大 最大で 最高 最高で 多くとも 多くて せいぜい 高々 たかだか 最多 最多で 最長 最長で 上限 上限を 最大限',
  'less-than': '',
  exact: 'イコール ちょうど きっかり',
  neutral: '計 合計 合計で 総計 延べ 延べで のべ 合わせて わずか 実に 計で 総額 その数',
};
const JAPANESE_AFTER: Readonly<Partial<Record<CueKind, string>>> = {
  'at-least':
    '以上 もしくはそれ以上 またはそれ以上 あるいはそれ以上 かそれ以上 か、それ以上 、またはそれ以上 を下らない は下らない を下回らない より大きいか等しい より多いか等しい',
  'at-most':
    '以下 もしくはそれ以下 またはそれ以下 あるいはそれ以下 かそれ以下 以内 を上限 を上限と が上限 を超えない を上回らない より小さいか等しい より少ないか等しい',
  'more-than':
    '超 超え 超える を超える を超え を超えた を超す を超し を超した を越える を越え を上回る を上回り を上回った を上回っ より多い より多く より大きい より大きく より大きな より上 以上超 オーバー を突破',
  over: '余り あまり 余 強',
  'less-than':
    '未満 を下回る を下回り を下回った を割る を割り を割った に満たない に満たず より少ない より少なく より小さい より小さく より小さな より低い 足らず 弱未満',
  nearly: '近く 近い 弱 ちかく に迫る',
  about: '前後 程度 ほど くらい ぐらい 見当 内外 ばかり 見込み',
  exact: 'に等しい と等しい ちょうど きっかり',
};

const COMPARATIVES: readonly (readonly [CueKind, CueKind, string])[] = [
  ['more-than', 'at-least', 'more greater larger bigger higher longer heavier older'],
  ['less-than', 'at-most', 'less fewer smaller lower shorter lighter younger'],
];

const ENGLISH_BEFORE: Readonly<Partial<Record<CueKind, readonly string[]>>> = {
  about: [
    'about',
    'around',
    'approximately',
    'aproximately',
    'roughly',
    'circa',
    'ca.',
    'c.',
    '~',
    '≈',
    'an estimated',
    'estimated',
    'approx',
    'approx.',
    'somewhere around',
    'or so',
  ],
  'at-least': [
    'at least',
    'no less than',
    'not less than',
    'no fewer than',
    'not fewer than',
    'no smaller than',
    'a minimum of',
    'minimum of',
    'minimum',
    'at least or equal to',
    '>=',
    '≥',
    '=>',
    'not under',
    'not below',
  ],
  'more-than': [
    'over',
    'above',
    'exceeding',
    'exceed',
    'exceeds',
    'exceeded',
    'surpassing',
    'surpass',
    'surpasses',
    'surpassed',
    'upwards of',
    'upward of',
    'in excess of',
    'beyond',
    'well over',
    'just over',
    '>',
    'topped',
    'topping',
  ],
  'at-most': [
    'at most',
    'up to',
    'no more than',
    'not more than',
    'no greater than',
    'no larger than',
    'no higher than',
    'as many as',
    'as much as',
    'a maximum of',
    'maximum of',
    'maximum',
    'not over',
    'not above',
    'not exceeding',
    'at the most',
    '<=',
    '≤',
    '=<',
    'within',
  ],
  'less-than': ['under', 'below', 'beneath', '<', 'just under', 'well under'],
  nearly: ['nearly', 'almost', 'close to', 'approaching', 'just short of'],
  exact: ['equal to', 'equals', 'equals to', 'equal', 'exactly', 'precisely', 'just', 'only'],
  neutral: ['some', 'a total of', 'total of', 'another', 'the', 'a further', 'a record', 'additional'],
};

function* englishBefore(): Generator<readonly [string, CueKind]> {
  for (const [kind, phrases] of Object.entries(ENGLISH_BEFORE)) for (const phrase of phrases) yield [phrase, kind as CueKind];
  for (const [open, closed, words] of COMPARATIVES)
    for (const word of words.split(' ')) {
      yield [`${word} than`, open];
      for (const form of [
        `${word} than or equal to`,
        `${word} than or equal`,
        `${word} or equal to`,
        `${word} or equal than`,
        `equal to or ${word} than`,
        `equal or ${word} than`,
        `${word} than or equals to`,
      ])
        yield [form, closed];
    }
}

function* englishAfter(): Generator<readonly [string, CueKind]> {
  for (const [open, closed, words] of COMPARATIVES) {
    void open;
    for (const word of words.split(' '))
      for (const form of [`or ${word}`, `and ${word}`, `or ${word} than`, `, or ${word}`]) if (form !== 'and less') yield [form, closed];
  }
  for (const form of ['or above', 'or over', 'and up', 'and over', 'and above', 'or up', 'at least', 'plus', '-plus', '+', 'minimum'])
    yield [form, 'at-least'];
  for (const form of ['or below', 'or under', 'at most', 'at the most', 'maximum', 'max', 'tops']) yield [form, 'at-most'];
  for (const form of ['or so', 'more or less', 'or thereabouts', 'approximately', 'give or take']) yield [form, 'about'];
  yield ['-odd', 'over'];
  for (const form of ['or equal to it', 'or equal to', 'or equal', 'or equals']) yield [form, 'inclusive'];
}

function* japaneseCues(table: Readonly<Partial<Record<CueKind, string>>>): Generator<readonly [string, CueKind]> {
  for (const [kind, phrases] of Object.entries(table)) for (const phrase of phrases.split(' ')) if (phrase) yield [phrase, kind as CueKind];
}

export const CUES = {
  ja: { before: longestMatch(japaneseCues(JAPANESE_BEFORE)), after: longestMatch(japaneseCues(JAPANESE_AFTER)) },
  en: { before: longestMatch(englishBefore()), after: longestMatch(englishAfter()) },
} as const;

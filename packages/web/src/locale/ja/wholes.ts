import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/wholes.ts';

export default {
  title: '文書を並べる',
  lead: '二つ以上の文書を丸ごと比べる。すべてに共通すること、一つだけが触れること、それぞれに特徴的な語。',
  choose: '文書',
  few: '二つ以上の文書を選ぶ。',
  shared: 'すべてに共通',
  only: '{name}だけ',
  meeting: '重なる問い',
  'meeting.note': '二つ以上が答えている問い。',
  'meeting.none': '二つ以上が答える問いはない。',
  terms: 'それぞれに特徴的な語',
  'terms.note':
    'ほかの文書よりずっと多く使われている語。棒とzは、偶然ではそうなりにくいことを示す（1.96を超える偏りが偶然に生じるのは20回に1回未満）。語の度数だけから計算する（Monroe・Colaresi・Quinn 2008）。',
  'terms.none': '数えた語がない。',
  term: '語',
  count: '回数',
  rate: '千語あたり',
  z: 'z',
  together: 'これらの問いを並べて読む',
  'in-step': '二つの文書を対応させて読む',
} satisfies Translated<typeof en>;

import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/chooser.ts';

export default {
  accounts: '記述',
  facets: '項目',
  'accounts.note': 'チェックを外すと、その記述がなかった場合の判定になる。矢印で列の順を変える。',
  'facets.note': 'チェックを外すとその行を隠す。矢印で行の順を変える。',
  hear: '{name}を含める',
  show: '{name}を表示',
  earlier: '{name}を一つ前へ',
  later: '{name}を一つ後へ',
  all: 'すべてを元の順で',
  without: '{names}がなかったら',
  'flips.none': 'どの判定も変わらない。',
  flips: { other: '{n}行の判定が変わる。' },
  'still-heard': '{names}の発言は、それを伝える別の記述を通してなお残る。',
  hidden: '隠した項目：{names}。',
  'hear-all': 'すべての記述を含める',
} satisfies Translated<typeof en>;

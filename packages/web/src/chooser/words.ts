const en = {
  accounts: 'Accounts',
  facets: 'Facets',
  'accounts.note': 'Untick one to ask: what if this account were missing? The arrows set the order of the columns.',
  'facets.note': 'Untick a facet to hide its rows. The arrows set the order of the rows.',
  hear: 'hear {name}',
  show: 'show {name}',
  earlier: '{name}: one place earlier',
  later: '{name}: one place later',
  all: 'All, in their own order',
  without: 'Without {names}',
  'flips.none': 'no verdict reads otherwise.',
  'flips.one': '1 verdict reads otherwise:',
  'flips.other': '{n} verdicts read otherwise:',
  'still-heard': 'What {names} says is still heard through who reports it.',
  hidden: 'Hidden: {names}.',
  'hear-all': 'Hear all',
} as const;

const ja: Readonly<Record<keyof typeof en, string>> = {
  accounts: '記述',
  facets: '観点',
  'accounts.note': 'チェックを外すと、その記述がなかった場合の判定になる。矢印で列の順を変える。',
  'facets.note': 'チェックを外すとその行を隠す。矢印で行の順を変える。',
  hear: '{name}を含める',
  show: '{name}を表示',
  earlier: '{name}を一つ前へ',
  later: '{name}を一つ後へ',
  all: 'すべてを元の順で',
  without: '{names}がなかったら',
  'flips.none': 'どの判定も変わらない。',
  'flips.one': '1行の判定が変わる。',
  'flips.other': '{n}行の判定が変わる。',
  'still-heard': '{names}の発言は、それを伝える別の記述を通してなお残る。',
  hidden: '隠した観点：{names}。',
  'hear-all': 'すべての記述を含める',
};

export const chooserWords = { en, ja };

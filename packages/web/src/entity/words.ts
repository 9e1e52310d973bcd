const en = {
  'judged.title': 'How it is judged',
  'judged.note': 'By each voice, or by whom the voice passes on; a question each.',
  who: 'Who',
  negative: 'negative',
  between: 'neutral or mixed',
  positive: 'positive',
  weak: 'mildly',
  strong: 'strongly',
  mixed: 'mixed',
  tree: 'as a tree',
  'tree.close': 'close the tree',
  'tree.title': 'What it is part of, and what is part of it',
  'roles.drawn': '{name}, when so told',
} as const;

const ja: Readonly<Record<keyof typeof en, string>> = {
  'judged.title': 'どう評価されるか',
  'judged.note': '声、または声が伝える発言者ごとに、観点別に示す。',
  who: '評価する側',
  negative: '否定',
  between: '中立・両面',
  positive: '肯定',
  weak: 'やや',
  strong: '強く',
  mixed: '両面',
  tree: '階層図で見る',
  'tree.close': '階層図を閉じる',
  'tree.title': '上位と下位',
  'roles.drawn': '{name}。述べられた時期',
};

export const entityWords = { en, ja };

const en = {
  for: '“{q}”',
  lead: 'Type a name, a place or a word in Japanese, English or Russian: events, entities, claims and passages answer as you type.',
  none: 'Nothing bears these words. Try a shorter one, or the name in another language.',
  first: 'the first {n} are shown',
  types: 'only these sorts',
  documents: 'only in this document',
} as const;

const ja: Readonly<Record<keyof typeof en, string>> = {
  for: '「{q}」',
  lead: '人名、地名、ことばを日本語・英語・ロシア語で入力すると、事象、実体、言明、段落が見つかる。',
  none: '該当するものはない。短い語や、別の言語の名称で試すとよい。',
  first: '先頭の{n}件を表示',
  types: '種類で絞る',
  documents: '文書で絞る',
};

export const searchPageWords = { en, ja };

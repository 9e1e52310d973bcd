const en = {
  close: 'Close',
  search: 'search',
  rows: 'next, previous row',
  accounts: 'previous, next account',
  differences: 'previous, next difference',
  arrange: 'columns by document, voice, origin',
  base: 'read the others against this account',
  depth: 'values, chains, glosses',
  help: 'this sheet',
  on: 'Single keys do something',
} as const;

const ja: Readonly<Record<keyof typeof en, string>> = {
  close: '閉じる',
  search: '検索',
  rows: '次の行、前の行',
  accounts: '前の記述、次の記述',
  differences: '前の相違、次の相違',
  arrange: '列を文書・声・起点で並べる',
  base: 'この記述を基準に読む',
  depth: '値・連鎖・要約',
  help: 'この一覧',
  on: '一文字のキー操作を使う',
};

export const keySheetWords = { en, ja };

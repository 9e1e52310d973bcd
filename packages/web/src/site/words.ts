const en = {
  data: 'Data',
  here: 'No server is behind this address: your browser has worked the answer out from the corpus, as the API would have given it.',
  save: 'Save {name}',
  more: 'This is its beginning; the file holds all of it.',
} as const;

const ja: Readonly<Record<keyof typeof en, string>> = {
  data: 'データ',
  here: 'このアドレスにサーバーはない。APIと同じ答えを、ブラウザーがコーパスから求めた。',
  save: '{name}を保存',
  more: 'ここに示すのは冒頭だけで、ファイルには全体が入る。',
};

export const siteWords = { en, ja };

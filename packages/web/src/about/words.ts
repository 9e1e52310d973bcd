const en = {
  'about.verdicts': 'The nine verdicts',
  'about.verdicts.note': 'Each row bears the first that holds.',
  'about.silences': 'Three kinds of silence',
  'about.silences.note': 'Judged on an account’s own passages, in this order.',
  'about.corpus': 'The corpus',
  'about.licence': 'The data are under {licence}.',
  'about.digest': 'Digest:',
} as const;

const ja: Readonly<Record<keyof typeof en, string>> = {
  'about.verdicts': '九つの判定',
  'about.verdicts.note': '各行には、上から順に最初に当てはまるものがつく。',
  'about.silences': '三種の沈黙',
  'about.silences.note': '記述自身の段落に照らし、この順に判定する。',
  'about.corpus': 'コーパス',
  'about.licence': 'データの利用条件は{licence}。',
  'about.digest': 'ダイジェスト:',
};

export const aboutWords = { en, ja };

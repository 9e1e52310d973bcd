const en = {
  'about.verdicts': 'The nine verdicts',
  'about.verdicts.note': 'Each row bears the first that holds.',
  'about.silences': 'Three kinds of silence',
  'about.silences.note': 'Judged on an account’s own passages, in this order.',
  'about.limits': 'What it cannot tell',
  'about.corpus': 'The corpus, and its licence',
  'about.licence': 'The data are under {licence}.',
  'about.software': 'The software is under the MIT licence. The texts stay with their owners.',
  'about.digest': 'Digest:',
} as const;

const ja: Readonly<Record<keyof typeof en, string>> = {
  'about.verdicts': '九つの判定',
  'about.verdicts.note': '各行には、上から順に最初に当てはまるものがつく。',
  'about.silences': '三種の沈黙',
  'about.silences.note': '記述自身の段落に照らし、この順に判定する。',
  'about.limits': 'この方法では分からないこと',
  'about.corpus': 'コーパスと利用条件',
  'about.licence': 'データの利用条件は{licence}。',
  'about.software': 'ソフトウェアはMITライセンス。原文の権利は権利者にある。',
  'about.digest': 'ダイジェスト：',
};

export const aboutWords = { en, ja };

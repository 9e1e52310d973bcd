const en = {
  lead: 'Every dated event, earliest first. A date is drawn as what it is: a day as a point, a time in which it fell somewhere as an empty bar, a time over which it lasted as a full one.',
  event: 'Event',
  when: 'When',
  told: 'Told by',
  'key.day': 'the day is told',
  'key.somewhere': 'some time in here',
  'key.lasting': 'lasting',
  'key.open': 'goes on beyond what is told',
  'key.inferred': 'resolved, not stated',
  by: 'Only what this document tells',
  'by.all': 'all documents',
  undated: '{n} events have no date that could be drawn.',
  list: 'Dated events',
} as const;

const ja: Readonly<Record<keyof typeof en, string>> = {
  lead: '日付のあるすべての事象を古い順に並べ、日付の確かさのまま図に表す。日まで分かれば点、ある期間のいつかであれば白抜きの帯、その間続いたのであれば塗りつぶした帯。',
  event: '事象',
  when: 'いつ',
  told: '述べる文書',
  'key.day': '日が述べられている',
  'key.somewhere': 'この期間のいつか',
  'key.lasting': '続いた期間',
  'key.open': '述べられた範囲の先へ続く',
  'key.inferred': '明示されず推定',
  by: '文書で絞る',
  'by.all': 'すべての文書',
  undated: '描ける日付のない事象は{n}件。',
  list: '日付のある事象',
};

export const chronologyWords = { en, ja };

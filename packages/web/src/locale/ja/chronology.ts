import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/chronology.ts';

export default {
  title: '年表',
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
} satisfies Translated<typeof en>;

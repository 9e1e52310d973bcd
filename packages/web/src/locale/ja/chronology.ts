import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/chronology.ts';

export default {
  title: '年表',
  lead: '日付のわかる出来事を古い順に並べた。点は日までわかるもの、白抜きの帯はその期間のいつか、塗りつぶした帯はその間続いたもの。',
  event: '出来事',
  when: 'いつ',
  told: '述べる文書',
  'key.day': '日がわかる',
  'key.somewhere': 'この期間のいつか',
  'key.lasting': '続いた期間',
  'key.open': '終わりは不明',
  'key.inferred': '推定',
  by: '文書で絞る',
  'by.all': 'すべての文書',
  undated: '日付のない出来事は{n}件。',
  list: '日付のある出来事',
} satisfies Translated<typeof en>;

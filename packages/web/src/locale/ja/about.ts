import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/about.ts';

export default {
  'about.verdicts': '十一の判定',
  'about.verdicts.note': '各行には、上から順に最初に当てはまるものがつく。',
  'about.silences': '答えのない理由',
  'about.silences.note': '記述自身の段落に照らし、この順に判定する。沈黙と数えるのは最後のものだけである。',
  'about.limits': 'この方法では分からないこと',
  'about.corpus': 'コーパスと利用条件',
  'about.licence': 'データの利用条件は{licence}。',
  'about.software': 'ソフトウェアはMITライセンス。原文の権利は権利者にある。',
  'about.digest': 'ダイジェスト：',
} satisfies Translated<typeof en>;

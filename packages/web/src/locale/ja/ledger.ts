import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/ledger.ts';

export default {
  title: '約束と実行',
  lead: '義務ごとに、それが試された事例を突き合わせる。誰が誰に求め、どうなり、何日かかったか。示すのは各記述が述べるところであり、事実そのものではない。',
  contents: '義務',
  binds: '義務を負う側',
  for: '利益を受ける側',
  trigger: '発動',
  when: '条件',
  'in-all': '全事例',
  promised: '義務についての発言',
  untested: 'このコーパスにこれを試す出来事はない。',
  case: '事例と義務を負う側',
  accounts: '各記述が述べること',
  silent: '述べないもの',
  'no-one': 'これを述べる記述はない。',
  response: '応答：{told}',
  foretold: '予告：{told}',
  lags: '要請からの日数',
  'lags.own': 'コーパスの日付',
  'lags.label': '要請からの日数を線上に示す。{told}',
  'ways.by': '記述の単位',
} satisfies Translated<typeof en>;

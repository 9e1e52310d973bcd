import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/ledger.ts';

export default {
  title: '約束と実行',
  lead: '約束や義務と、それが試された事例。誰が求め、どうなり、何日かかったか。示すのは文書が伝えるところであり、事実そのものではない。',
  contents: '義務',
  binds: '義務を負う側',
  for: '守られる側',
  trigger: '働くとき',
  when: '条件',
  'in-all': '全事例',
  promised: '述べている発言',
  untested: 'このコーパスにこれを試す出来事はない。',
  case: '事例と義務を負う側',
  accounts: '果たされたか',
  silent: '触れていない側',
  'no-one': 'これを伝える文書はない。',
  response: '応答：{told}',
  foretold: '事前の発言：{told}',
  result: '結果',
  lags: '要請からの日数',
  'lags.own': 'コーパスの日付',
  'lags.label': '要請からの日数を線上に示す。{told}',
  'ways.by': '記述の単位',
} satisfies Translated<typeof en>;

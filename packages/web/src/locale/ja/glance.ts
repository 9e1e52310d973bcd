import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/glance.ts';

export default {
  begin: '問いごとに、答えとそれを述べる者を並べる。一致も食い違いも沈黙も番号つきの規則が判定し、転載は数に入れない。',
  'begin.why': 'なぜ食い違うか：{about}の{row}',
  'begin.whom': '誰が誰の言を伝えたか',
  'begin.how': '読み方',
  conspectus: '記述の一覧',
  'timeline.title': 'いつのことか、誰が語るか',
  'timeline.label': '年表。文書ごとに一段、語られる事象ごとに一つの印。矢印キーで段の中と段のあいだを移動できる。',
  'timeline.point': '日または月が明らか',
  'timeline.somewhere': 'その年のいつか',
  'timeline.span': '続いた期間',
  'timeline.disputed': '記述が食い違う',
  'timeline.note': '多く語られる時期ほど幅を広く取り、事象のない年は畳んである。',
  'disagree.title': '記述が最も食い違う点',
  'disagree.note': '矛盾と対照。独立した起点の多い順',
  spectrum: 'コーパス全{rows}の判定',
  'silence.title': '誰が何について沈黙しているか',
  'silence.table': '縦に事象、横に文書',
  'standing.told': '語る',
  order: '並び順',
  'order.weight': 'よく語られる順',
  'order.time': '年代順',
  'one.title': '一つの起点だけに拠る事柄',
  'one.note': '複数の段落で語られながら、独立した起点は一つしかない',
} satisfies Translated<typeof en>;

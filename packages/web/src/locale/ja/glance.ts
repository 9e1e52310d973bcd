import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/glance.ts';

export default {
  begin: 'どこで食い違い、誰がそう述べ、誰が誰の話を写しただけなのかを示す。',
  'begin.whom': '誰が誰を引いたかを見る',
  'begin.how': '判定のしかた',
  findings: '三つの食い違い',
  via: '（{name}経由）',
  'more-answers': 'ほかに答え{n}件',
  own: '一つの出来事を伝える二つ以上の文章を選ぶ。文章はこのブラウザの中だけで読み、どこにも送らない。',
  'own.dash': '。',
  'own.start': 'ファイルを選ぶ',
  conspectus: '収録した文書',
  'timeline.title': 'いつ起き、どの文書が伝えるか',
  'timeline.label': '年表。文書ごとに一段、伝える出来事ごとに印が一つ。矢印キーで段の中と段のあいだを移動できる。',
  'timeline.point': '日または月がわかる',
  'timeline.somewhere': 'その年のいつか',
  'timeline.span': 'その間続いた',
  'timeline.disputed': '記述が食い違う',
  'timeline.note': '出来事の多い時期ほど幅が広い。出来事のない年は畳んである。',
  'disagree.title': 'ほかの食い違い',
  'disagree.note': '独立した情報源の多い問いから順に並べる。',
  'silence.title': '触れていない出来事',
  'silence.note': '同じ話題を扱い、すでに他で報じられていたのに、その文書が触れていない出来事。それだけでは何の証拠にもならない。',
  'one.title': '何度も載っているが、情報源は一つ',
  'one.note': '転載は数に入らない。いずれも一つの情報源だけに拠る。',
  'one.source': '{n}段落、いずれも{name}による',
} satisfies Translated<typeof en>;

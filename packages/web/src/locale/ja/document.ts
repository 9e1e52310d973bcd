import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/document.ts';

export default {
  beside: '並べて読む',
  'beside.none': 'なし',
  'in-step': '二つの文書を対応させて読む',
  'in-step.note': '一方をスクロールするか段落を選ぶと、同じことを扱う箇所まで他方も動く。',
  meets: '{place}に対応：{shared}',
  author: '筆者',
  'published-in': '掲載',
  'told-on': '記述時点',
  'issued-on': '{date}公開',
  'accessed-on': '閲覧日',
  archived: '保存版',
  'version-of': '元の版',
  extent: '分量',
  digest: 'ダイジェスト',
  'digest.note': '（原文のもの。原文そのものは収録しない）',
  passages: '段落',
  'passages.note': '各段落の内容を編者のことばで要約し、読み取った発言を欄外に示す。',
  voices: '話し手。一人選ぶと、その発言だけを表示',
  margin: '発言',
  reprints: '前の段落とほぼ同じ。',
  'reprints.adds': '加わる点：',
} satisfies Translated<typeof en>;

import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/entity.ts';

export default {
  'judged.title': 'どう評価されるか',
  'judged.note': '声、または声が伝える発言者ごとに、観点別に示す。',
  who: '評価する側',
  negative: '否定',
  between: '中立・両面',
  positive: '肯定',
  weak: 'やや',
  strong: '強く',
  mixed: '両面',
  tree: '階層図で見る',
  'tree.close': '階層図を閉じる',
  'tree.title': '上位と下位',
  'roles.drawn': '{name}。述べられた時期',
} satisfies Translated<typeof en>;

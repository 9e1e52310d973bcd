import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/entity.ts';

export default {
  'judged.title': '誰がどう評価するか',
  'said.title': '{name}の発言',
  'said.undated': '日付不明',
  'said.via': '{names}経由',
  'said-there.title': 'この日の関係者の発言',
  colon: '：',
  tree: '階層図で見る',
  'tree.close': '階層図を閉じる',
  'tree.title': '上位と下位',
} satisfies Translated<typeof en>;

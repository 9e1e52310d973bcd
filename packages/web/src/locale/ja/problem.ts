import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/problem.ts';

export default {
  'unknown-id': '「{value}」はこのコーパスにない。',
  'unknown-facet': '「{value}」という観点はない。',
  'unknown-account': '「{value}」という記述はない。記述はAやB1などの略号で指定する。',
  'unknown-choice': '「{parameter}」に使えるのは {choices}。',
  'unknown-page': '一覧にこの続きはない。一覧を初めから開く。',
  'out-of-range': '「{parameter}」は{least}から{most}までの整数。',
  'too-few': 'アドレスの「{parameter}」には{least}件以上が要る。',
  nearest: '{problem}「{nearest}」のことか。',
} satisfies Translated<typeof en>;

import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/not-found.ts';

export default {
  title: 'ページが見つからない',
  lead: 'このコーパスには、このアドレスのページがない。',
  home: 'ホーム',
  events: 'すべての出来事',
  search: '名称で検索',
} satisfies Translated<typeof en>;

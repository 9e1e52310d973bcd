import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/not-found.ts';

export default {
  title: '言及なし',
  lead: 'このアドレスについて述べる記述は、このコーパスにない。',
  home: 'コーパスの一覧へ',
  events: 'すべての出来事',
  search: '名称で検索',
} satisfies Translated<typeof en>;

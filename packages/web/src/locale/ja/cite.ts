import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/cite.ts';

export default {
  permalink: '恒久リンク。このコーパスを持つサーバーがある限り、同じ答えが返る',
  bibtex: 'BibTeX',
  copy: 'コピー',
  copied: 'コピー済み',
  note: '比較{id}、コーパス{corpus}、規則{rules}',
} satisfies Translated<typeof en>;

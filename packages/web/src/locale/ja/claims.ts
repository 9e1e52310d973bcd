import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/claims.ts';

export default {
  title: '言明',
  lead: 'コーパスのすべての言明。見出しを押すと並べ替わる。',
  voice: '声',
  about: '主題',
  facet: '観点',
  value: '値',
  gloss: '要約',
  force: '種別・確度',
  place: '箇所',
  filter: '語句',
  document: '文書',
  'document.all': 'すべての文書',
  agent: '{name}が語った、または伝えた言明',
  'facet.all': 'すべての観点',
  table: '言明の表。一行に一つ',
  none: '条件に合う言明はない。',
} satisfies Translated<typeof en>;

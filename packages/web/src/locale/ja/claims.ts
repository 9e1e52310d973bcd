import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/claims.ts';

export default {
  title: '発言',
  lead: '文書中のすべての発言と、それを述べた人。見出しを押すと並べ替わり、上の欄で全件から語句を探せる。',
  voice: '情報源',
  about: '対象',
  facet: '項目',
  value: '答え',
  gloss: '要約',
  force: '種別',
  place: '箇所',
  filter: '検索',
  document: '文書',
  'document.all': 'すべての文書',
  agent: '{name}が語った、または伝えた発言',
  'facet.all': 'すべての項目',
  table: '発言の表。一行に一件',
  none: '条件に合う発言はない。',
} satisfies Translated<typeof en>;

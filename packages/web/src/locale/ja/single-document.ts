import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/single-document.ts';

export default {
  title: '一つの文書だけが語ること',
  note: '一つの文書だけが語り、ほかのどの文書も語らない出来事。年代順。その文書の中でも、声によって述べることが異なる場合がある。',
} satisfies Translated<typeof en>;

import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/search-page.ts';

export default {
  for: '「{q}」',
  lead: '人名、地名、ことばを日本語・英語・ロシア語で入力すると、出来事、人・組織、発言、段落が見つかる。',
  none: '該当するものはない。短い語や、別の言語の名称で試すとよい。',
  first: '先頭の{n}件を表示',
  types: '種類で絞る',
  documents: '文書で絞る',
} satisfies Translated<typeof en>;

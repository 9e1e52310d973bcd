import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/key-sheet.ts';

export default {
  close: '閉じる',
  search: '検索',
  rows: '次の行、前の行',
  accounts: '前の記述、次の記述',
  differences: '前の相違、次の相違',
  arrange: '列を文書・話し手・情報源で並べる',
  base: 'この記述を基準に読む',
  depth: '値・連鎖・要約',
  help: 'この一覧',
  on: '一文字のキー操作を使う',
} satisfies Translated<typeof en>;

import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/watch.ts';

export default {
  title: { other: 'データに問題が{n}件あります' },
  last: 'このページは、最後にコンパイルできた版を表示しています。',
  more: { other: 'ほか{n}件' },
  lost: 'サーバーが停止しています。再開すると、このページも更新されます。',
} satisfies Translated<typeof en>;

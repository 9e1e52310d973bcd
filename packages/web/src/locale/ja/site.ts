import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/site.ts';

export default {
  data: 'データ',
  here: 'このアドレスにサーバーはない。APIと同じ答えを、ブラウザーがコーパスから求めた。',
  save: '{name}を保存',
  more: 'ここに示すのは冒頭だけで、ファイルには全体が入る。',
} satisfies Translated<typeof en>;

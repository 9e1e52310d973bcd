import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/settle.ts';

export default {
  title: '何があれば決まるか',
  could: '主題を扱いながら、この点には触れない記述：',
} satisfies Translated<typeof en>;

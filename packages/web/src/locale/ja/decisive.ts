import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/decisive.ts';

export default {
  title: '筆者の評価に反するのに触れていない事例',
  note: '他の記述が筆者の評価に反することを伝えているのに、筆者が触れていない事例。触れていないことは何の証拠にもならない。',
} satisfies Translated<typeof en>;

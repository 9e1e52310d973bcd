import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/decisive.ts';

export default {
  title: '評価を左右しうるのに触れられていない事例',
  note: '自らの評価に反することを他の記述が伝えているのに、触れていない事例。記述についての指摘であり、証拠ではない。',
} satisfies Translated<typeof en>;

import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/saving.ts';

export default {
  save: 'SVGで保存',
  'save.comparison': 'SVG',
  saving: '描画中…',
} satisfies Translated<typeof en>;

const en = {
  save: 'save as SVG',
  'save.comparison': 'SVG',
  saving: 'drawing…',
} as const;

const ja: Readonly<Record<keyof typeof en, string>> = {
  save: 'SVGで保存',
  'save.comparison': 'SVG',
  saving: '描画中…',
};

export const savingWords = { en, ja };

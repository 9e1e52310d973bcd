export default {
  save: 'save as SVG',
  'save.comparison': 'SVG',
  saving: 'drawing…',
} as const;

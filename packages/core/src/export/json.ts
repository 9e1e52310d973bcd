import type { ExportFormat } from './export-format.ts';

/** Compiled corpus or comparison as JSON. */
export const jsonFormat: ExportFormat = {
  name: 'json',
  label: { en: 'everything, as compiled', ja: 'コンパイルされた全体' },
  mediaType: 'application/json',
  suffix: 'json',
  writes: {
    corpus: (corpus) => `${JSON.stringify(corpus)}\n`,
    comparison: (answer) => `${JSON.stringify(answer)}\n`,
  },
};

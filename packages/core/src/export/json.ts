import type { NamedExportFormat } from './export-format.ts';

/** Compiled corpus or comparison as JSON. */
export const jsonFormat: NamedExportFormat<'json'> = {
  name: 'json',
  label: { en: 'everything, as compiled', ja: 'コンパイルされた全体' },
  mediaType: 'application/json',
  suffix: 'json',
  writes: {
    corpus: (corpus) => `${JSON.stringify(corpus)}\n`,
    comparison: (answer) => `${JSON.stringify(answer)}\n`,
  },
};

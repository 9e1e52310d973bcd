/**
 * Names of core's export formats in its order, repeated here so that help and usage do not load the writers. A test compares
 * these lists with core's registry.
 */
export const CORPUS_FORMAT_NAMES = [
  'json',
  'csv',
  'jsonl',
  'jsonld',
  'md',
  'tei',
  'bibtex',
  'csl',
  'ris',
  'gexf',
  'graphml',
  'ftm',
  'timelinejs',
  'geojson',
] as const;

export const COMPARISON_FORMAT_NAMES = ['json', 'csv', 'jsonl', 'jsonld', 'md', 'txt', 'tei', 'html'] as const;

export const EXPORT_FORMAT_NAMES: readonly string[] = [...new Set([...CORPUS_FORMAT_NAMES, ...COMPARISON_FORMAT_NAMES])];

/** Pseudo-format that exports a folder: the viewer with the corpus. */
export const SITE_EXPORT = 'site';

/** Operands of `export`. */
export const EXPORT_TARGETS: readonly string[] = [...EXPORT_FORMAT_NAMES, SITE_EXPORT];

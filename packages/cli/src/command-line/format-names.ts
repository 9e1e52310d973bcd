/**
 * Names of the formats that core writes, in its order: the writers themselves are loaded when one is asked for, so that help
 * and usage need none of them. A test holds these lists against core's.
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

/** Not a format but a folder: the viewer with the corpus in it. */
export const SITE_EXPORT = 'site';

/** What may stand after `export`. */
export const EXPORT_TARGETS: readonly string[] = [...EXPORT_FORMAT_NAMES, SITE_EXPORT];

import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const OWN = fileURLToPath(new URL('../src/locale/word-tables.ts', import.meta.url));

/** Replaces core's tables of words by the viewer's, which load only the page's language. The worker keeps all languages. */
export function wordsOnDemand(): Plugin {
  return {
    name: 'synoptic-words-on-demand',
    enforce: 'pre',
    resolveId: (source, importer) => (source === './word-tables.ts' && importer?.includes('core/src/locale/') ? OWN : null),
  };
}

import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const OWN = fileURLToPath(new URL('../src/locale/word-tables.ts', import.meta.url));

/** The core loads its words in every language; the viewer puts tables in their place that it fills with the page's language. The worker keeps the core's. */
export function wordsOnDemand(): Plugin {
  return {
    name: 'synoptic-words-on-demand',
    enforce: 'pre',
    resolveId: (source, importer) => (source === './word-tables.ts' && importer?.includes('core/src/locale/') ? OWN : null),
  };
}

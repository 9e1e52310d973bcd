import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const OWN = fileURLToPath(new URL('../src/locale/dictionary.ts', import.meta.url));

/** Replaces core's dictionary with the viewer's, which loads only the words of the page's language. The worker keeps both languages. */
export function wordsOnDemand(): Plugin {
  return {
    name: 'synoptic-words-on-demand',
    enforce: 'pre',
    resolveId: (source, importer) => (source === './dictionary.ts' && importer !== undefined ? OWN : null),
  };
}

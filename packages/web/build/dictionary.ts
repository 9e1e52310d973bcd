import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const OWN = fileURLToPath(new URL('../src/locale/dictionary.ts', import.meta.url));

/** Only the words of the page's language are fetched: the viewer's dictionary stands in for core's. The worker writes for people in both. */
export function wordsOnDemand(): Plugin {
  return {
    name: 'synoptic-words-on-demand',
    enforce: 'pre',
    resolveId: (source, importer) => (source === './dictionary.ts' && importer !== undefined ? OWN : null),
  };
}

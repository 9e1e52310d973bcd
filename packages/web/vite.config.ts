import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';
import { serviceWorker } from './build/service-worker.ts';
import { trustedTemplates } from './build/trusted-templates.ts';
import { wordsOnDemand } from './build/words-on-demand.ts';

const LANGUAGE_FILE = /locale\/([a-z]{2,3})\/([\w-]+)\.ts$/;

/** `locale/en/words.ts` and `locale/en/frame.ts` → `en`; `locale/en/glance.ts` → `en-glance`. */
function languageChunk(id: string): string | null {
  const [, language, file] = LANGUAGE_FILE.exec(id) ?? [];
  if (!language) return null;
  return file === 'words' || file === 'frame' ? language : `${language}-${file}`;
}

/** A static build, served at the API's origin or as files alone. Core comes from its sources, so that only what a page needs is shipped. */
export default defineConfig({
  plugins: [wordsOnDemand(), solid(), trustedTemplates(), serviceWorker()],
  worker: { format: 'es' },
  resolve: { conditions: ['synoptic:source', 'solid', 'module', 'browser', 'development|production'] },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // What several pages share comes in few files: twenty small ones cost more in requests and compress worse.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // A language: the words of all clients and of every page, and a file for each part of the viewer that has words.
            { name: languageChunk, test: LANGUAGE_FILE },
            // What stands around every page.
            { name: 'frame', tags: ['$initial'], priority: 2 },
            {
              name: 'shared',
              test: /(core\/src|web\/src\/(ui|corpus|locale))\/(?!view|locale\/(\w+\/|translate-reason|describe-(?!claim\.)|explain)|slice)/,
              minShareCount: 3,
              priority: 1,
            },
            // What stands before the table of a comparison; what it can be read without comes on demand.
            {
              name: 'comparison',
              test: /(core\/src\/view|web\/src\/synopsis)\/(?!plot\/row-plot|plot\/plot-ticks|words|attribution-(paths|diagram))/,
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
  experimental: {
    // Files name one another from where they lie, so that the whole can lie anywhere; only a page names them from the top.
    renderBuiltUrl: (file, { hostType }) => (hostType === 'html' ? `/${file}` : { relative: true }),
  },
  server: { proxy: { '/v1': 'http://localhost:8787' } },
});

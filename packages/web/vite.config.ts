import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';
import { serviceWorker } from './build/service-worker.ts';
import { trustedTemplates } from './build/trusted-templates.ts';
import { wordsOnDemand } from './build/words-on-demand.ts';

const LANGUAGE_FILE = /locale\/([a-z]{2,3})\/([\w-]+)\.ts$/;

const LANGUAGE_CHUNK = /assets\/[a-z]{2,3}(-[a-z-]+)?-[\w-]{8}\.js$/;

/** Words that every page needs are one file a language; those of a part of the viewer, one each: `en-glance`. */
const languageOf = (id: string) => LANGUAGE_FILE.exec(id)?.[1] ?? null;
const chunkName = (id: string | null | undefined) =>
  LANGUAGE_FILE.exec(id ?? '')
    ?.slice(1)
    .join('-') ?? '[name]';

/** A static build, served at the API's origin or as files alone. Core comes from its sources, so that only what a page needs is shipped. */
export default defineConfig({
  plugins: [wordsOnDemand(), solid(), trustedTemplates(), serviceWorker()],
  worker: { format: 'es' },
  resolve: { conditions: ['synoptic:source', 'solid', 'module', 'browser', 'development|production'] },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    // Words import nothing: a list of what to load with each would only make the first file longer.
    modulePreload: { polyfill: false, resolveDependencies: (file, deps) => (LANGUAGE_CHUNK.test(file) ? [] : deps) },
    reportCompressedSize: false,
    // What several pages share comes in few files: twenty small ones cost more in requests and compress worse.
    rolldownOptions: {
      output: {
        chunkFileNames: ({ facadeModuleId }) => `assets/${chunkName(facadeModuleId)}-[hash].js`,
        codeSplitting: {
          groups: [
            // A language: the words of all clients, and those around every page.
            { name: languageOf, debugName: 'language', test: /locale\/[a-z]{2,3}\/(words|language|frame)\.ts$/ },
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

import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';
import { NOTICES_FILE } from '../../scripts/third-party-notices.ts';
import { serviceWorker } from './build/service-worker.ts';
import { starters } from './build/starters.ts';
import { trustedTemplates } from './build/trusted-templates.ts';
import { wordsOnDemand } from './build/words-on-demand.ts';

/** Files of words; the words of a part of the viewer are a chunk of their own, named `en-glance`. */
const LANGUAGE_FILE = /locale\/([a-z]{2,3})\/([\w-]+)\.ts$/;

const LANGUAGE_CHUNK = /assets\/[a-z]{2,3}(-[a-z-]+)?-[\w-]{8}\.js$/;

const languageOf = (id: string) => LANGUAGE_FILE.exec(id)?.[1] ?? null;
const chunkName = (id: string | null | undefined) =>
  LANGUAGE_FILE.exec(id ?? '')
    ?.slice(1)
    .join('-') ?? '[name]';

/** Static build, served at the API's origin or as files. Core is bundled from its sources, so that unused code is dropped. */
export default defineConfig({
  plugins: [wordsOnDemand(), solid(), trustedTemplates(), serviceWorker()],
  worker: { format: 'es', plugins: () => [starters()] },
  resolve: { conditions: ['synoptic:source', 'solid', 'module', 'browser', 'development|production'] },
  build: {
    target: 'es2023',
    license: { fileName: NOTICES_FILE },
    assetsInlineLimit: 0,
    // Words import nothing; lists of their dependencies would only lengthen the first file.
    modulePreload: { polyfill: false, resolveDependencies: (file, deps) => (LANGUAGE_CHUNK.test(file) ? [] : deps) },
    reportCompressedSize: false,
    // Shared modules are grouped in few chunks: many small ones cost more requests and compress worse.
    rolldownOptions: {
      output: {
        chunkFileNames: ({ facadeModuleId }) => `assets/${chunkName(facadeModuleId)}-[hash].js`,
        codeSplitting: {
          groups: [
            // One language: words of all clients and of every page.
            { name: languageOf, debugName: 'language', test: /locale\/[a-z]{2,3}\/(words|language|frame)\.ts$/ },
            // Frame of every page.
            { name: 'frame', tags: ['$initial'], priority: 2 },
            {
              name: 'shared',
              test: /(core\/src|web\/src\/(ui|corpus|locale|browsers))\/(?!view|locale\/(\w+\/|translate-reason|describe-(?!claim\.|question\.|giver\.)|explain|axis-unit)|slice)/,
              minShareCount: 3,
              priority: 1,
            },
            // First view of a comparison; everything else is loaded on demand.
            {
              name: 'comparison',
              test: /(core\/src\/view|web\/src\/synopsis)\/(?!plot\/|rows\/|synopsis-(table|row|cell)|cell-claim|account-head|attribution-)/,
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
  experimental: {
    // Files refer to one another by relative URLs, so that the build works below any path; only pages use absolute ones.
    renderBuiltUrl: (file, { hostType }) => (hostType === 'html' ? `/${file}` : { relative: true }),
  },
  server: { proxy: { '/v1': 'http://localhost:8787' } },
});

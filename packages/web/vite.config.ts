import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';
import { wordsOnDemand } from './build/dictionary.ts';
import { serviceWorker } from './build/service-worker.ts';
import { trustedTemplates } from './build/trusted-templates.ts';

/** Static build, served at the API's origin or as files. Core is bundled from its sources, so that unused code is dropped. */
export default defineConfig({
  plugins: [wordsOnDemand(), solid(), trustedTemplates(), serviceWorker()],
  worker: { format: 'es' },
  resolve: { conditions: ['synoptic:source', 'solid', 'module', 'browser', 'development|production'] },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Shared modules are grouped in few chunks: many small ones cost more requests and compress worse.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // One language: words of all clients and of the viewer.
            { name: (id) => /(\w+)\.ts$/.exec(id)?.[1] ?? null, test: /locale\/(words\.)?(en|ja)\.ts$/ },
            // Frame of every page.
            { name: 'frame', tags: ['$initial'], priority: 2 },
            {
              name: 'shared',
              test: /(core\/src|web\/src\/(ui|corpus|locale))\/(?!view|locale\/(words|reason|translate-reason|describe-(?!claim\.)|explain)|slice)/,
              minShareCount: 3,
              priority: 1,
            },
            // First view of a comparison; everything else is loaded on demand.
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
    // Files refer to one another by relative URLs, so that the build works below any path; only pages use absolute ones.
    renderBuiltUrl: (file, { hostType }) => (hostType === 'html' ? `/${file}` : { relative: true }),
  },
  server: { proxy: { '/v1': 'http://localhost:8787' } },
});

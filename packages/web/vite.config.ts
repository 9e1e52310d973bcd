import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';

/** A static build, served at the API's origin. Core comes from its sources, so that only what a page needs is shipped. */
export default defineConfig({
  plugins: [solid()],
  resolve: {
    // Only the words of the page's language are fetched.
    alias: [{ find: /^\.\/dictionary\.ts$/, replacement: fileURLToPath(new URL('./src/locale/dictionary.ts', import.meta.url)) }],
    conditions: ['synoptic:source', 'solid', 'module', 'browser', 'development|production'],
  },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // What several pages share comes as one file: twenty small ones cost more in requests and compress worse.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'shared', test: /(core\/src|web\/src\/(ui|corpus))\/(?!view|locale\/words)/, minShareCount: 3 }],
        },
      },
    },
  },
  server: { proxy: { '/v1': 'http://localhost:8787' } },
});

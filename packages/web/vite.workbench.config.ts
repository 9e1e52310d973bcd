import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';
import { NOTICES_FILE } from '../../scripts/third-party-notices.ts';
import { trustedTemplates } from './build/trusted-templates.ts';
import { wordsOnDemand } from './build/words-on-demand.ts';

/** Page of the workbench, built apart from the viewer: it is served by `synoptic edit` alone and weighs nothing on the viewer's first page. */
export default defineConfig({
  plugins: [wordsOnDemand(), solid(), trustedTemplates()],
  resolve: { conditions: ['synoptic:source', 'solid', 'module', 'browser', 'development|production'] },
  build: {
    outDir: 'dist-workbench',
    target: 'es2023',
    license: { fileName: NOTICES_FILE },
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { input: 'workbench.html' },
  },
});

import { defineConfig, type Options } from 'tsup';
import { thirdPartyNotices } from '../../scripts/third-party-notices.ts';
import { emitDataFiles, inlineData } from './bundle-data.ts';
import { bundlePostgres } from './bundle-postgres.ts';

const source: NonNullable<Options['esbuildOptions']> = (options) => {
  options.conditions = ['synoptic:source'];
  options.charset = 'utf8';
};

/** Bundles the core from its source; Hono, its Node server and the MCP SDK stay external packages. */
const packages: Options = {
  entry: [
    'src/http/question-app.ts',
    'src/app.ts',
    'src/client/client.ts',
    'src/pages/public-url.ts',
    'src/pages/sitemap.ts',
    'src/http/response-headers.ts',
    'src/http/loopback.ts',
    'src/http/request-log.ts',
    'src/watch/watch-state.ts',
    'src/mcp/serve-mcp-stdio.ts',
    'src/mcp/drafting/serve-drafting-stdio.ts',
    'src/pages/page-head.ts',
    'src/schemas/checked-reader.ts',
    'src/presets/node.ts',
    'src/presets/answer-thread.ts',
    'src/presets/read-proxies.ts',
    'src/presets/deno.ts',
    'src/presets/bun.ts',
  ],
  format: 'esm',
  target: 'node20',
  noExternal: [/^@synoptic\//],
  dts: false,
  sourcemap: true,
  clean: ['*.js', 'client/*.js', 'http/*.js', 'mcp/*.js', 'pages/*.js', 'presets/*.js', 'schemas/*.js', 'watch/*.js'],
  splitting: true,
  esbuildOptions: source,
  esbuildPlugins: [thirdPartyNotices('dist')],
};

const edge: Options = {
  format: 'esm',
  target: 'es2024',
  platform: 'browser',
  noExternal: [/.*/],
  dts: false,
  clean: false,
  minify: true,
  esbuildOptions: source,
};

/** Single-file bundle for edge functions, in `vercel/` of a folder. */
export function edgeFunction(folder: string): Options {
  return {
    ...edge,
    entry: { 'vercel/index': 'src/presets/vercel.ts' },
    outDir: folder,
    splitting: false,
    esbuildPlugins: [inlineData, thirdPartyNotices(`${folder}/vercel`)],
  };
}

/** Worker as a folder: entry point, chunks loaded on demand, and data files. */
export function worker(folder: string): Options {
  return {
    ...edge,
    entry: { index: 'src/presets/cloudflare.ts' },
    outDir: folder,
    splitting: true,
    clean: true,
    esbuildPlugins: [emitDataFiles(folder), bundlePostgres, thirdPartyNotices(folder)],
  };
}

export default defineConfig([packages, edgeFunction('dist'), worker('dist/worker')]);

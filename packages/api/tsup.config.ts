import { readFile } from 'node:fs/promises';
import { defineConfig, type Options } from 'tsup';

const source: NonNullable<Options['esbuildOptions']> = (options) => {
  options.conditions = ['synoptic:source'];
  options.charset = 'utf8';
};

/** The core is bundled from its source; Hono, its Node server and the MCP SDK stay packages of their own. */
const packages: Options = {
  entry: [
    'src/answering.ts',
    'src/app.ts',
    'src/headers.ts',
    'src/mcp/stdio.ts',
    'src/presets/node.ts',
    'src/presets/deno.ts',
    'src/presets/bun.ts',
  ],
  format: 'esm',
  target: 'node20',
  noExternal: [/^@synoptic\//],
  dts: false,
  clean: ['*.js', 'presets/*.js', 'mcp/*.js'],
  splitting: true,
  esbuildOptions: source,
};

/** One file with everything in it, the corpus as text: what an edge function is made of. */
export const edgeFunction: Options = {
  entry: { 'vercel/index': 'src/presets/vercel.ts' },
  format: 'esm',
  target: 'es2024',
  platform: 'browser',
  noExternal: [/.*/],
  dts: false,
  clean: false,
  splitting: false,
  minify: true,
  esbuildOptions: source,
  esbuildPlugins: [
    {
      name: 'corpus-as-text',
      setup(build) {
        build.onLoad({ filter: /corpus\.json$/ }, async ({ path }) => ({ contents: await readFile(path, 'utf8'), loader: 'text' }));
      },
    },
  ],
};

export default defineConfig([packages, edgeFunction]);

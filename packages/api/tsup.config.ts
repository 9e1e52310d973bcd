import { defineConfig } from 'tsup';

/** The core is bundled from its source; Hono and its Node server stay packages of their own. */
export default defineConfig({
  entry: ['src/app.ts', 'src/mcp/stdio.ts', 'src/presets/node.ts'],
  format: 'esm',
  target: 'node20',
  noExternal: [/^@synoptic\//],
  dts: false,
  clean: true,
  splitting: true,
  esbuildOptions(options) {
    options.conditions = ['synoptic:source'];
    options.charset = 'utf8';
  },
});

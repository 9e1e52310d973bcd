import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/**/*.ts', '!src/**/*.test.ts', '!src/**/*.conformance.ts', '!src/**/*.fixture.ts'],
  format: 'esm',
  target: 'es2024',
  platform: 'neutral',
  dts: false,
  sourcemap: true,
  clean: true,
  splitting: true,
  // `node:sqlite` has no name without the prefix.
  removeNodeProtocol: false,
  external: [/^node:/],
});

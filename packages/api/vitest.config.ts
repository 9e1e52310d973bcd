import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Time limits catch hangs only: a slow machine makes a test slower, never red. */
const HANG_MS = 600_000;
const conditions = ['synoptic:source', 'module', 'node', 'development', 'default'];

export default defineConfig({
  resolve: { conditions, alias: { 'fast-check': fileURLToPath(new URL('../../scripts/seeded-fast-check.ts', import.meta.url)) } },
  ssr: { resolve: { conditions } },
  test: {
    include: ['src/**/*.test.ts'],
    environment: 'node',
    // Test files share a worker, as no test keeps state in a module.
    isolate: false,
    setupFiles: ['../../scripts/no-kept-connections.setup.ts'],
    testTimeout: HANG_MS,
    hookTimeout: HANG_MS,
  },
});

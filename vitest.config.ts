import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Time limits catch hangs only: a slow machine makes a test slower, never red. */
const HANG_MS = 600_000;
const packages = ['core', 'api', 'web', 'cli'];
const conditions = ['synoptic:source', 'module', 'browser', 'development', 'import', 'default'];

/** One project per package; workspace packages resolve to their sources, so tests need no build of other packages. */
export default defineConfig({
  test: {
    teardownTimeout: HANG_MS,
    projects: [
      ...packages.map((name) => ({
        extends: `./packages/${name}/vitest.config.ts`,
        test: { name, root: `./packages/${name}` },
      })),
      {
        test: {
          name: 'repo',
          include: ['scripts/**/*.test.ts', 'data/**/*.test.ts'],
          environment: 'node',
          testTimeout: HANG_MS,
          hookTimeout: HANG_MS,
        },
        resolve: { conditions, alias: { 'fast-check': fileURLToPath(new URL('scripts/seeded-fast-check.ts', import.meta.url)) } },
        ssr: { resolve: { conditions } },
      },
    ],
  },
});

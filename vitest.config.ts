import { defineConfig } from 'vitest/config';

const packages = ['core', 'api', 'web', 'cli'];
const conditions = ['synoptic:source', 'module', 'browser', 'development', 'import', 'default'];

/** One project per package; workspace packages resolve to their sources, so tests need no build of other packages. */
export default defineConfig({
  test: {
    projects: [
      ...packages.map((name) => ({
        extends: `./packages/${name}/vitest.config.ts`,
        test: { name, root: `./packages/${name}` },
      })),
      {
        test: { name: 'repo', include: ['scripts/**/*.test.ts', 'data/**/*.test.ts'], environment: 'node', testTimeout: 60_000 },
        resolve: { conditions },
        ssr: { resolve: { conditions } },
      },
    ],
  },
});

import { defineConfig } from 'vitest/config';

const conditions = ['synoptic:source', 'module', 'node', 'development', 'import', 'default'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: { include: ['src/**/*.test.ts'], environment: 'node', testTimeout: 30_000, globalSetup: ['src/built.setup.ts'] },
});

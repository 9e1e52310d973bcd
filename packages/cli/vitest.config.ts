import { defineConfig } from 'vitest/config';

const conditions = ['synoptic:source', 'module', 'node', 'development', 'import', 'default'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    name: 'cli',
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    environment: 'node',
    globalSetup: ['src/built.setup.ts'],
    testTimeout: 30_000,
  },
});

import { defineConfig } from 'vitest/config';

const conditions = ['synoptic:source', 'module', 'node', 'development', 'import', 'default'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  // Test files share a worker, as no test keeps state in a module.
  test: { include: ['src/**/*.test.ts'], environment: 'node', isolate: false, testTimeout: 30_000 },
});

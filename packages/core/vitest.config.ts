import { defineConfig } from 'vitest/config';

const conditions = ['synoptic:source', 'module', 'node', 'development', 'import', 'default'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  // No test keeps state in a module, so files share a worker.
  test: { include: ['src/**/*.test.ts'], environment: 'node', isolate: false, testTimeout: 30_000 },
});

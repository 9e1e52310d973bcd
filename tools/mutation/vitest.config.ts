import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const conditions = ['synoptic:source', 'module', 'node', 'development', 'import', 'default'];

/**
 * Unit tests of the rules and value types. Excluded are the laws, whose random runs kill mutants unreliably, and tests that need the shipped corpus:
 * of characteristic terms and of translations.
 */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: [`src/${process.env['SYNOPTIC_MUTATION_PART'] ?? 'compare'}/**/*.test.ts`],
    exclude: ['**/laws.test.ts', '**/characteristic-terms.test.ts', '**/translations.test.ts'],
    setupFiles: [fileURLToPath(new URL('seed.ts', import.meta.url))],
    // A test that is slow under load must not count as having killed a mutant.
    testTimeout: 60_000,
    environment: 'node',
    isolate: false,
  },
});

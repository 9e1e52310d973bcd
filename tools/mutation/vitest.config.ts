import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const conditions = ['synoptic:source', 'module', 'node', 'development', 'import', 'default'];

/**
 * The tests beside the rules and the value types; not the laws, whose random runs would kill a mutant today and not tomorrow, nor
 * those of the terms, which need the shipped corpus.
 */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: [`src/${process.env['SYNOPTIC_MUTATION_PART'] ?? 'compare'}/*.test.ts`],
    exclude: ['**/laws.test.ts', '**/terms.test.ts'],
    setupFiles: [fileURLToPath(new URL('seed.ts', import.meta.url))],
    // A test that is slow on a busy machine has noticed nothing.
    testTimeout: 60_000,
    environment: 'node',
    isolate: false,
  },
});

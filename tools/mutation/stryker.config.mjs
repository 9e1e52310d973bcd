import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const core = here('../../packages/core');
const report = here('report');
/** `values` or `compare`: each part is tried by its own tests. */
const part = process.env.SYNOPTIC_MUTATION_PART ?? 'compare';

/** Stryker over the rules of comparison and the value types; run in packages/core by `npm run verify:mutation`. */
export default {
  plugins: [here('node_modules/@stryker-mutator/vitest-runner/dist/src/index.js')],
  testRunner: 'vitest',
  vitest: { configFile: here('vitest.config.ts'), related: false },
  mutate: [`src/${part}/*.ts`, '!src/compare/terms.ts', '!src/**/*.test.ts', '!src/**/*.fixture.ts', '!src/**/*.conformance.ts'],
  // Stryker rewrites a tsconfig with an interface that TypeScript 7 has no more; nothing here needs one.
  ignorePatterns: ['dist', '.turbo', 'tsconfig*.json'],
  coverageAnalysis: 'perTest',
  // What runs when a file is loaded and in a test too is tried by that test; constants that only loading reads are left out.
  ignoreStatic: true,
  // One worker leaves the machine usable; who has it to himself asks for more.
  concurrency: Number(process.env.SYNOPTIC_MUTATION_WORKERS ?? 1),
  // A mutant may loop for ever while it allocates: then its worker dies of this bound, and not the machine. It is tried once more and left out of the score.
  testRunnerNodeArgs: ['--max-old-space-size=1024'],
  // On a busy machine an honest test takes its time; only few mutants loop.
  timeoutMS: 15_000,
  incremental: true,
  incrementalFile: `${report}/incremental-${part}.json`,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `${report}/${part}.json` },
  tempDirName: `${core}/.stryker-tmp`,
  cleanTempDir: 'always',
  allowEmpty: false,
  thresholds: { high: 95, low: 85, break: 85 },
};

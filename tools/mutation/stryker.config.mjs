import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const core = here('../../packages/core');
const report = here('report');
/** A folder of the core (`PARTS` in scripts/mutation.mjs); each part runs against its own tests. */
const part = process.env.SYNOPTIC_MUTATION_PART ?? 'compare';

/** Stryker configuration for the rules and value types; run in packages/core by `npm run verify:mutation`. */
export default {
  plugins: [here('node_modules/@stryker-mutator/vitest-runner/dist/src/index.js')],
  testRunner: 'vitest',
  vitest: { configFile: here('vitest.config.ts'), related: false },
  mutate: [
    `src/${part}/**/*.ts`,
    '!src/questions/wholes/characteristic-terms.ts',
    '!src/**/*.test.ts',
    '!src/**/*.fixture.ts',
    '!src/**/*.conformance.ts',
  ],
  // Stryker rewrites tsconfig files with an API that TypeScript 7 removed; no tsconfig is needed here.
  ignorePatterns: ['.stryker-tmp', 'dist', '.turbo', 'tsconfig*.json'],
  coverageAnalysis: 'perTest',
  // Mutants in code that runs at load time and in a test are covered by that test; constants read only at load time are ignored.
  ignoreStatic: true,
  // One worker leaves the machine usable; raise it on an idle machine.
  concurrency: Number(process.env.SYNOPTIC_MUTATION_WORKERS ?? 1),
  // Mutants may allocate in an endless loop. This bound kills the worker instead of the machine; the mutant is retried once and excluded from the score.
  testRunnerNodeArgs: ['--max-old-space-size=1024'],
  // The first run takes all tests of a part: minutes on a busy machine.
  dryRunTimeoutMinutes: 60,
  // Generous, because tests are slow under load and few mutants loop.
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

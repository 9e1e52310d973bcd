import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Time limits catch hangs only: a slow machine makes a test slower, never red. */
const HANG_MS = 600_000;
const packages = ['core', 'api', 'web', 'cli'];
const conditions = ['synoptic:source', 'module', 'browser', 'development', 'import', 'default'];

/** The folder for temporary files of one run; `remove-temporary-files.setup.ts` makes and removes it. */
const TEMPORARY = join(tmpdir(), `synoptic-tests-${process.pid}`);
const env = { TMPDIR: TEMPORARY, TEMP: TEMPORARY };

/**
 * Files of tests in their usual order, but the packages in another one: those with browsers first, since a file of theirs takes up to some minutes and
 * would have the other workers wait for it at the end, and those with many short files last.
 */
const PACKAGES = ['web', 'repo', 'cli', 'api', 'core'];

class TestOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ project }: TestSpecification) => PACKAGES.indexOf(project.name);
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

/** One project per package; workspace packages resolve to their sources, so tests need no build of other packages. */
export default defineConfig({
  test: {
    teardownTimeout: HANG_MS,
    env,
    globalSetup: ['scripts/remove-temporary-files.setup.ts'],
    sequence: { sequencer: TestOrder },
    projects: [
      ...packages.map((name) => ({
        extends: `./packages/${name}/vitest.config.ts`,
        test: { name, root: `./packages/${name}`, env },
      })),
      {
        test: {
          name: 'repo',
          env,
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

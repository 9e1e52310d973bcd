import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROOT, typescriptFiles } from './source.fixture.ts';

const PROJECTS = ['packages/core', 'packages/api', 'packages/web', 'packages/cli', '.'];

describe('property tests draw the same examples in every run', () => {
  it.each(PROJECTS)('the tests of %s use the seeded fast-check', (project) => {
    expect(readFileSync(join(ROOT, project, 'vitest.config.ts'), 'utf8')).toMatch(
      /alias: \{ 'fast-check': .*scripts\/seeded-fast-check\.ts'/,
    );
  });
  it('a project has its seed from there', () => {
    const isLongRun = Object.keys(process.env).some((name) => /^SYNOPTIC_[A-Z]+_RUNS$/.test(name));
    expect(fc.readConfigureGlobal().seed === undefined).toBe(isLongRun && process.env['SYNOPTIC_SEED'] === undefined);
  });
  it('no test imports fast-check by another name, or takes a seed from the clock', () => {
    const users = ['packages', 'scripts', 'data']
      .flatMap((folder) => typescriptFiles(folder))
      .filter((path) => /\.(test|fixture|conformance)\.tsx?$/.test(path) && !path.endsWith('property-tests.test.ts'))
      .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
    const around = users.filter(({ text }) => /from '[^']+fast-check/.test(text)).map(({ path }) => path);
    const byClock = users.filter(({ text }) => /seed:\s*(?:Date\.now|performance\.now|Math\.random)/.test(text)).map(({ path }) => path);
    expect([around, byClock]).toEqual([[], []]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSource, ROOT, typescriptFiles } from './source.fixture.ts';

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
      .filter((path) => /\.(test|fixture|conformance)\.tsx?$/.test(path));
    const around = users.filter((path) =>
      parseSource(path).imports.some(({ specifier }) => specifier !== 'fast-check' && /fast-check/.test(specifier)),
    );
    const byClock = users.filter((path) => /seed:\s*(?:Date\.now|performance\.now|Math\.random)/.test(parseSource(path).text));
    expect([around, byClock]).toEqual([[], []]);
  });
});

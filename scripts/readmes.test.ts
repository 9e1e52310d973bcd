import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe("a package's README", () => {
  // Inside the checkout, so that the workspace's packages resolve.
  const folder = mkdtempSync(join(root, '.example-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function run(name: string): string {
    const [, example = ''] = /```ts\n([\s\S]+?)```/.exec(read(`packages/${name}/README.md`)) ?? [];
    expect(example).not.toBe('');
    const file = join(folder, `${name}.ts`);
    writeFileSync(file, example);
    return execFileSync(process.execPath, ['--conditions=synoptic:source', file], { cwd: root, encoding: 'utf8' });
  }

  it('of the core has an example that prints verdicts', () => {
    expect(run('core')).toMatch(/^strength single \S/m);
  });

  it('of the API has an example that serves and asks', () => {
    expect(run('api')).toContain('claims:');
  });

  it('leads from the core to an example program, which compares two documents in ten lines', () => {
    const program = 'examples/two-documents/compare-two-documents.mjs';
    expect(read('packages/core/README.md')).toContain(program);
    expect(
      read(program)
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('//')).length,
    ).toBeLessThanOrEqual(10);
    const out = execFileSync(process.execPath, ['--conditions=synoptic:source', program], { cwd: root, encoding: 'utf8' });
    expect(out).toMatch(/^date: (refines|agree|conflict)\. \S/m);
  });

  it('names only modules that exist', () => {
    for (const name of ['core', 'api', 'web', 'cli'])
      for (const [, owner, path] of read(`packages/${name}/README.md`).matchAll(/@synoptic\/(core|api)\/([\w/-]+\w)(?=['`])/g)) {
        const { exports } = JSON.parse(read(`packages/${owner}/package.json`)) as { exports: Record<string, unknown> };
        if (owner === 'api') expect(exports).toHaveProperty([`./${path}`]);
        else
          expect(
            [`${path}.ts`, path].some((p) => existsSync(join(root, 'packages/core/src', p ?? ''))),
            path,
          ).toBe(true);
      }
  });

  it('gives commands that the manifest has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const name of ['core', 'api', 'web', 'cli'])
      for (const [, script = ''] of read(`packages/${name}/README.md`).matchAll(/^npm run -s ([\w:]+)/gm))
        expect(scripts).toHaveProperty([script]);
  });
});

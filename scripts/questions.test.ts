import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const page = read('docs/questions.md');
const quoted = [...page.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);

describe('docs/questions.md', () => {
  it('names only existing API paths', () => {
    const { paths } = JSON.parse(read('packages/api/src/openapi/openapi.json')) as { paths: Record<string, unknown> };
    const asked = quoted.filter((q) => q.startsWith('/v1/')).map((q) => q.replace(/[?.].*/, ''));
    expect(asked.length).toBeGreaterThan(10);
    for (const path of asked) expect(paths).toHaveProperty([path]);
  });

  it('names only existing commands and options', () => {
    const commands = quoted.filter((q) => q.startsWith('synoptic ')).map((q) => q.split(' '));
    const listed = read('packages/cli/src/commands/registry.ts');
    for (const [, name = '', ...rest] of commands) {
      expect(listed, name).toContain(`from './${name}.ts'`);
      const source = read(`packages/cli/src/commands/${name}.ts`) + read('packages/cli/src/command-line/question-options.ts');
      for (const option of rest.filter((r) => r.startsWith('--')))
        expect(source, `${name} ${option}`).toMatch(new RegExp(`^ +${option.slice(2)}:`, 'm'));
    }
  });

  it('names only existing pages and functions', () => {
    const routes = read('packages/web/src/routes/registry.ts');
    for (const path of quoted.filter((q) => /^\/(?!v1)/.test(q)))
      expect(routes, path).toContain(`path: '${path.replace(/\?.*/, '').replace('{id}', ':id')}'`);
    for (const [, file = '', name] of page.matchAll(/`((?:describe|explain|translate)[\w-]*\.ts)`(?: `(\w+)`)?/g)) {
      const path = join('packages/core/src/locale', file);
      expect(existsSync(join(root, path)), path).toBe(true);
      if (name) expect(read(path)).toContain(`export function ${name}(`);
    }
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = readFileSync(join(root, 'docs/reliability.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

/** Rows of the table under a heading, cells trimmed. */
const rowsUnder = (heading: string) =>
  (page.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('|---'))
    .slice(1)
    .map((line) => line.split('|').map((cell) => cell.trim()));

describe('docs/reliability.md', () => {
  it('names for each of twenty kinds of fault tests that exist, by file and title', () => {
    const rows = rowsUnder('Kinds of fault');
    expect(rows.map(([, number]) => number)).toEqual(Array.from({ length: 20 }, (_, i) => `${i + 1}`));
    for (const [, number, kind, tests = ''] of rows) {
      const named = [...tests.matchAll(/`([^`]+\.test\.ts)`((?:[,;]? “[^”]+”)+)/g)];
      expect(named.length, `${number} ${kind}`).toBeGreaterThan(0);
      for (const [, file = '', titles = ''] of named) {
        const path = join(root, file.startsWith('scripts/') ? file : `packages/${file.replace('/', '/src/')}`);
        expect(existsSync(path), file).toBe(true);
        const source = readFileSync(path, 'utf8');
        for (const [, title = ''] of titles.matchAll(/“([^”]+)”/g)) expect(source, `${file}: ${title}`).toContain(title);
      }
    }
  });

  it('gives only commands that exist', () => {
    const named = [...page.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named).toContain('verify:trust');
    for (const name of named) expect(scripts).toHaveProperty([name]);
  });
});

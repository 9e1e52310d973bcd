import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../packages/core/src/compile/compile.ts';
import { readFolder } from '../packages/core/src/node/read-folder.ts';
import { sealFolder } from '../packages/core/src/node/seal-folder.ts';
import { memoryReader } from '../packages/core/src/reader/memory-reader.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Fenced blocks of a recipe that start with a file name. */
function blocks(recipe: string): { path: string; text: string }[] {
  const markdown = readFileSync(join(root, 'docs/recipes', recipe), 'utf8');
  return [...markdown.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)].map(([, path = '', text = '']) => ({ path, text }));
}

describe('the recipe "add a document"', () => {
  const place = mkdtempSync(join(tmpdir(), 'synoptic-recipe-'));
  beforeAll(() => {
    cpSync(join(root, 'data'), join(place, 'data'), { recursive: true, filter: (path) => !/node_modules|dist/.test(path) });
    for (const { path, text } of blocks('add-a-document.md')) {
      mkdirSync(dirname(join(place, path)), { recursive: true });
      writeFileSync(join(place, path), text);
    }
  });
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  it('passes check and seal, and adds a column', async () => {
    const before = compile(await readFolder(join(place, 'data')));
    expect(before.issues.filter((i) => i.severity === 'error')).toEqual([]);
    expect(before.issues.map((i) => i.code)).toContain('unsealed');

    const sealed = await sealFolder(join(place, 'data'), join(place, 'texts'));
    expect(sealed.find((s) => s.document === 'document:night-desk-2022')).toMatchObject({ spans: 3, fault: null });

    const { corpus, issues } = compile(await readFolder(join(place, 'data')));
    expect(issues.filter((i) => i.file.includes('night-desk'))).toEqual([]);
    if (!corpus) throw new Error('the corpus did not compile');
    const comparison = await memoryReader(corpus).compare({ about: ['event:kazakhstan-deployment-2022'] });
    expect(comparison.accounts.find((a) => a.siglum === 'N1')?.label['en']).toBe('Night Desk');
    const strength = comparison.rows.find((r) => r.facet === 'strength');
    expect(strength).toMatchObject({ verdict: 'refines', corroboration: { attestations: 4, reporters: 2, origins: 2 } });
  });
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SCHEMAS } from './registry.ts';

const SHAPES = join(import.meta.dirname, '../../../core/src/shapes');

it('names every answer with a schema in the core', async () => {
  const named = new Set<unknown>(Object.values(SCHEMAS));
  const files = readdirSync(SHAPES).filter((file) => !file.endsWith('.test.ts'));
  const modules = await Promise.all(files.map((file): Promise<Readonly<Record<string, unknown>>> => import(join(SHAPES, file))));
  const answers = modules.flatMap((exported) => Object.entries(exported).filter(([name]) => name.endsWith('AnswerSchema')));
  expect(answers.length).toBeGreaterThan(10);
  expect(answers.filter(([, schema]) => !named.has(schema)).map(([name]) => name)).toEqual([]);
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';

const files = readdirSync(import.meta.dirname).filter((file) => !file.endsWith('.test.ts'));
const modules = await Promise.all(files.map((file): Promise<Readonly<Record<string, unknown>>> => import(join(import.meta.dirname, file))));
const schemas = modules.flatMap((exported) =>
  Object.entries(exported).flatMap(([name, schema]): [string, z.ZodType][] => (schema instanceof z.ZodType ? [[name, schema]] : [])),
);

/** Every object in a JSON Schema that would let an unknown key pass. */
function looseObjects(schema: unknown): unknown[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const loose = 'properties' in schema && (schema as { additionalProperties?: unknown }).additionalProperties !== false;
  return [...(loose ? [schema] : []), ...Object.values(schema).flatMap(looseObjects)];
}

it('schemas of shapes are named as schemas', () => {
  expect(schemas.length).toBeGreaterThan(50);
  expect(schemas.map(([name]) => name).filter((name) => !name.endsWith('Schema'))).toEqual([]);
});

it('schemas of shapes name every key, so that none is added to an answer and missing here', () => {
  // Of input: there a schema that strips unknown keys has no `additionalProperties: false`.
  const loose = schemas.filter(([, schema]) => looseObjects(z.toJSONSchema(schema, { io: 'input' })).length > 0);
  expect(loose.map(([name]) => name)).toEqual([]);
});

import { Ajv2020 } from 'ajv/dist/2020.js';
import { answerSchemas } from './answer-schemas.ts';
import openapi from './openapi.json' with { type: 'json' };

const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({ $id: 'openapi', components: { schemas: answerSchemas({ strict: true }) } });

/** Violations of an answer against its schema in the OpenAPI document, unknown members included. */
export function schemaViolations(name: string, answer: unknown): readonly string[] {
  const validate = ajv.getSchema(`openapi#/components/schemas/${name}`);
  if (!validate) throw new Error(`no schema ${name}`);
  return validate(answer)
    ? []
    : (validate.errors ?? []).slice(0, 5).map((e) => `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`);
}

/** An answer to a request with `fields` has only these; its values are those of the answer with all fields, which is checked elsewhere. */
export function fieldViolations(url: string, answer: unknown): readonly string[] {
  const asked = new URL(url, 'http://x').searchParams.get('fields')?.split(',') ?? [];
  const records = (answer as { items?: readonly object[] }).items ?? [answer as object];
  return records.flatMap(Object.keys).filter((name) => !asked.includes(name));
}

/** Name of the schema of a path's answer. */
export function responseSchemaName(path: string): string {
  const operation = (openapi.paths as Record<string, { get: { responses: Record<string, unknown> } }>)[path]?.get;
  const response = operation?.responses['200'] as { content: Record<string, { schema: { $ref: string } }> } | undefined;
  const ref = response?.content['application/json']?.schema.$ref ?? '';
  return ref.slice(ref.lastIndexOf('/') + 1);
}

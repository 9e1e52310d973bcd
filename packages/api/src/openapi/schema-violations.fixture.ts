import { Ajv2020 } from 'ajv/dist/2020.js';
import { answerSchemas } from './answer-schemas.ts';
import openapi from './openapi.json' with { type: 'json' };

const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({ $id: 'openapi', components: { schemas: answerSchemas({ strict: true }) } });

/** Violations of the OpenAPI schema in an answer, including members that the schema does not declare. */
export function schemaViolations(name: string, answer: unknown): readonly string[] {
  const validate = ajv.getSchema(`openapi#/components/schemas/${name}`);
  if (!validate) throw new Error(`no schema ${name}`);
  return validate(answer)
    ? []
    : (validate.errors ?? []).slice(0, 5).map((e) => `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`);
}

/** Schema name of the answer for a path of the document. */
export function responseSchemaName(path: string): string {
  const operation = (openapi.paths as Record<string, { get: { responses: Record<string, unknown> } }>)[path]?.get;
  const response = operation?.responses['200'] as { content: Record<string, { schema: { $ref: string } }> } | undefined;
  const ref = response?.content['application/json']?.schema.$ref ?? '';
  return ref.slice(ref.lastIndexOf('/') + 1);
}

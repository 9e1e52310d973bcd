import { z } from 'zod';
import { SCHEMAS, type SchemaName } from '../schemas/registry.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * JSON Schema of every named answer; named schemas are referenced by `$ref`. Clients must accept members added later, so
 * only the strict form, which tests use to validate answers, forbids additional members.
 */
export function answerSchemas({ strict = false } = {}): Record<SchemaName, Json> {
  const named = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(SCHEMAS)) named.add(schema, { id });
  const { schemas } = z.toJSONSchema(named, {
    io: 'output',
    uri: schemaRef,
    override: ({ jsonSchema }) => {
      if (!strict && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      addImpliedKeywords(jsonSchema);
    },
  });
  const bare = Object.entries(schemas).map(([id, { $schema, $id, ...rest }]) => [id, rest]);
  return Object.fromEntries(bare);
}

/** Reference to a schema in the document. */
export function schemaRef(name: string): string {
  return `#/components/schemas/${name}`;
}

/** Adds keywords that are redundant for validators but required by linters: `items` of a tuple (closed by `maxItems`) and the keys of a record. */
function addImpliedKeywords(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.prefixItems && schema.items === false) schema.items = {};
  const { required, properties, additionalProperties } = schema;
  if (required && !properties && additionalProperties)
    schema.properties = Object.fromEntries(required.map((key) => [key, additionalProperties]));
}

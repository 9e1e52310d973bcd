import { z } from 'zod';
import { SCHEMAS, type SchemaName } from '../schemas/registry.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * JSON Schema of every named answer; what has a name is referred to by it. A client has to live with members that come later, so
 * only the strict form, by which tests hold our own answers, forbids them.
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

/** Where a schema stands in the document. */
export function schemaRef(name: string): string {
  return `#/components/schemas/${name}`;
}

/** What a validator knows from other words, and linters want to see: `items` of a tuple, which `maxItems` ends, and which keys a record has. */
function addImpliedKeywords(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.prefixItems && schema.items === false) schema.items = {};
  const { required, properties, additionalProperties } = schema;
  if (required && !properties && additionalProperties)
    schema.properties = Object.fromEntries(required.map((key) => [key, additionalProperties]));
}

import type { ParameterTable } from '../routes/parameter.ts';

/** JSON Schema of the arguments that a table of parameters reads. */
export function describeArguments(takes: ParameterTable): Record<string, unknown> {
  const properties = Object.entries(takes).map(([name, { schema, describe, written }]) => [
    name,
    { ...schema, description: `${describe} (${written})` },
  ]);
  const required = Object.entries(takes).flatMap(([name, p]) => (p.required ? [name] : []));
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

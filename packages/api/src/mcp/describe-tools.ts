import { z } from 'zod';
import type { ParameterTable } from '../routes/parameter.ts';
import { TOOL_ANSWERS } from './tool-answers.ts';
import { TOOLS } from './tools/registry.ts';

/** Result of `tools/list`, generated from the tables that parse arguments and type answers. */
export function describeTools(): readonly object[] {
  return TOOLS.map(({ name, title, describe, takes }) => ({
    name,
    title,
    description: describe,
    inputSchema: inputSchema(takes),
    outputSchema: outputSchema(TOOL_ANSWERS[name]),
    annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  }));
}

function inputSchema(takes: ParameterTable): object {
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

/** Output schema in draft 7, declared by `$schema`: the official client reads that draft, but MCP assumes a newer one by default. */
function outputSchema(answer: z.ZodType): object {
  return z.toJSONSchema(answer, { io: 'output', target: 'draft-7' });
}

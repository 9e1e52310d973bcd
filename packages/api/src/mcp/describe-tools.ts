import { z } from 'zod';
import type { ParameterTable } from '../routes/parameter.ts';
import { TOOL_ANSWERS } from './tool-answers.ts';
import { TOOLS } from './tools/registry.ts';

/** Response to `tools/list`, built from the tables that requests are read and answers are typed by. */
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

/** Names the JSON Schema draft that the official client reads, since MCP assumes a newer one. */
function outputSchema(answer: z.ZodType): object {
  return z.toJSONSchema(answer, { io: 'output', target: 'draft-7' });
}

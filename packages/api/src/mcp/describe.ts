import { z } from 'zod';
import type { Parameters } from '../parameters.ts';
import { ANSWERS } from './answers.ts';
import { TOOLS } from './tools.ts';

/** The tools as `tools/list` tells them, made from the same tables by which questions are read and answers are typed. */
export function describedTools(): readonly object[] {
  return TOOLS.map(({ name, title, describe, takes }) => ({
    name,
    title,
    description: describe,
    inputSchema: inputSchema(takes),
    outputSchema: outputSchema(ANSWERS[name]),
    annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  }));
}

function inputSchema(takes: Parameters): object {
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

/** In the draft that the official client reads, and said so: MCP supposes a newer one. */
function outputSchema(answer: z.ZodType): object {
  return z.toJSONSchema(answer, { io: 'output', target: 'draft-7' });
}

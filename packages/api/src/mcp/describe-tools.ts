import { z } from 'zod';
import { describeArguments } from './describe-arguments.ts';
import { TOOL_ANSWERS } from './tool-answers.ts';
import { TOOLS } from './tools/registry.ts';

/** Response to `tools/list`, built from the tables that requests are read and answers are typed by. */
export function describeTools(): readonly object[] {
  return TOOLS.map(({ name, title, describe, takes }) => ({
    name,
    title,
    description: describe,
    inputSchema: describeArguments(takes),
    outputSchema: outputSchema(TOOL_ANSWERS[name]),
    annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  }));
}

/** Names the JSON Schema draft that the official client reads, since MCP assumes a newer one. */
function outputSchema(answer: z.ZodType): object {
  return z.toJSONSchema(answer, { io: 'output', target: 'draft-7' });
}

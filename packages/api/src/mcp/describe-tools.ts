import { z } from 'zod';
import { describeArguments } from './describe-arguments.ts';
import { type Tool, toolParameters } from './tool.ts';
import { TOOL_ANSWERS } from './tool-answers.ts';
import { TOOLS } from './tools/registry.ts';

/** Response to `tools/list`, built from the tables that requests are read and answers are typed by. */
export function describeTools(): readonly object[] {
  return TOOLS.map((tool) => describeTool(tool));
}

function describeTool(tool: Tool): object {
  const { name, title, describe, app } = tool;
  return {
    name,
    title,
    description: describe,
    inputSchema: describeArguments(toolParameters(tool)),
    outputSchema: outputSchema(TOOL_ANSWERS[name]),
    annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
    ...(app !== undefined && { _meta: { ui: { resourceUri: app } } }),
  };
}

/** Names the JSON Schema draft that the official client reads, since MCP assumes a newer one. */
function outputSchema(answer: z.ZodType): object {
  return z.toJSONSchema(answer, { io: 'output', target: 'draft-7' });
}

import type { CallToolResult } from '@modelcontextprotocol/server';
import type { Reader } from '@synoptic/core/reader/reader';
import { quoteJson, quotePage } from './quote-text.ts';
import type { Tool } from './tool.ts';
import { toolProblem } from './tool-problem.ts';

/** Calls a tool. A question without an answer gets its fault as the result, so that a model can ask again. */
export async function callTool(
  tool: Tool,
  reader: Reader,
  { from = 1, ...asked }: { readonly from?: number },
  failed: (error: Error) => void,
): Promise<CallToolResult> {
  try {
    const { data, text } = await tool.answer(reader, asked as never);
    const quoted = text === undefined ? quoteJson(data) : quotePage(text, from);
    return { content: [{ type: 'text', text: quoted }], structuredContent: { ...data } };
  } catch (error) {
    const { code, message, hint } = toolProblem(error);
    if (code === 'failed') failed(error as Error);
    const text = code === 'failed' ? 'the question could not be answered' : `${message}: ${hint}`;
    return { content: [{ type: 'text', text }], isError: true };
  }
}

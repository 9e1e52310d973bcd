import type { Reader } from '@synoptic/core/reader/reader';
import { API_LIMITS } from '../http/api-limits.ts';
import { Problem } from '../http/problem.ts';
import { dataHeaders } from '../http/response-headers.ts';
import { createMcpServer, MCP_REVISIONS } from './mcp-server.ts';

/** Handles one request over Streamable HTTP. Stateless: each request gets a new server, so that requests share nothing. */
export async function handleMcpRequest(request: Request, reader: Reader, failed: (error: Error) => void): Promise<Response> {
  const { headers } = request;
  const revision = headers.get('mcp-protocol-version');
  if (revision !== null && !MCP_REVISIONS.some((r) => r === revision))
    throw new Problem('bad-question', 'MCP-Protocol-Version names no revision that is spoken here', `one of ${MCP_REVISIONS.join(', ')}`);
  if (!/^application\/json\s*(;|$)/i.test(headers.get('content-type') ?? ''))
    throw new Problem('unsupported', 'a message is JSON', 'content-type: application/json');
  if (!/application\/(json|\*)|\*\/\*/i.test(headers.get('accept') ?? '*/*'))
    throw new Problem('not-acceptable', 'answers are JSON', 'accept: application/json, text/event-stream');
  const answer = await createMcpServer(reader, failed)(await readBody(request));
  if (answer === null) return new Response(null, { status: 202, headers: dataHeaders });
  return new Response(JSON.stringify(answer), {
    status: 'id' in answer && answer.id === null ? 400 : 200,
    headers: { ...dataHeaders, 'content-type': 'application/json', 'cache-control': 'no-store' },
  });
}

/** Request body as text. Reading stops at the message size limit. */
async function readBody(request: Request): Promise<string> {
  const tooLarge = new Problem('too-large', 'the message is too large', `at most ${API_LIMITS.mcpRequest} bytes`);
  if (Number(request.headers.get('content-length') ?? 0) > API_LIMITS.mcpRequest) throw tooLarge;
  const decoder = new TextDecoder();
  let [text, size] = ['', 0];
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > API_LIMITS.mcpRequest) throw tooLarge;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

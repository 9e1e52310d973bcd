import {
  createMcpHandler,
  isJsonContentType,
  isLegacyRequest,
  type McpServer,
  WebStandardStreamableHTTPServerTransport,
} from '@modelcontextprotocol/server';
import type { Reader } from '@synoptic/core/reader/reader';
import { API_LIMITS } from '../http/api-limits.ts';
import { dataHeaders } from '../http/response-headers.ts';
import { createMcpServer } from './mcp-server.ts';

/** A POST whose body was read, up to the limit of a message. */
export interface McpRequest {
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Handles one POST over Streamable HTTP: 2026-07-28, and the revisions that begin with `initialize`. It is stateless: each
 * request gets its own server. Batches are refused, so a POST carries at most one call and a rate limit may count it as one.
 */
export async function handleMcpRequest(
  { url, headers: asked, body, signal }: McpRequest,
  reader: Reader,
  failed: (error: Error) => void,
): Promise<Response> {
  let reported: Error | undefined;
  const onerror = (error: Error) => {
    reported = error;
  };
  const newest = createMcpHandler(() => createMcpServer(reader, failed), {
    legacy: 'reject',
    maxRequestBodySize: API_LIMITS.mcpRequestBytes,
    onerror,
  });
  const message = parseMessage(asked, body);
  // The body goes with it only if the SDK has to name its fault.
  const request = new Request(url, { method: 'POST', headers: asked, body: message === undefined ? body : null, signal: signal ?? null });
  const response = Array.isArray(message)
    ? rejectBatch()
    : message !== undefined && (await isLegacyRequest(request, message))
      ? await answerEarlierRevision(createMcpServer(reader, failed), request, message)
      : await newest.fetch(request, { parsedBody: message });
  if (response.status === 500) failed(reported ?? new Error('the MCP server failed'));
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries({ ...dataHeaders, 'cache-control': 'no-store' })) headers.set(name, value);
  return new Response(response.body, { status: response.status, headers });
}

/** The JSON of a message; undefined if it cannot be read. The SDK then reads the request itself and answers with the fault. */
function parseMessage(headers: Headers, body: string): unknown {
  if (!isJsonContentType(headers.get('content-type'))) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** The SDK's own fallback for these revisions answers with event streams; this one answers with JSON. */
async function answerEarlierRevision(server: McpServer, request: Request, message: unknown): Promise<Response> {
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  // The transport never answers a request whose client has left.
  const left = new Promise<Response>((resolve) => {
    request.signal?.addEventListener('abort', () => resolve(new Response(null, { status: 499 })), { once: true });
  });
  const response = await Promise.race([transport.handleRequest(request, { parsedBody: message }), left]);
  await server.close();
  return response;
}

function rejectBatch(): Response {
  const error = { code: -32600, message: 'Invalid Request: batches are not accepted, send one message a request' };
  return Response.json({ jsonrpc: '2.0', error, id: null }, { status: 400 });
}

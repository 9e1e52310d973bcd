import type { Reader } from '@synoptic/core/reader/reader';
import type { BackendJob, PlainResponse } from '../http/answer-backend.ts';
import { API_LIMITS } from '../http/api-limits.ts';
import { Problem } from '../http/problem.ts';

type McpJob = Extract<BackendJob, { is: 'mcp' }>;

let count = 0;

/** Key of a message, which like any POST is never answered together with another. */
export function mcpJobKey(): string {
  count += 1;
  return `mcp ${count}`;
}

/** Reads a request into plain data that can pass to another thread. The body is read up to the limit of a message. */
export async function plainMcpRequest(request: Request): Promise<McpJob> {
  const tooLarge = new Problem('too-large', 'the message is too large', `at most ${API_LIMITS.mcpRequestBytes} bytes`);
  if (Number(request.headers.get('content-length') ?? 0) > API_LIMITS.mcpRequestBytes) throw tooLarge;
  const decoder = new TextDecoder();
  let [body, size] = ['', 0];
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > API_LIMITS.mcpRequestBytes) throw tooLarge;
    body += decoder.decode(chunk, { stream: true });
  }
  // The length no longer fits where the text held malformed UTF-8.
  const headers = [...request.headers].filter(([name]) => name !== 'content-length' && name !== 'transfer-encoding');
  return { is: 'mcp', url: request.url, headers, body: body + decoder.decode() };
}

/** Handles a request that was read into plain data. */
export async function computeMcpResponse({ url, headers, body }: McpJob, reader: Reader): Promise<PlainResponse> {
  const { handleMcpRequest } = await import('./handle-mcp-request.ts');
  let failure: string | null = null;
  const asked = { url, headers: new Headers(headers.map(([name, value]) => [name, value] as [string, string])), body };
  const response = await handleMcpRequest(asked, reader, (error) => {
    failure = error.stack ?? error.message;
  });
  return { status: response.status, headers: [...response.headers], body: response.body && (await response.text()), failure };
}

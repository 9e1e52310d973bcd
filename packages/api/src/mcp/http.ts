import type { Reader } from '@synoptic/core/reader/reader';
import { dataHeaders } from '../headers.ts';
import { LIMITS } from '../limits.ts';
import { Problem } from '../problem.ts';
import { mcpServer, REVISIONS } from './server.ts';

/** Answers one request over Streamable HTTP. There are no sessions: a server of its own for each, so that nothing is shared or kept. */
export async function answerMcp(request: Request, reader: Reader, failed: (error: Error) => void): Promise<Response> {
  const { headers } = request;
  const revision = headers.get('mcp-protocol-version');
  if (revision !== null && !REVISIONS.some((r) => r === revision))
    throw new Problem('bad-question', 'MCP-Protocol-Version names no revision that is spoken here', `one of ${REVISIONS.join(', ')}`);
  if (!/^application\/json\s*(;|$)/i.test(headers.get('content-type') ?? ''))
    throw new Problem('unsupported', 'a message is JSON', 'content-type: application/json');
  if (!/application\/(json|\*)|\*\/\*/i.test(headers.get('accept') ?? '*/*'))
    throw new Problem('not-acceptable', 'answers are JSON', 'accept: application/json, text/event-stream');
  const answer = await mcpServer(reader, failed)(await bodyOf(request));
  if (answer === null) return new Response(null, { status: 202, headers: dataHeaders });
  return new Response(JSON.stringify(answer), {
    status: 'id' in answer && answer.id === null ? 400 : 200,
    headers: { ...dataHeaders, 'content-type': 'application/json', 'cache-control': 'no-store' },
  });
}

/** The body as text, read no further than a message may be long. */
async function bodyOf(request: Request): Promise<string> {
  const tooLarge = new Problem('too-large', 'the message is too large', `at most ${LIMITS.mcpRequest} bytes`);
  if (Number(request.headers.get('content-length') ?? 0) > LIMITS.mcpRequest) throw tooLarge;
  const decoder = new TextDecoder();
  let [text, size] = ['', 0];
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > LIMITS.mcpRequest) throw tooLarge;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

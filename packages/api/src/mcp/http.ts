import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import type { Reader } from '@synoptic/core/reader/reader';
import { LIMITS } from '../limits.ts';
import { mcpServer } from './server.ts';

/** Answers one request over Streamable HTTP: a server and a transport of its own, so that nothing is shared or kept. */
export async function answerMcp(request: Request, reader: Reader): Promise<Response> {
  const server = mcpServer(reader);
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true, maxRequestBodySize: LIMITS.mcpRequest });
  await server.connect(transport);
  try {
    return await transport.handleRequest(request);
  } finally {
    await server.close();
  }
}

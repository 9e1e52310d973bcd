import type { Readable, Writable } from 'node:stream';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Reader } from '@synoptic/core/reader/reader';
import { mcpServer } from './server.ts';

/** Serves a reader to one client over a pair of streams, as standard input and output are, until the client leaves. */
export async function serveMcpStdio(reader: Reader, input: Readable, output: Writable): Promise<void> {
  const server = mcpServer(reader);
  const left = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
  });
  input.once('end', () => void server.close());
  await server.connect(new StdioServerTransport(input, output));
  await left;
}

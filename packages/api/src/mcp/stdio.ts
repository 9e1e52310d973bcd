import type { Readable, Writable } from 'node:stream';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { isJSONRPCRequest, type JSONRPCMessage, type RequestId } from '@modelcontextprotocol/sdk/types.js';
import type { Reader } from '@synoptic/core/reader/reader';
import { mcpServer } from './server.ts';

export interface StdioOptions {
  readonly input: Readable;
  readonly output: Writable;
  /** Settles when the program is asked to end, whatever is under way. */
  readonly ended?: Promise<void> | undefined;
  /** What a client sent and nobody could read. */
  readonly failed?: ((error: Error) => void) | undefined;
}

/**
 * Serves a reader to one client over a pair of streams, as standard input and output are, until the client leaves. A client
 * that leaves at once, as a pipe does, still gets the answers that it asked for.
 */
export async function serveMcpStdio(reader: Reader, { input, output, ended, failed }: StdioOptions): Promise<void> {
  const server = mcpServer(reader);
  const transport = new StdioServerTransport(input, output);
  const close = () => void server.close();
  const left = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
  });
  if (failed) server.server.onerror = failed;
  await server.connect(transport);
  const answered = waitForAnswers(transport);
  input.once('end', () => void answered().then(close));
  void ended?.then(close);
  await left;
}

/** Watches what is asked and answered; what it gives settles when no answer is owed any more. */
function waitForAnswers(transport: StdioServerTransport): () => Promise<void> {
  const owed = new Set<RequestId>();
  const { onmessage, send } = transport;
  let settled = () => {};
  const done = (id: RequestId | undefined) => {
    if (id !== undefined) owed.delete(id);
    if (owed.size === 0) settled();
  };
  transport.onmessage = (message) => {
    if (isJSONRPCRequest(message)) owed.add(message.id);
    else if ('method' in message && message.method === 'notifications/cancelled') done(message.params?.['requestId'] as RequestId);
    onmessage?.(message);
  };
  transport.send = async (message: JSONRPCMessage) => {
    await send.call(transport, message);
    if (!('method' in message)) done(message.id);
  };
  return () =>
    new Promise((resolve) => {
      settled = resolve;
      done(undefined);
    });
}

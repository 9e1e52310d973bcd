import { Readable, type Writable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type { JSONRPCMessage, McpServer, RequestId, Transport } from '@modelcontextprotocol/server';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import { API_LIMITS } from '../http/api-limits.ts';

export interface McpStdioOptions {
  readonly input: Readable;
  readonly output: Writable;
  /** Settles when the program should stop, even during a request. */
  readonly ended?: Promise<void> | undefined;
  /** Receives internal errors and malformed messages, which the client does not see. */
  readonly failed?: ((error: Error) => void) | undefined;
}

/** In place of a schema library's list of everything that the line is not. */
const NO_MESSAGE = 'a line of the input is not a JSON-RPC message and was ignored';

/**
 * Serves MCP over a pair of streams, one message a line, until the input ends. Requests that were read before the end of the input are
 * still answered.
 */
export async function serveStdioServer(createServer: () => McpServer, { input, output, ended, failed }: McpStdioOptions): Promise<void> {
  const { transport, closed } = answeringTransport(input, output);
  const onerror = (error: Error) => failed?.('issues' in error ? new Error(NO_MESSAGE) : error);
  const { close } = serveStdio(createServer, { transport, onerror });
  await Promise.race([closed, ended ?? closed]);
  await close();
  input.destroy();
}

/**
 * The SDK's transport, except that the end of the input waits for the answers to what was read: the SDK drops them, but a shell
 * pipe such as `echo … | synoptic mcp` ends its input at once.
 */
function answeringTransport(input: Readable, output: Writable): { transport: Transport; closed: Promise<void> } {
  const open = new Set<RequestId>();
  let answered = () => {};
  const settle = (id: RequestId | undefined) => {
    if (id !== undefined) open.delete(id);
    if (open.size === 0) answered();
  };
  const wire = new StdioServerTransport(Readable.from(readAndWait()), output);
  async function* readAndWait() {
    try {
      yield* input;
    } catch (error) {
      // Without an error of its own, the input was only destroyed: the program ends.
      if (input.errored) transport.onerror?.(error as Error);
    }
    // The last chunk is on its way to the transport.
    await new Promise(setImmediate);
    if (open.size === 0) return;
    const all = new Promise<void>((resolve) => {
      answered = resolve;
    });
    await Promise.race([all, delay(API_LIMITS.requestMs, undefined, { ref: false })]);
  }
  const read = (message: JSONRPCMessage) => {
    if (!('method' in message)) return;
    if ('id' in message && message.method !== 'subscriptions/listen') open.add(message.id);
    if (message.method === 'notifications/cancelled') settle(message.params?.['requestId'] as RequestId | undefined);
  };
  let close = () => {};
  const closed = new Promise<void>((resolve) => {
    close = resolve;
  });
  const transport: Transport = {
    start: () => {
      wire.onmessage = (message) => {
        read(message);
        transport.onmessage?.(message);
      };
      wire.onerror = (error) => transport.onerror?.(error);
      wire.onclose = () => {
        close();
        transport.onclose?.();
      };
      return wire.start();
    },
    send: async (message) => {
      await wire.send(message);
      if (!('method' in message)) settle(message.id);
    },
    close: () => wire.close(),
  };
  return { transport, closed };
}

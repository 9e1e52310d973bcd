import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Reader } from '@synoptic/core/reader/reader';
import { createMcpServer } from './mcp-server.ts';

export interface McpStdioOptions {
  readonly input: Readable;
  readonly output: Writable;
  /** Settles when the program must stop, even with requests in progress. */
  readonly ended?: Promise<void> | undefined;
  /** Receives internal errors; the client gets only a generic error. */
  readonly failed?: ((error: Error) => void) | undefined;
}

/**
 * Serves a reader to one client over a pair of streams, such as standard input and output, with one message per line, until the
 * client disconnects. A client that closes its input at once, such as a pipe, still gets the responses to its requests.
 */
export async function serveMcpStdio(reader: Reader, { input, output, ended, failed }: McpStdioOptions): Promise<void> {
  const answerTo = createMcpServer(reader, failed);
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  const owed = new Set<Promise<void>>();
  lines.on('line', (line) => {
    if (line.trim() === '') return;
    const answering = answerTo(line)
      .then((answer) => void (answer && output.write(`${JSON.stringify(answer)}\n`)))
      .finally(() => owed.delete(answering));
    owed.add(answering);
  });
  const left = new Promise<void>((resolve) => lines.once('close', resolve));
  await Promise.race([left.then(() => Promise.all(owed)), ended ?? left]);
  lines.close();
  input.destroy();
}

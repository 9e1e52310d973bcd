import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Reader } from '@synoptic/core/reader/reader';
import { createMcpServer } from './mcp-server.ts';

export interface McpStdioOptions {
  readonly input: Readable;
  readonly output: Writable;
  /** Settles when the program should stop, even during a request. */
  readonly ended?: Promise<void> | undefined;
  /** Receives internal errors, which the client does not see. */
  readonly failed?: ((error: Error) => void) | undefined;
}

/**
 * Serves a reader over a pair of streams, one message a line, until the input ends. Requests that were read before the end of the
 * input are still answered.
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

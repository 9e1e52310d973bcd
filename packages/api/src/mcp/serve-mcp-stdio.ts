import type { Reader } from '@synoptic/core/reader/reader';
import { createMcpServer } from './mcp-server.ts';
import { type McpStdioOptions, serveStdioServer } from './serve-stdio-server.ts';

/** Serves a reader over a pair of streams. */
export function serveMcpStdio(reader: Reader, options: McpStdioOptions): Promise<void> {
  return serveStdioServer(() => createMcpServer(reader, options.failed), options);
}

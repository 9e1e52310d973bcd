import { afterAll } from 'vitest';
import { httpConformance } from '../http/http.conformance.ts';
import { connectOverHttp, mcpConformance } from '../mcp/mcp.conformance.ts';
import type { TestServer } from './runtimes.fixture.ts';

/** The suites of the API and of MCP over one server, because some runtimes take seconds to start. `open` is called once; its turn decides what it takes of them. */
export function runtimeConformance(name: string, turn: number, open: () => Promise<TestServer>): void {
  let opened: Promise<TestServer> | undefined;
  const shared = async (): Promise<TestServer> => {
    opened ??= open();
    return { fetch: (await opened).fetch, close: async () => undefined };
  };
  httpConformance(name, shared, [turn, 4]);
  mcpConformance(name, async () => connectOverHttp(await shared()), [turn, 2]);
  // A server that did not open has failed its suites already.
  afterAll(async () => (await opened?.catch(() => undefined))?.close());
}

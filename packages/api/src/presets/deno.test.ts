import { describe, it } from 'vitest';
import { httpConformance } from '../http/http.conformance.ts';
import { connectOverHttp, mcpConformance } from '../mcp/mcp.conformance.ts';
import { missingTool, serveOnDeno } from './processes.fixture.ts';

const reason = missingTool('deno');
if (reason) describe('the entry on Deno', () => it.skip(reason, () => undefined));
else {
  httpConformance('the entry on Deno', serveOnDeno);
  mcpConformance('the entry on Deno', async () => connectOverHttp(await serveOnDeno()));
}

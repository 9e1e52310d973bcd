import { describe, it } from 'vitest';
import { httpConformance } from '../http/http.conformance.ts';
import { connectOverHttp, mcpConformance } from '../mcp/mcp.conformance.ts';
import { missingTool, serveOnBun } from './processes.fixture.ts';

const reason = missingTool('bun');
if (reason) describe('the entry on Bun', () => it.skip(reason, () => undefined));
else {
  httpConformance('the entry on Bun', serveOnBun);
  mcpConformance('the entry on Bun', async () => connectOverHttp(await serveOnBun()));
}

import { describe, it } from 'vitest';
import { httpConformance } from '../http.conformance.ts';
import { mcpConformance, overHttp } from '../mcp/mcp.conformance.ts';
import { missing, onBun } from './processes.fixture.ts';

const reason = missing('bun');
if (reason) describe('the entry on Bun', () => it.skip(reason, () => undefined));
else {
  httpConformance('the entry on Bun', onBun);
  mcpConformance('the entry on Bun', async () => overHttp(await onBun()));
}

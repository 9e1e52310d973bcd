import { describe, it } from 'vitest';
import { httpConformance } from '../http.conformance.ts';
import { mcpConformance, overHttp } from '../mcp/mcp.conformance.ts';
import { missing, onDeno } from './processes.fixture.ts';

const reason = missing('deno');
if (reason) describe('the entry on Deno', () => it.skip(reason, () => undefined));
else {
  httpConformance('the entry on Deno', onDeno);
  mcpConformance('the entry on Deno', async () => overHttp(await onDeno()));
}

import { describe, it } from 'vitest';
import { httpConformance } from '../http.conformance.ts';
import { mcpConformance, overHttp } from '../mcp/mcp.conformance.ts';
import { noWorkerd, onWorkerd } from '../runtimes.fixture.ts';

if (noWorkerd) describe('the worker in workerd', () => it.skip(noWorkerd as string, () => undefined));
else {
  httpConformance('the worker in workerd', onWorkerd);
  mcpConformance('the worker in workerd', async () => overHttp(await onWorkerd()));
}

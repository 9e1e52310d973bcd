import { describe, expect, it } from 'vitest';
import { httpConformance } from '../http.conformance.ts';
import { mcpConformance, overHttp } from '../mcp/mcp.conformance.ts';
import { noWorkerd, onWorkerd } from '../runtimes.fixture.ts';

if (noWorkerd) describe('the worker in workerd', () => it.skip(noWorkerd as string, () => undefined));
else {
  httpConformance('the worker in workerd', () => onWorkerd());
  mcpConformance('the worker in workerd', async () => overHttp(await onWorkerd()));

  it('the worker in workerd lets an address ask no oftener than its binding says', async () => {
    const server = await onWorkerd(3);
    const statuses: number[] = [];
    for (let i = 0; i < 5; i++) statuses.push((await server.fetch('/v1/corpus')).status);
    const refused = await server.fetch('/v1/corpus');
    expect([statuses, refused.headers.get('retry-after')]).toEqual([[200, 200, 200, 429, 429], '60']);
    await server.close();
  }, 60_000);
}

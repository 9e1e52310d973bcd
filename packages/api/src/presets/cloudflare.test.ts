import { describe, expect, it } from 'vitest';
import { runtimeConformance } from './runtime.conformance.ts';
import { missingWorkerd, serveOnWorkerd } from './runtimes.fixture.ts';

if (missingWorkerd) describe('the worker in workerd', () => it.skip(missingWorkerd as string, () => undefined));
else {
  runtimeConformance('the worker in workerd', 2, () => serveOnWorkerd());

  it('the worker in workerd limits an address as its binding states', async () => {
    const server = await serveOnWorkerd({ perMinute: 3 });
    const statuses: number[] = [];
    for (let i = 0; i < 5; i++) statuses.push((await server.fetch('/v1/corpus')).status);
    const refused = await server.fetch('/v1/corpus');
    expect([statuses, refused.headers.get('retry-after')]).toEqual([[200, 200, 200, 429, 429], '60']);
    await server.close();
  });
}

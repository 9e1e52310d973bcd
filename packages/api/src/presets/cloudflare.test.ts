import { it, expect } from 'vitest';
import { onWorkerd } from '../runtimes.fixture.ts';
it('runs', async () => {
  const t = performance.now();
  const s = await onWorkerd();
  console.log('up', performance.now() - t);
  for (const p of ['/v1/corpus', '/readyz', '/', '/events/event:nope', '/assets/main-5f3a9c.js', '/assets/none.js', '/favicon.svg', '/v1/compare?about=event:kazakhstan-unrest-2022', '/v1/glance','/v1/search?q=集団']) {
    const t = performance.now();
    const r = await s.fetch(p);
    console.log(p, r.status, Object.fromEntries(r.headers), (await r.text()).length, performance.now() - t);
  }
  const r = await s.fetch('/v1/corpus', { method: 'HEAD' });
  console.log(r.status, Object.fromEntries(r.headers));
  await s.close();
  expect(1).toBe(1);
}, 60000);

import { serializeCorpus } from '@synoptic/core/compile/compile';
import { describe, expect, it } from 'vitest';
import { openApp, openAppOrRefuse } from './open-app.ts';
import { buildShippedCorpus } from './runtimes.fixture.ts';

const lines: string[] = [];
const options = { name: 'the corpus', env: {}, build: 'test', writeLog: (line: string) => void lines.push(line) };

describe('a deployment whose corpus does not match its digest', () => {
  it('refuses to start, or answers every request with the reason on a platform that starts it anyway', async () => {
    const { claims, ...rest } = await buildShippedCorpus();
    const corpus = serializeCorpus({ ...rest, claims: claims.slice(1) });
    await expect(openApp({ ...options, corpus })).rejects.toThrow('the corpus is damaged: its contents do not match its digest');
    const app = await openAppOrRefuse({ ...options, corpus });
    for (const [method, path] of ['/v1/corpus', `/v1/@${rest.digest}/corpus`, '/', '/healthz', '/readyz', '/mcp'].map(
      (p) => ['GET', p] as const,
    )) {
      const response = await app.request(path, { method });
      expect([path, response.status, await response.json()]).toEqual([
        path,
        409,
        expect.objectContaining({
          type: 'urn:synoptic:problem:unreadable-corpus',
          detail: 'the corpus is damaged: its contents do not match its digest; build it again, or get it again',
        }),
      ]);
    }
    expect((await app.request('/mcp', { method: 'POST', body: '{}' })).status).toBe(409);
    expect(lines).toEqual(['the corpus is damaged: its contents do not match its digest; build it again, or get it again']);
  });
  it('starts with the file as built', async () => {
    const app = await openAppOrRefuse({ ...options, corpus: serializeCorpus(await buildShippedCorpus()) });
    expect((await app.request('/readyz')).status).toBe(200);
  });
});

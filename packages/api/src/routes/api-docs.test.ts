import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildShippedCorpus, serveInProcess, type TestServer } from '../presets/runtimes.fixture.ts';
import { DOCUMENTED_REQUESTS } from './documented-requests.fixture.ts';
import { ROUTES } from './routes.ts';

describe('the lines of docs/api.md and the READMEs', () => {
  let server: TestServer;
  let digest: string;
  beforeAll(async () => {
    [server, digest] = [await serveInProcess(), (await buildShippedCorpus()).digest];
  });
  afterAll(() => server.close());

  it.each(DOCUMENTED_REQUESTS.map((request) => [request.line, request] as const))('%s', async (_line, { path, accept }) => {
    const asked = path(digest);
    // curl sends an address as it stands.
    expect(asked).toMatch(/^[!-~]+$/);
    // The address of the line, as an oEmbed answer is about pages of its own server.
    const response = await server.fetch(`http://localhost:8787${asked}`, accept ? { headers: { accept } } : {});
    expect([response.status, (await response.text()).length > 1]).toEqual([200, true]);
  });

  it.each(ROUTES.map((r) => r.path))('include /v1%s', (path) => {
    const pattern = new RegExp(`localhost:8787/v1${path.replace(/\{\w+\}/, "[^'?/]+")}['?]`);
    expect(DOCUMENTED_REQUESTS.some(({ line }) => pattern.test(line))).toBe(true);
  });
});

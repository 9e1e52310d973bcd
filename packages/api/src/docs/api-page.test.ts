import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '../routes.ts';
import { inProcess, type Server, shippedCorpus } from '../runtimes.fixture.ts';

const PAGE = readFileSync(new URL('../../../../docs/api.md', import.meta.url), 'utf8');
const LINES = PAGE.split('\n').filter((line) => line.startsWith('curl '));
const PINNED = /\$\(curl -s '[^']+' \| jq -r \.digest\)/;

describe('docs/api.md', () => {
  let server: Server;
  let digest: string;
  beforeAll(async () => {
    [server, digest] = [await inProcess(), (await shippedCorpus()).digest];
  }, 60_000);
  afterAll(() => server.close());

  it.each(LINES)('%s', async (line) => {
    const [, url = ''] = /['"]localhost:8787([^'"]+)/.exec(line.replace(PINNED, digest)) ?? [];
    const accept = /-H 'accept: ([^']+)'/i.exec(line)?.[1];
    const response = await server.fetch(url, accept ? { headers: { accept } } : {});
    expect([response.status, (await response.text()).length > 1]).toEqual([200, true]);
  });

  it.each(ROUTES.map((r) => r.path))('has a line for /v1%s', (path) => {
    const pattern = new RegExp(`localhost:8787/v1${path.replace(/\{\w+\}/, "[^'?/]+")}['?]`);
    expect(LINES.some((line) => pattern.test(line))).toBe(true);
  });
});

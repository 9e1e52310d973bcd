import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildShippedCorpus, serveInProcess, type TestServer } from '../presets/runtimes.fixture.ts';
import { ROUTES } from './routes.ts';

const page = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
const LINES = ['docs/api.md', 'README.md', 'README.ja.md']
  .flatMap((path) => page(path).split('\n'))
  .filter((line, i, all) => line.startsWith('curl ') && all.indexOf(line) === i);
const PINNED = /\$\(curl -s '[^']+' \| jq -r \.digest\)/;

describe('the lines of docs/api.md and the READMEs', () => {
  let server: TestServer;
  let digest: string;
  beforeAll(async () => {
    [server, digest] = [await serveInProcess(), (await buildShippedCorpus()).digest];
  });
  afterAll(() => server.close());

  it.each(LINES)('%s', async (line) => {
    const [, url = ''] = /['"]localhost:8787([^'"]+)/.exec(line.replace(PINNED, digest)) ?? [];
    // curl sends an address as it stands.
    expect(url).toMatch(/^[!-~]+$/);
    const [, key, words] = /--data-urlencode '(\w+)=([^']+)'/.exec(line) ?? [];
    const asked = key ? `${url}?${new URLSearchParams({ [key]: words ?? '' })}` : url;
    const accept = /-H 'accept: ([^']+)'/i.exec(line)?.[1];
    // The address of the line, as an oEmbed answer is about pages of its own server.
    const response = await server.fetch(`http://localhost:8787${asked}`, accept ? { headers: { accept } } : {});
    expect([response.status, (await response.text()).length > 1]).toEqual([200, true]);
  });

  it.each(ROUTES.map((r) => r.path))('include /v1%s', (path) => {
    const pattern = new RegExp(`localhost:8787/v1${path.replace(/\{\w+\}/, "[^'?/]+")}['?]`);
    expect(LINES.some((line) => pattern.test(line))).toBe(true);
  });
});

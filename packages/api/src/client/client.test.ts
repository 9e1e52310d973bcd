import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readerOfShippedCorpus } from '@synoptic/core/node/shipped.fixture';
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import { type RunningServer, serveNode } from '../presets/node.ts';
import { serveInProcess, type TestServer } from '../presets/runtimes.fixture.ts';
import { UNHURRIED_LIMITS } from '../presets/unhurried-limits.fixture.ts';
import { client } from './client.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const EVENT = 'event:kazakhstan-unrest-2022';

describe('the typed client', () => {
  let server: TestServer;
  let api: ReturnType<typeof client>;
  beforeAll(async () => {
    server = await serveInProcess();
    api = client('http://localhost', {
      fetch: (input: RequestInfo | URL, init?: RequestInit) => server.fetch(String(input).slice('http://localhost'.length), init),
    });
  });
  afterAll(() => server.close());

  it('accepts arrays and numbers, and returns what the API answers', async () => {
    const response = await api.v1.compare.$get({
      query: { about: [EVENT, 'organization:csto'], by: 'origin', facets: ['deaths', 'nature'] },
    });
    expect(await response.json()).toEqual(
      await (await server.fetch(`/v1/compare?about=${EVENT},organization:csto&by=origin&facets=deaths,nature`)).json(),
    );
    const page = await (await api.v1.claims.$get({ query: { facet: 'deaths', limit: 2 } })).json();
    expect(page.items.map((c) => c.facet)).toEqual(['deaths', 'deaths']);
  });
  it('compiles only the questions that the API accepts', async () => {
    const corpus = await (await api.v1.corpus.$get()).json();
    expectTypeOf(corpus.digest).toEqualTypeOf<string>();
    const refused = [
      // @ts-expect-error a comparison is of something
      await api.v1.compare.$get({ query: {} }),
      // @ts-expect-error pages are no accounts
      await api.v1.compare.$get({ query: { about: [EVENT], by: 'page' } }),
      // @ts-expect-error no such parameter
      await api.v1.facets.$get({ query: { colour: 'red' } }),
    ];
    expect(refused.map((r) => Number(r.status))).toEqual([400, 400, 400]);
  });
});

const [, EXAMPLE = ''] = /```ts\n([\s\S]+?)```/.exec(readFileSync(here('../../../../docs/api.md'), 'utf8')) ?? [];

describe('the example of docs/api.md', () => {
  const run = promisify(execFile);
  let serving: RunningServer;
  let folder: string;
  beforeAll(async () => {
    serving = await serveNode({ reader: await readerOfShippedCorpus(), port: 0, limits: { threads: 0, ...UNHURRIED_LIMITS } });
    // In the package, where its own name leads to itself.
    folder = await mkdtemp(here('../../.example-'));
    await writeFile(join(folder, 'example.ts'), EXAMPLE.replace('http://localhost:8787', serving.url));
  });
  afterAll(async () => {
    await serving.close();
    await rm(folder, { recursive: true });
  });

  it('runs', async () => {
    const { stdout } = await run(process.execPath, ['--conditions=synoptic:source', join(folder, 'example.ts')]);
    expect(stdout).toMatch(/^deaths single 1$/m);
    expect(stdout).toMatch(/カザフ/);
  });

  const declared = existsSync(here('../../dist/client/client.d.ts'));
  it.skipIf(!declared)(`compiles against the declarations of the package${declared ? '' : ' (not built: npm run build)'}`, async () => {
    const options = {
      extends: '../../../tsconfig.base.json',
      compilerOptions: { customConditions: [], noEmit: true, types: ['node'] },
      include: ['*.ts'],
    };
    const check = async (code: string) => {
      await writeFile(join(folder, 'example.ts'), code);
      await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(options));
      return run(process.execPath, [here('../../../../node_modules/typescript/bin/tsc'), '-p', folder]).then(
        () => '',
        (error: { stdout: string }) => error.stdout,
      );
    };
    expect(await check(EXAMPLE)).toBe('');
    expect(await check(EXAMPLE.replace("by: 'origin'", "by: 'page'"))).toMatch(/TS\d+/);
  });
});

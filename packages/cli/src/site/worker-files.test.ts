import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import { afterAll, describe, expect, it } from 'vitest';
import { runSynoptic } from '../commands/run-synoptic.fixture.ts';
import { compileTestFolder, writeFlood } from '../corpus.fixture.ts';

const TOOLS = fileURLToPath(new URL('../../../../tools/', import.meta.url));
const around = mkdtempSync(join(tmpdir(), 'synoptic-worker-'));
afterAll(() => rmSync(around, { recursive: true, force: true }));

const corpus = writeFlood();
const exported = (...args: string[]) => runSynoptic(['export', 'worker', ...args, '--corpus', corpus], { cwd: around });

interface Harness {
  listen(): Promise<unknown>;
  fetch(path: string): Promise<Response>;
  close(): Promise<void>;
}

describe('synoptic export worker', () => {
  it('writes code, corpus, viewer and settings, and prints how to deploy them', async () => {
    const { code, out, err } = await exported('flood', '--url', 'https://flood.example');
    expect([code, out]).toEqual([0, `${join(around, 'flood')}\n`]);
    expect(err).toMatch(/^\d+ files, \d+ KB; corpus [0-9a-f]{12}; next: cd flood && npx wrangler deploy\n$/);
    expect(readdirSync(join(around, 'flood')).sort()).toEqual(['viewer', 'worker', 'wrangler.json']);
    const settings = JSON.parse(readFileSync(join(around, 'flood/wrangler.json'), 'utf8'));
    expect(settings).toMatchObject({
      name: expect.stringMatching(/^[a-z0-9][a-z0-9-]{0,62}$/),
      vars: { PUBLIC_URL: 'https://flood.example' },
    });
    expect(existsSync(join(around, 'flood', settings.main))).toBe(true);
    expect(JSON.parse(readFileSync(join(around, 'flood/worker/corpus.json'), 'utf8'))).toEqual(await compileTestFolder(corpus));
  });

  it.skipIf(!existsSync(join(TOOLS, 'node_modules/wrangler')))('serves that corpus, viewer and API, in workerd', async () => {
    Object.assign(process.env, { WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false', WRANGLER_LOG: 'error' });
    const { createTestHarness } = createRequire(TOOLS)('wrangler') as { createTestHarness(options: unknown): Harness };
    const root = join(around, 'flood');
    const settings = JSON.parse(readFileSync(join(root, 'wrangler.json'), 'utf8'));
    const config = { ...settings, main: join(root, settings.main), base_dir: join(root, settings.base_dir) };
    config.assets.directory = join(root, settings.assets.directory);
    const harness = createTestHarness({ root, workers: [{ config }] });
    await harness.listen();
    try {
      const reader = memoryReader(await compileTestFolder(corpus));
      const question = { about: ['event:flood'] };
      expect(await (await harness.fetch('/v1/corpus')).json()).toEqual(await reader.corpus());
      expect(await (await harness.fetch('/v1/compare?about=event:flood')).json()).toEqual(await reader.compare(question));
      const page = await harness.fetch('/events/event:flood');
      expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('https://flood.example/events/event:flood')]);
    } finally {
      await harness.close();
    }
  });

  it.each([
    [[], 'worker needs a folder: synoptic export worker DIR'],
    [['x', '--base', '/csto/'], '--base does not work with worker'],
    [['x', '--url', 'flood.example'], 'is not a public address'],
    [['flood'], 'use --force to replace its contents'],
  ])('%j is refused, and nothing is written', async (args, said) => {
    expect(await exported(...args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(said) });
    expect(existsSync(join(around, 'x'))).toBe(false);
  });
});

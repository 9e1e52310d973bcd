import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compiledWithoutErrors, smallCompiled } from '@synoptic/core/compile/small-corpus.fixture';
import { openSqliteStore } from '@synoptic/core/node/stores/open-sqlite-store';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';
import { followStoredCorpus } from '@synoptic/core/sql/follow-stored-corpus';
import { pushCorpus } from '@synoptic/core/sql/push-corpus';
import type { Store } from '@synoptic/core/sql/store-tables';
import { afterEach, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { createFollowingApp } from './following-app.ts';

const edition = (value: number): CompiledCorpus =>
  compiledWithoutErrors(smallCompiled({ documents: { A: { claims: [{ value }] }, B: { claims: [{ value: 3 }] } } }));
const [first, second, third] = [edition(3), edition(4), edition(5)];
const PATHS = ['/v1/corpus', '/v1/compare?about=event:fire', '/v1/claims?limit=1', '/v1/glance', '/v1/export/jsonl'];

const open: Store[] = [];
const opened = (store: Store) => {
  open.push(store);
  return store;
};
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});

const appOver = (reader: ReturnType<typeof memoryReader>, digest: string) => createApp({ reader, digest, build: 'test' });

/** Status, ETag and body of an answer. */
const read = async (response: Response) => [response.status, response.headers.get('etag'), await response.text()] as const;
const answersOf = async (corpus: CompiledCorpus) => {
  const app = appOver(memoryReader(corpus), corpus.digest);
  return Promise.all(PATHS.map(async (path) => read(await app.request(`http://localhost${path}`))));
};

/** A server over a new file, and the connection over which corpora are pushed into it. */
async function serve() {
  const file = join(mkdtempSync(join(tmpdir(), 'synoptic-')), 'corpora.sqlite');
  const writing = opened(openSqliteStore(file));
  await pushCorpus(writing, first);
  const current = await followStoredCorpus(opened(openSqliteStore(file, { reading: true })));
  const log: string[] = [];
  const app = createFollowingApp({
    current,
    open: ({ reader, digest }) => appOver(reader, digest),
    lookAgainMs: 0,
    writeLog: (line) => log.push(line),
  });
  return { writing, log, get: async (path: string) => app.fetch(new Request(`http://localhost${path}`)) };
}

it('serves a corpus that is pushed meanwhile, and every answer before, during and after the push whole from one version', async () => {
  const { writing, get } = await serve();
  const [before, after] = await Promise.all([first, second].map(answersOf));
  const ask = () => Promise.all(PATHS.map(async (path) => read(await get(path))));
  expect(await ask()).toEqual(before);
  const during: Promise<Awaited<ReturnType<typeof ask>>>[] = [];
  await pushCorpus(writing, second, { onProgress: () => during.push(ask()) });
  expect(during.length).toBeGreaterThan(10);
  for (const answers of await Promise.all(during))
    for (const [i, answer] of answers.entries()) expect([before?.[i], after?.[i]]).toContainEqual(answer);
  expect(await ask()).toEqual(after);
});

it('answers addresses that are pinned to the version before as long as the database has it, and later names the current one', async () => {
  const { writing, get } = await serve();
  const pinned = `/v1/@${first.digest}/compare?about=event:fire`;
  const stable = await (await get(pinned)).text();
  await pushCorpus(writing, second);
  expect(await (await get('/v1/corpus')).json()).toMatchObject({ digest: second.digest });
  expect(await (await get(pinned)).text()).toBe(stable);
  const claims = await get(`/v1/@${first.digest}/claims?limit=1`);
  expect([claims.status, ((await claims.json()) as { total: number }).total]).toEqual([200, first.claims.length]);
  await pushCorpus(writing, third);
  const gone = await get(pinned);
  expect([gone.status, ((await gone.json()) as { digest: string }).digest]).toEqual([409, third.digest]);
});

it('answers 503 with a Retry-After while the database has no corpus, and the corpus once it is there again', async () => {
  const { writing, log, get } = await serve();
  await (await get('/v1/corpus')).text();
  await writing.db.updateTable('corpora').set({ state: 'pushing' }).execute();
  const refused = await get('/v1/compare?about=event:fire');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2']);
  expect(log).toHaveLength(1);
  await writing.db.updateTable('corpora').set({ state: 'ready' }).execute();
  expect((await get('/v1/compare?about=event:fire')).status).toBe(200);
});

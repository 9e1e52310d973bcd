import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '@synoptic/core/compile/compile';
import { compiledWithoutErrors, smallFolder } from '@synoptic/core/compile/small-corpus.fixture';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WATCH_EVENTS_PATH, type WatchState } from '../watch/watch-state.ts';
import { serveNode, type WatchingServer } from './node.ts';
import { UNHURRIED_LIMITS } from './unhurried-limits.fixture.ts';

const corpusWith = (deaths: number) =>
  compiledWithoutErrors(
    compile(smallFolder({ documents: { A: { claims: [{ id: 'a', about: 'event:fire', facet: 'deaths', value: deaths }] } } })),
  );
const [three, four] = [corpusWith(3), corpusWith(4)];
const FIRE = '/v1/compare?about=event:fire';

let server: WatchingServer;
let viewer: string;
beforeAll(async () => {
  viewer = await mkdtemp(join(tmpdir(), 'synoptic-viewer-'));
  await writeFile(join(viewer, 'index.html'), '<!doctype html><html lang="en"><head><title>S</title></head><body></body></html>');
  server = await serveNode({
    reader: memoryReader(three),
    port: 0,
    watch: true,
    viewerDir: viewer,
    build: 'test',
    limits: UNHURRIED_LIMITS,
  });
});
afterAll(async () => {
  await server.close();
  await rm(viewer, { recursive: true });
});

/** The events of the stream, one at a time. */
async function* statesAt(url: string, signal: AbortSignal): AsyncGenerator<WatchState> {
  const { body } = await fetch(url + WATCH_EVENTS_PATH, { signal });
  let text = '';
  for await (const part of (body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream() as never) as AsyncIterable<string>) {
    text += part;
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const data = /^data: (.*)$/m.exec(event)?.[1];
      if (data !== undefined) yield JSON.parse(data);
    }
  }
}

it('replaces corpus, digest, ETags, pinned paths and page at once, and notifies the open pages', async () => {
  const leaving = new AbortController();
  const states = statesAt(server.url, leaving.signal);
  expect((await states.next()).value).toEqual({ digest: three.digest, problems: 0, issues: [] });
  const before = await fetch(server.url + FIRE);
  expect(before.headers.get('cache-control')).toBe('no-cache');
  const etag = before.headers.get('etag') ?? '';
  expect((await fetch(server.url + FIRE, { headers: { 'if-none-match': etag } })).status).toBe(304);
  expect(await (await fetch(server.url)).text()).toContain(`<meta name="synoptic-watch" content="${three.digest}">`);

  await server.replace(memoryReader(four));
  expect((await states.next()).value).toEqual({ digest: four.digest, problems: 0, issues: [] });
  const after = await fetch(server.url + FIRE, { headers: { 'if-none-match': etag } });
  expect([after.status, after.headers.get('etag') === etag, after.headers.get('cache-control')]).toEqual([200, false, 'no-cache']);
  expect(await after.json()).not.toEqual(await before.json());
  const old = await fetch(`${server.url}/v1/@${three.digest}/compare?about=event:fire`);
  expect([old.status, await old.json()]).toEqual([409, expect.objectContaining({ digest: four.digest })]);
  expect((await fetch(`${server.url}/v1/@${four.digest}/compare?about=event:fire`)).status).toBe(200);
  expect(await (await fetch(`${server.url}/readyz`)).json()).toEqual({ status: 'ready', digest: four.digest });
  expect(await (await fetch(server.url)).text()).toContain(four.digest);
  leaving.abort();
});

it('reports problems, sends the first few, and keeps answering', async () => {
  const leaving = new AbortController();
  const states = statesAt(server.url, leaving.signal);
  const { value: first } = await states.next();
  const issue = { file: 'events/fire.yaml', line: 3, column: 1, message: 'm', hint: 'h' };
  server.report(Array.from({ length: 9 }, (_, i) => ({ ...issue, line: i + 1, code: 'shape' })));
  const { value } = await states.next();
  expect(value).toEqual({ ...first, problems: 9, issues: [1, 2, 3, 4, 5].map((line) => ({ ...issue, line })) });
  expect((await fetch(server.url + FIRE)).status).toBe(200);
  leaving.abort();
});

it('answers every request from one corpus, the previous or the next', async () => {
  const answers = Promise.all(Array.from({ length: 40 }, (_, i) => fetch(`${server.url}/v1/search?q=event&limit=${i + 1}`)));
  for (const corpus of [three, four, three]) await server.replace(memoryReader(corpus));
  expect(new Set((await answers).map(({ status }) => status))).toEqual(new Set([200]));
});

it('has the stream for its own pages only', async () => {
  const statusFor = (headers: Record<string, string>) =>
    new Promise((resolve, reject) => {
      const asked = request(server.url + WATCH_EVENTS_PATH, { headers }, (response) => {
        resolve(response.statusCode);
        asked.destroy();
      });
      asked.on('error', reject).end();
    });
  expect(await statusFor({ host: 'evil.example' })).toBe(403);
  expect(await statusFor({ origin: 'https://evil.example' })).toBe(403);
  expect(await statusFor({ 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await statusFor({ 'sec-fetch-site': 'same-origin' })).toBe(200);
  expect((await fetch(server.url + WATCH_EVENTS_PATH, { method: 'HEAD' })).headers.get('content-type')).toBe('text/event-stream');
});

it('has neither stream nor mark without watching', async () => {
  const plain = await serveNode({ reader: memoryReader(three), port: 0, viewerDir: viewer, build: 'test', limits: UNHURRIED_LIMITS });
  expect((await fetch(plain.url + WATCH_EVENTS_PATH)).status).toBe(404);
  expect(await (await fetch(plain.url)).text()).not.toContain('synoptic-watch');
  expect(plain).not.toHaveProperty('replace');
  await plain.close();
});

it.each([{ host: '0.0.0.0' }, { publicUrl: 'https://edition.example' }])('refuses to watch with %j', async (setting) => {
  await expect(serveNode({ reader: memoryReader(three), port: 0, watch: true, ...setting })).rejects.toThrow('loopback only');
});

it('ends its streams when it closes', async () => {
  const other = await serveNode({ reader: memoryReader(three), port: 0, watch: true, build: 'test', limits: UNHURRIED_LIMITS });
  const states = statesAt(other.url, new AbortController().signal);
  await states.next();
  await other.close();
  expect((await states.next()).done).toBe(true);
});

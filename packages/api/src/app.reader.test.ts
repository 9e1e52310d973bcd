import { httpReader } from '@synoptic/core/reader/http-reader';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import { readerConformance } from '@synoptic/core/reader/reader.conformance';
import { expect, it } from 'vitest';
import { createApp } from './app.ts';
import { buildShippedCorpus, serveInProcess } from './presets/runtimes.fixture.ts';
import { checkedReader } from './schemas/checked-reader.ts';

readerConformance('the reader over HTTP, each answer checked', async () => {
  const server = await serveInProcess();
  return checkedReader(
    httpReader('http://localhost', (input, init) => server.fetch(String(input), init)),
    'http://localhost',
  );
}, [0, 2]);

it('reports that the corpus behind the server is unreachable, without its address', async () => {
  const { digest } = await buildShippedCorpus();
  const away = httpReader('http://inside.example', () => Promise.reject(new Error('refused')));
  const response = await createApp({ reader: away, digest, build: 'test' }).request('/v1/corpus');
  const body = await response.text();
  expect([response.status, JSON.parse(body).type]).toEqual([502, 'urn:synoptic:problem:unreachable']);
  expect(body).not.toContain('inside.example');
});

it('reports that the corpus behind the server answers wrongly, without its address', async () => {
  const { digest } = await buildShippedCorpus();
  const wrong = httpReader(
    'http://inside.example',
    async () => new Response('<h1>Log in</h1>', { headers: { 'content-type': 'text/html' } }),
  );
  const response = await createApp({ reader: wrong, digest, build: 'test' }).request('/v1/corpus');
  expect(await response.json()).toEqual({
    type: 'urn:synoptic:problem:unreachable',
    title: 'Corpus unreachable',
    status: 502,
    detail: 'the corpus behind this server does not answer as it should',
    hint: 'tell the operator',
  });
});

it('hides an internal error from the client and logs it for the operator', async () => {
  const corpus = await buildShippedCorpus();
  const reader = { ...memoryReader(corpus), glance: () => Promise.reject(new Error('a secret place')) };
  const lines: unknown[] = [];
  const app = createApp({ reader, digest: corpus.digest, build: 'test', log: (line) => lines.push(line) });
  const response = await app.request('/v1/glance');
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('secret');
  expect(lines).toEqual([expect.objectContaining({ path: '/v1/glance', status: 500, error: expect.stringContaining('a secret place') })]);
});

it('logs an error inside a tool for the operator, and reports to the model only that it failed', async () => {
  const corpus = await buildShippedCorpus();
  const reader = { ...memoryReader(corpus), ledger: () => Promise.reject(new Error('a secret place')) };
  const lines: unknown[] = [];
  const app = createApp({ reader, digest: corpus.digest, build: 'test', log: (line) => lines.push(line) });
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'ledger' } });
  const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
  const response = await app.request('/mcp', { method: 'POST', headers, body });
  expect(await response.json()).toMatchObject({ result: { isError: true, content: [{ text: 'the question could not be answered' }] } });
  expect(lines).toEqual([expect.objectContaining({ path: '/mcp', status: 200, error: expect.stringContaining('a secret place') })]);
});

it('recognizes the problems of a reader from another bundle', async () => {
  const corpus = await buildShippedCorpus();
  const data = { parameter: 'id', list: 'events', value: 'event:x', nearest: 'event:y' };
  const problem = Object.assign(new Error('unknown-id'), { name: 'ReaderProblem', code: 'unknown-id', data });
  const reader = { ...memoryReader(corpus), event: () => Promise.reject(problem) };
  const response = await createApp({ reader, digest: corpus.digest, build: 'test' }).request('/v1/events/event:x');
  expect(await response.json()).toMatchObject({
    type: 'urn:synoptic:problem:not-found',
    status: 404,
    detail: 'event "event:x" does not exist in this corpus',
    hint: 'did you mean "event:y"?',
    parameter: 'id',
    code: 'unknown-id',
    data,
  });
});

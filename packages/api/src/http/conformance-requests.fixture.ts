import type { TestServer } from '../presets/runtimes.fixture.ts';

const EVENT = 'event:kazakhstan-unrest-2022';
const COMPARE = `/v1/compare?about=${EVENT}`;
const COMPARED_HEADERS = [
  'content-type',
  'etag',
  'cache-control',
  'vary',
  'content-security-policy',
  'access-control-allow-origin',
  'allow',
  'link',
];

/** Asked of every runtime, and answered in the same bytes. */
export const CONFORMANCE_REQUESTS: readonly (readonly [method: string, path: string])[] = [
  ['GET', '/v1/corpus'],
  ['GET', '/v1/documents'],
  ['GET', '/v1/documents/document:d1021-2022'],
  ['GET', '/v1/entities?kind=state&limit=3'],
  ['GET', '/v1/entities/organization:csto'],
  ['GET', '/v1/events?q=summit'],
  ['GET', '/v1/events?sort=-date&limit=5'],
  ['GET', '/v1/claims?sort=date&limit=3&q=%E4%BC%9A%E8%AB%87'],
  ['GET', `/v1/events/${EVENT}`],
  ['GET', `/v1/claims?about=${EVENT}&since=2022-01-01&limit=2`],
  ['GET', '/v1/facets'],
  ['GET', '/v1/kinds'],
  ['GET', COMPARE],
  ['GET', `${COMPARE}&by=origin&facets=deaths,nature`],
  ['GET', '/v1/glance'],
  ['GET', '/v1/timeline?since=2022-01-01&limit=5'],
  ['GET', '/v1/network?network=attribution'],
  ['GET', COMPARE.replace('compare', 'sensitivity')],
  ['GET', COMPARE.replace('compare', 'dependence')],
  ['GET', `${COMPARE}&by=document&base=A`],
  ['GET', '/v1/wholes?documents=document:d1021-2022,document:note-2023'],
  ['GET', '/v1/threads?agent=person:sergey-lavrov'],
  ['GET', '/v1/ledger'],
  ['GET', '/ledger.json?by=document&lang=ja'],
  ['GET', '/timeline.json?limit=2'],
  ['GET', '/network.json'],
  ['GET', '/claims.csv?facet=deaths'],
  ['GET', '/v1/ledger?by=document&obligation=rule:mutual-assistance'],
  ['GET', '/v1/ledger?case=event:never'],
  ['GET', '/v1/search?q=%E9%9B%86%E5%9B%A3'],
  ['GET', '/v1/search?q=Tokayev'],
  ['GET', '/v1/search?q=%E8%BB%8D%E4%BA%8B%E5%90%8C%E7%9B%9F%E3%81%AE%E4%BC%9A%E8%AB%87&type=claim&limit=5'],
  ['GET', '/v1/export/json'],
  ['GET', '/v1/export/tei?lang=ja'],
  ['GET', `/v1/export/html?about=${EVENT}`],
  ['GET', '/v1/export/gexf?network=attribution'],
  ['GET', '/v1/export/html'],
  ['GET', `${COMPARE.replace('?', '.csv?')}&lang=ja`],
  ['GET', COMPARE.replace('?', '.jsonld?')],
  ['GET', '/v1/claims.csv?limit=3'],
  ['GET', '/v1/claims.jsonl?limit=3'],
  ['GET', `/events/${EVENT}.csv?by=document&lang=ja`],
  ['GET', '/readyz'],
  ['GET', `/events/${EVENT}.json?by=document`],
  ['GET', '/v1/events/event:never'],
  ['GET', '/v1/event'],
  ['GET', '/v1/compare'],
  ['GET', '/v1/compare?abuot=x'],
  ['GET', '/v1/@0000/corpus'],
  ['POST', '/v1/corpus'],
  ['OPTIONS', '/v1/corpus'],
];

/** Compression is the runtime's: without it, answers are the same to the byte. */
export const UNCOMPRESSED_HEADERS = { 'accept-encoding': 'identity' };

/** Response of a server: status, documented headers, and body. */
export async function summarizeResponse(server: TestServer, method: string, path: string): Promise<unknown> {
  const response = await server.fetch(path, { method, headers: UNCOMPRESSED_HEADERS });
  const headers = Object.fromEntries(COMPARED_HEADERS.map((name) => [name, response.headers.get(name)]));
  const vary = headers['vary']?.replace(', Accept-Encoding', '') ?? null;
  return { status: response.status, ...headers, vary, body: await response.text() };
}

import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONFORMANCE_REQUESTS } from '../http/conformance-requests.fixture.ts';
import type { DocumentedApi, DocumentedOperation } from '../pages/docs/documented-api.ts';
import { exampleUrl } from '../pages/docs/render-docs-page.ts';
import { serveInProcess, type TestServer } from '../presets/runtimes.fixture.ts';
import { ROUTES } from '../routes/routes.ts';
import written from './openapi.json' with { type: 'json' };
import { openApiDocument } from './openapi-document.ts';
import { responseSchemaName, schemaViolations } from './schema-violations.fixture.ts';

describe('the OpenAPI document', () => {
  it('is up to date with the tables of routes and schemas (npm run openapi -w @synoptic/api)', () => {
    expect(written).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
  });
  it('has every route under a unique name', () => {
    const operations = Object.values(written.paths).map((p) => p.get.operationId);
    expect(Object.keys(written.paths)).toEqual(expect.arrayContaining(ROUTES.map((r) => `/v1${r.path}`)));
    expect(new Set(operations).size).toBe(operations.length);
  });
  it('gives each path one type: JSON with a named schema, or files', () => {
    for (const [path, { get }] of Object.entries(written.paths as Record<string, { get: DocumentedOperation }>)) {
      const content = Object.entries(get.responses['200']?.content ?? {});
      const schemas = new Set(content.map(([, { schema }]) => schema?.$ref ?? schema?.type));
      expect(schemas.size, path).toBe(1);
      expect(path.endsWith('{format}') ? schemas.has('string') : content[0]?.[0] === 'application/json', path).toBe(true);
    }
  });
  it('gives no operation the name of a schema, which would clash in generated code', () => {
    const names = Object.keys(written.components.schemas).map((name) => name.toLowerCase());
    for (const { get } of Object.values(written.paths)) expect(names).not.toContain(get.operationId.toLowerCase());
  });
  it('has no dangling references', () => {
    const refs = JSON.stringify(written).match(/(?<="\$ref":"#)[^"]+/g) ?? [];
    const at = (ref: string) =>
      ref
        .split('/')
        .slice(1)
        .reduce<unknown>((node, key) => (node as Record<string, unknown>)?.[key], written);
    expect(refs.filter((ref) => at(ref) === undefined)).toEqual([]);
  });
  it('has well-formed schemas', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'openapi', components: { schemas: written.components.schemas } });
    for (const name of Object.keys(written.components.schemas))
      expect(() => ajv.getSchema(`openapi#/components/schemas/${name}`)).not.toThrow();
  });
});

describe('every answer', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await serveInProcess();
  });
  afterAll(() => server.close());

  it.each(
    CONFORMANCE_REQUESTS.filter(
      ([method, path]) => method === 'GET' && path.startsWith('/v1/') && !/\.(csv|jsonl|jsonld|md|html)\b|export\/(?!json)/.test(path),
    ),
  )('of %s %s has its schema', async (_, path) => {
    const response = await server.fetch(path);
    const answer = await response.json();
    const pattern = new URL(path, 'http://x').pathname.replace(/\/\w+:[^/]+$/, '/{id}');
    expect(schemaViolations(response.ok ? responseSchemaName(pattern) : 'Problem', answer)).toEqual([]);
  });
  it.each(Object.keys(written.paths))('of the example of %s, taken from the corpus, is found and matches its schema', async (path) => {
    const published = (await (await server.fetch('/openapi.json')).json()) as DocumentedApi;
    const response = await server.fetch(exampleUrl(path, (published.paths[path] as DocumentedApi['paths'][string]).get));
    expect(response.status).toBe(200);
    if (path.endsWith('{format}')) return;
    expect(schemaViolations(responseSchemaName(path), await response.json())).toEqual([]);
  });
  it('of every event and entity, in each arrangement, matches its schema', async () => {
    const ids = async (list: string) =>
      ((await (await server.fetch(`/v1/${list}?limit=500`)).json()) as { items: { id: string }[] }).items.map((i) => i.id);
    for (const list of ['events', 'entities'])
      for (const [i, id] of (await ids(list)).entries()) {
        const by = ['document', 'voice', 'origin'][i % 3];
        const [answer, comparison] = await Promise.all([
          server.fetch(`/v1/${list}/${id}`),
          server.fetch(`/v1/compare?about=${id}&by=${by}`),
        ]);
        expect(schemaViolations(responseSchemaName(`/v1/${list}/{id}`), await answer.json()), id).toEqual([]);
        expect(schemaViolations('Comparison', await comparison.json()), id).toEqual([]);
      }
  });
});

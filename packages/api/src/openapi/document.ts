import { CACHE_CONTROL } from '../caching.ts';
import type { Parameter } from '../parameters.ts';
import { PROBLEMS, type ProblemName } from '../problem.ts';
import type { Route } from '../route.ts';
import { ROUTES } from '../routes.ts';
import { jsonSchemas, schemaRef } from './schemas.ts';

type Json = Readonly<Record<string, unknown>>;

const ABOUT = `Typed claims of several accounts of one event, and the comparison computed from them. Read-only.

Put the digest of the corpus into any path (\`/v1/@{digest}/compare?…\`) and the answer stays the same for good; where the server holds another
corpus it answers 409 and names its own. Lists have commas between their items. A parameter that a path does not know, or that stands twice, is
refused. An id may be followed by a suffix (\`.json\`, \`.csv\`), and so may any other path: it goes before \`Accept\`. Every answer has a strong ETag.`;

/** The OpenAPI document, made from the same tables by which requests are read and answered. */
export function openApiDocument(): Json {
  return {
    openapi: '3.1.1',
    info: { title: 'Synoptic', version: '1', summary: 'One event, every account, side by side.', description: ABOUT, license },
    servers: [{ url: '/' }],
    paths: { ...Object.fromEntries(ROUTES.map((route) => [`/v1${route.path}`, { get: operation(route) }])), ...states },
    components: { schemas: jsonSchemas(), responses: problems(), headers },
  };
}

const license = { name: 'MIT', identifier: 'MIT' };

const headers = {
  Link: { description: 'Of a list: the following page, as rel="next"', schema: { type: 'string' } },
  ETag: { description: 'Strong: of corpus, rules, build, question and representation', schema: { type: 'string' } },
  'Cache-Control': { description: 'Of a pinned path: immutable', schema: { type: 'string', examples: Object.values(CACHE_CONTROL) } },
};

function operation(route: Route): Json {
  const inPath = new Set(route.path.match(/(?<=\{)\w+(?=\})/g));
  const content = Object.fromEntries(route.formats.map(({ type }) => [type.split(';')[0], {}]));
  content['application/json'] = { schema: { $ref: schemaRef(route.answers) } };
  const failing: ProblemName[] = ['bad-question', 'not-found', 'not-acceptable', 'too-long', 'failed'];
  return {
    operationId: operationId(route.path),
    summary: route.describe,
    parameters: Object.entries(route.parameters).map(([name, parameter]) => described(name, parameter, inPath.has(name))),
    responses: {
      200: { description: route.describe, headers: refs(Object.keys(headers), 'headers'), content },
      304: { description: 'The client has this answer' },
      ...Object.fromEntries(failing.map((name) => [PROBLEMS[name][0], { $ref: `#/components/responses/${name}` }])),
    },
  };
}

/** `documentsById` of `/documents/{id}`. */
function operationId(path: string): string {
  return path
    .slice(1)
    .replace(/\/\{(\w)(\w*)\}/g, (_, first: string, rest: string) => `By${first.toUpperCase()}${rest}`)
    .replace(/\/(\w)/g, (_, first: string) => first.toUpperCase());
}

function described(name: string, { describe, written, required, schema }: Parameter<unknown>, inPath: boolean): Json {
  const listed = schema['type'] === 'array' ? { style: 'form', explode: false } : {};
  return { name, in: inPath ? 'path' : 'query', required: inPath || required, description: `${describe} (${written})`, ...listed, schema };
}

function problems(): Json {
  const content = { 'application/problem+json': { schema: { $ref: schemaRef('Problem') } } };
  return Object.fromEntries(Object.entries(PROBLEMS).map(([name, [, title]]) => [name, { description: title, content }]));
}

function refs(names: readonly string[], part: string): Json {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/${part}/${name}` }]));
}

const stateContent = { 'application/json': { schema: { $ref: schemaRef('State') } } };
const states: Json = {
  '/healthz': {
    get: { operationId: 'healthz', summary: 'The server runs', responses: { 200: { description: 'It does', content: stateContent } } },
  },
  '/readyz': {
    get: {
      operationId: 'readyz',
      summary: 'The server has its corpus',
      responses: { 200: { description: 'It has', content: stateContent }, 503: { $ref: '#/components/responses/not-ready' } },
    },
  },
};

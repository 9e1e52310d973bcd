import { CACHE_CONTROL } from '../http/cache-control.ts';
import { PROBLEMS } from '../http/problem.ts';
import { type ApiRoute, ROUTE_TAGS } from '../routes/api-route.ts';
import type { Parameter } from '../routes/parameter.ts';
import { ROUTES } from '../routes/routes.ts';
import { answerSchemas, schemaRef } from './answer-schemas.ts';

type Json = Readonly<Record<string, unknown>>;

const API_DESCRIPTION = `Typed claims of several accounts of one event, and the comparison computed from them. Read-only.

Put the digest of the corpus into any path (\`/v1/@{digest}/compare?…\`) and the answer stays the same for good; where the server holds another
corpus it answers 409 and names its own. Lists have commas between their items. A parameter that a path does not know, or that stands twice, is
refused. An id may be followed by a suffix (\`.json\`, \`.csv\`), and so may any other path: it goes before \`Accept\`. Every answer has a strong ETag.`;

/** OpenAPI document, generated from the tables that parse and answer requests. */
export function openApiDocument(): Json {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Synoptic',
      version: '1',
      summary: 'One event, every account, side by side.',
      description: API_DESCRIPTION,
      license,
      contact,
    },
    servers: [{ url: '/' }],
    security: [],
    tags: Object.entries(ROUTE_TAGS).map(([name, description]) => ({ name, description })),
    paths: { ...Object.fromEntries(ROUTES.map((route) => [`/v1${route.path}`, { get: operationOf(route) }])), ...statePaths },
    components: {
      schemas: answerSchemas(),
      responses: Object.fromEntries([...FAILURE_STATUSES, 503].map((status) => [responseName(status), problemResponse(status)])),
      headers,
    },
  };
}

const license = { name: 'MIT', identifier: 'MIT' };
const contact = { name: 'Whoever runs this server' };

const headers = {
  Link: { description: 'Of a list: the following page, as rel="next"', schema: { type: 'string' } },
  ETag: { description: 'Strong: of corpus, rules, build, question and representation', schema: { type: 'string' } },
  'Cache-Control': { description: 'Of a pinned path: immutable', schema: { type: 'string', examples: Object.values(CACHE_CONTROL) } },
  'Retry-After': { description: 'Seconds after which the address may ask again', schema: { type: 'integer', minimum: 1 } },
};

/** Problems that any request can have: parameters, corpus, content negotiation, length, rate limit and server errors. */
const FAILURE_STATUSES = [400, 404, 406, 409, 414, 429, 500, 502];

function operationOf(route: ApiRoute): Json {
  const inPath = new Set(route.path.match(/(?<=\{)\w+(?=\})/g));
  const content = Object.fromEntries(route.formats.map(({ type }) => [type.split(';')[0], {}]));
  content['application/json'] = { schema: { $ref: schemaRef(route.answers) } };
  return {
    operationId: operationId(route.path),
    tags: [route.tag],
    summary: route.describe,
    description: `${route.describe}. ${describeFormats(route)}`,
    parameters: Object.entries(route.parameters).map(([name, parameter]) =>
      parameterOf(name, parameter, inPath.has(name), route.example[name]),
    ),
    responses: {
      200: { description: route.describe, headers: componentRefs(['Link', 'ETag', 'Cache-Control'], 'headers'), content },
      304: { description: 'The client has this answer' },
      ...failureResponses(FAILURE_STATUSES),
    },
  };
}

/** Sentence on the formats of an answer. */
function describeFormats({ path, formats }: ApiRoute): string {
  const suffixes = formats.map(({ suffix }) => `\`.${suffix}\``);
  if (suffixes.length === 1) return 'Written as JSON.';
  if (path.endsWith('{format}')) return `The format names how it is written: ${suffixes.join(', ')}.`;
  return `Written as JSON, or by suffix or \`Accept\` as one of ${suffixes.join(', ')}.`;
}

/** Operation id from a path: `documentsById` for `/documents/{id}`. */
function operationId(path: string): string {
  return path
    .slice(1)
    .replace(/\/\{(\w)(\w*)\}/g, (_, first: string, rest: string) => `By${first.toUpperCase()}${rest}`)
    .replace(/\/(\w)/g, (_, first: string) => first.toUpperCase());
}

function parameterOf(name: string, it: Parameter<unknown>, inPath: boolean, example: string | undefined): Json {
  const { describe, written, required, schema } = it;
  const listed = schema['type'] === 'array' ? { style: 'form', explode: false } : {};
  return {
    name,
    in: inPath ? 'path' : 'query',
    required: inPath || required,
    description: `${describe} (${written})`,
    ...listed,
    schema,
    ...(example !== undefined && { example: schema['type'] === 'array' ? example.split(',') : example }),
  };
}

function responseName(status: number): string {
  return `Problem${status}`;
}

function failureResponses(statuses: readonly number[]): Json {
  return Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/${responseName(status)}` }]));
}

/** Response for all problems of one status, with an example of each. */
function problemResponse(status: number): Json {
  const named = Object.entries(PROBLEMS).filter(([, [of]]) => of === status);
  const examples = named.map(([name, [, title]]) => [
    name,
    { value: { type: `urn:synoptic:problem:${name}`, title, status, detail: 'what is wrong', hint: 'what to do' } },
  ]);
  return {
    description: named.map(([, [, title]]) => title).join('; '),
    ...(status === 429 && { headers: componentRefs(['Retry-After'], 'headers') }),
    content: { 'application/problem+json': { schema: { $ref: schemaRef('Problem') }, examples: Object.fromEntries(examples) } },
  };
}

function componentRefs(names: readonly string[], part: string): Json {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/${part}/${name}` }]));
}

const stateContent = { 'application/json': { schema: { $ref: schemaRef('State') } } };

function stateOperation(operationId: string, summary: string, description: string, failing: readonly number[]): Json {
  const responses = { 200: { description: summary, content: stateContent }, ...failureResponses(failing) };
  return { get: { operationId, tags: ['state'], summary, description, responses } };
}

const statePaths: Json = {
  '/healthz': stateOperation(
    'healthz',
    'The server runs',
    'For who watches the server: it answers, whatever it holds. Never limited.',
    [414],
  ),
  '/readyz': stateOperation(
    'readyz',
    'The server has its corpus',
    'For who routes to the server: it names the digest that it holds.',
    [414, 429, 503],
  ),
};

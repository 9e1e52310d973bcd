import { CACHE_CONTROL } from '../http/cache-control.ts';
import { PROBLEMS } from '../http/problem.ts';
import { type ApiRoute, ROUTE_TAGS } from '../routes/api-route.ts';
import type { Parameter } from '../routes/parameter.ts';
import { jsonRepresentation, type Representation } from '../routes/representation.ts';
import { ROUTES } from '../routes/routes.ts';
import { answerSchemas, schemaRef } from './answer-schemas.ts';

type Json = Readonly<Record<string, unknown>>;

const API_DESCRIPTION = `Typed claims of several accounts of one event, and the comparison computed from them. Read-only.

With the corpus digest in the path (\`/v1/@{digest}/compare?…\`) an answer never changes; a server with another corpus responds 409 and names its
own digest. List items are separated by commas. Unknown and repeated parameters are errors. Any path or id may end in a suffix (\`.json\`,
\`.csv\`), which overrides \`Accept\`. Every response has a strong ETag.`;

/** Builds the OpenAPI document from the route tables that also parse and answer requests. */
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
    paths: { ...Object.fromEntries(ROUTES.flatMap(pathsOf)), ...statePaths },
    components: {
      schemas: answerSchemas(),
      responses: Object.fromEntries(FAILURE_STATUSES.map((status) => [responseName(status), problemResponse(status)])),
      headers,
    },
  };
}

const license = { name: 'MIT', identifier: 'MIT' };
const contact = { name: 'Operator of this server' };

const headers = {
  Link: { description: 'Next page of a list, as rel="next"', schema: { type: 'string' } },
  ETag: { description: 'Strong; covers corpus, rules, build, question and representation', schema: { type: 'string' } },
  'Cache-Control': { description: 'immutable for pinned paths', schema: { type: 'string', examples: Object.values(CACHE_CONTROL) } },
  'Retry-After': { description: 'Seconds to wait before the next request', schema: { type: 'integer', minimum: 1 } },
};

/** Statuses with which any question can fail. */
const FAILURE_STATUSES = [400, 403, 404, 406, 409, 414, 422, 429, 500, 502, 503];

/**
 * Paths of a route: one whose answer is JSON, and one for its other formats, which a suffix selects. Generators of clients would
 * otherwise give every answer the union of all media types, which is no type at all.
 */
function pathsOf(route: ApiRoute): (readonly [path: string, item: Json])[] {
  const path = `/v1${route.path}`;
  const others = route.formats.filter(({ type }) => type !== jsonRepresentation.type);
  if (others.length === 0) return [[path, { get: operationOf(route, path, jsonContent(route)) }]];
  const other: FormatTable = Object.fromEntries(others.map((format) => [format.name ?? format.suffix, format]));
  // The format is a part of the path already, so that JSON needs a path of its own.
  if (path.endsWith(FORMAT))
    return [
      [path.replace(FORMAT, 'json'), { get: operationOf(route, path.replace(FORMAT, 'json'), jsonContent(route)) }],
      [path, { get: operationOf(route, path, textContent(others), other) }],
    ];
  return [
    [path, { get: operationOf(route, path, jsonContent(route)) }],
    [`${path}.${FORMAT}`, { get: operationOf(route, `${path}.${FORMAT}`, textContent(others), other) }],
  ];
}

const FORMAT = '{format}';

/** Formats other than JSON by the word that selects each in a path. */
type FormatTable = Readonly<Record<string, Representation>>;

function jsonContent(route: ApiRoute): Json {
  return { 'application/json': { schema: { $ref: schemaRef(route.answers) } } };
}

/** Files: text, or bytes where the format is a compressed one. */
function textContent(formats: readonly Representation[]): Json {
  return Object.fromEntries(
    formats.map(({ type, binary }) => [type.split(';')[0], { schema: binary ? { type: 'string', format: 'binary' } : { type: 'string' } }]),
  );
}

function operationOf(route: ApiRoute, path: string, content: Json, formats?: FormatTable): Json {
  const inPath = new Set(path.match(/(?<=\{)\w+(?=\})/g));
  const { format: _, ...table } = route.parameters as Readonly<Record<string, Parameter<unknown>>>;
  const words = Object.keys(formats ?? {});
  return {
    operationId: operationId(path),
    tags: [route.tag],
    summary: formats ? `${route.describe}, in other formats` : route.describe,
    description: `${route.describe}. ${describeFormats(route)}`,
    parameters: [
      ...Object.entries(table).map(([name, parameter]) => parameterOf(name, parameter, inPath.has(name), route.example[name])),
      ...(formats
        ? [
            {
              ...{ name: 'format', in: 'path', required: true, description: `format of the file (one of ${words.join(', ')})` },
              schema: { type: 'string', enum: words },
              example: words.includes('csv') ? 'csv' : words[0],
            },
          ]
        : []),
    ],
    responses: {
      200: { description: route.describe, headers: componentRefs(['Link', 'ETag', 'Cache-Control'], 'headers'), content },
      304: { description: 'Not modified' },
      ...failureResponses(FAILURE_STATUSES),
    },
  };
}

/** Content types of an answer. */
function describeFormats({ path, formats }: ApiRoute): string {
  const suffixes = formats.map(({ suffix }) => `\`.${suffix}\``);
  if (suffixes.length === 1) return 'Format: JSON.';
  if (path.endsWith(FORMAT)) return `Suffix of each format: ${suffixes.join(', ')}.`;
  return `Format: JSON by default; by suffix or \`Accept\` one of ${suffixes.join(', ')}.`;
}

/** `getDocumentsById` of `/v1/documents/{id}`. With a verb, since generators also make names of parameters from it (`LedgerBy`), beside those of schemas. */
function operationId(path: string): string {
  const name = path
    .replace('/v1/', '/')
    .replace(/[/.]\{(\w)(\w*)\}/g, (_, first: string, rest: string) => `By${first.toUpperCase()}${rest}`)
    .replace(/\/(\w)/g, (_, first: string) => first.toUpperCase());
  return `get${name}`;
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
    // A server puts examples of its corpus in place of the names in braces.
    ...(example !== undefined && !example.includes('{') && { example: schema['type'] === 'array' ? example.split(',') : example }),
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
    ...((status === 429 || status === 503) && { headers: componentRefs(['Retry-After'], 'headers') }),
    content: { 'application/problem+json': { schema: { $ref: schemaRef('Problem') }, examples: Object.fromEntries(examples) } },
  };
}

function componentRefs(names: readonly string[], part: string): Json {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/${part}/${name}` }]));
}

const stateContent = { 'application/json': { schema: { $ref: schemaRef('State') } } };

function stateOperation(operationId: string, summary: string, description: string, failing: readonly number[]): Json {
  const responses = { 200: { description: summary, content: stateContent }, ...failureResponses(failing) };
  return { get: { operationId: `get${operationId}`, tags: ['state'], summary, description, responses } };
}

const statePaths: Json = {
  '/healthz': stateOperation('Liveness', 'Liveness', 'Liveness probe: 200 while the process runs. Exempt from rate limits.', [414]),
  '/readyz': stateOperation('Readiness', 'Readiness', 'Readiness probe: names the digest of the loaded corpus.', [414, 429, 503]),
};

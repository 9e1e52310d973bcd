import type { Reader } from '@synoptic/core/reader/reader';
import { defaultText } from '@synoptic/core/text/text';
import { ROUTES } from '../../routes/routes.ts';
import type { DocumentedApi } from './documented-api.ts';

/** Values for the names in braces of a route's example; a name without a value leaves its parameter without an example. */
type ExampleValues = Readonly<Record<string, string | undefined>>;

/** Reads records of a corpus for examples, so that the documentation of any corpus names what that corpus has. */
export async function readExampleValues(reader: Reader): Promise<ExampleValues> {
  const [documents, passages, entities, events, claims] = await Promise.all([
    reader.documents({ limit: 2 }),
    reader.passages({ limit: 1 }),
    reader.entities({ limit: 500 }),
    reader.events({ limit: 1 }),
    reader.claims({ limit: 500 }),
  ]);
  const [entity, event] = [entities.items[0], events.items[0]];
  const claim = claims.items.find(({ about }) => about.startsWith('event:')) ?? claims.items[0];
  const named = event ?? entity;
  return {
    document: documents.items[0]?.id,
    'other-document': documents.items[1]?.id,
    passage: passages.items[0]?.id,
    entity: entity?.id,
    kind: entity?.kind,
    name: entity && defaultText(entity.label),
    words: named && defaultText(named.label),
    event: event?.id,
    claim: claim?.id,
    subject: claim?.about,
    facet: claim?.facet,
    agent: claim?.attribution[0]?.agent,
    obligation: entities.items.find(({ obligation }) => obligation)?.id,
  };
}

/** The OpenAPI document with examples of a corpus. */
export function withExamples(api: DocumentedApi, values: ExampleValues): DocumentedApi {
  const paths = ROUTES.flatMap((route) => pathsOf(route.path, api).map((name) => ({ ...route, name }))).map((route) => {
    const { name, example: templates, parameters: table } = route;
    const operation = api.paths[name]?.get;
    const parameters = operation?.parameters?.map((parameter) => {
      const example = fillTemplate((templates as Readonly<Record<string, string>>)[parameter.name], values);
      const listed = (table as Readonly<Record<string, { readonly schema: object }>>)[parameter.name];
      const isList = listed !== undefined && 'type' in listed.schema && listed.schema.type === 'array';
      return example === undefined ? parameter : { ...parameter, example: isList ? [...new Set(example.split(','))] : example };
    });
    return [name, { get: { ...operation, parameters } }];
  });
  return { ...api, paths: { ...api.paths, ...Object.fromEntries(paths) } };
}

/** Paths of the document for one route: its other formats have a path of their own. */
function pathsOf(route: string, { paths }: DocumentedApi): string[] {
  const path = `/v1${route}`;
  return [path, `${path}.{format}`, path.replace('{format}', 'json')].filter(
    (name, i, all) => paths[name] !== undefined && all.indexOf(name) === i,
  );
}

/** Undefined if a name has no value. */
function fillTemplate(template: string | undefined, values: ExampleValues): string | undefined {
  const names = [...(template ?? '').matchAll(/\{([\w-]+)\}/g)].map(([, name = '']) => name);
  if (names.some((name) => values[name] === undefined)) return undefined;
  return template?.replace(/\{([\w-]+)\}/g, (_, name: string) => values[name] ?? '');
}

import type { Reader } from '@synoptic/core/reader/reader';
import { type InterfaceLanguage, REFERENCE_LANGUAGE } from '@synoptic/core/text/interface-languages';
import type { SchemaName } from '../schemas/registry.ts';
import { type ParameterTable, type ParameterValues, readParameters } from './parameter.ts';
import { jsonRepresentation, type Representation, type RepresentationOptions } from './representation.ts';

/** Groups of paths in the documentation. */
export const ROUTE_TAGS = {
  records: 'Documents, entities, events, claims, and the vocabulary that they are coded in',
  comparison: 'Computed comparisons of accounts: verdicts, their robustness, and who depends on whom',
  overview: 'The whole corpus: promise and practice, timeline, networks, disagreements',
  search: 'Full-text search of names, labels and glosses',
  export: 'Formats for other programs',
  state: 'State of the server',
} as const;

type RouteTag = keyof typeof ROUTE_TAGS;

/** Definition of an API path: its parameters and how a reader answers. */
interface RouteSpec<Path extends string, P extends ParameterTable, A> {
  /** Path as in OpenAPI, `/events/{id}`; names in braces are parameters too. */
  readonly path: Path;
  readonly tag: RouteTag;
  readonly describe: string;
  readonly parameters: P;
  /** Example: parameter values as in a URL, where a name in braces stands for a record of the corpus at hand (corpus-examples.ts). */
  readonly example?: { readonly [K in keyof P]?: string };
  /** Schema of the answer. */
  readonly answers: SchemaName;
  /** Representations of the answer, preferred first; JSON by default. */
  readonly formats?: readonly Representation[];
  /** Representation that the question itself names. */
  format?(asked: ParameterValues<P>): Representation;
  answer(reader: Reader, asked: ParameterValues<P>): Promise<A>;
}

/** Canonical question: two ways to ask the same question have the same key. */
export interface RouteQuestion {
  readonly key: string;
  /** Representation that the question names, if any. */
  readonly format: Representation | null;
  /** Options of its representations, which leave the answer as it is. */
  readonly options: RepresentationOptions;
  answer(reader: Reader): Promise<unknown>;
}

export interface ApiRoute {
  readonly path: string;
  readonly tag: RouteTag;
  readonly describe: string;
  readonly parameters: ParameterTable;
  readonly answers: SchemaName;
  readonly formats: readonly Representation[];
  readonly told: RouteSpec<string, ParameterTable, unknown>;
  readonly example: Readonly<Record<string, string>>;
  /** Reads a request; throws a problem if it is invalid. */
  ask(query: URLSearchParams, path: Readonly<Record<string, string>>): RouteQuestion;
}

/** Route with the types of its path, parameters and answer, for the typed client. */
export interface TypedApiRoute<Path extends string, P extends ParameterTable, A> extends ApiRoute {
  readonly path: Path;
  readonly parameters: P;
  readonly typed?: A;
}

/** Creates a route from its definition: reads and validates the query into canonical form. */
export function defineRoute<const Path extends string, P extends ParameterTable, A>(
  told: RouteSpec<Path, P, A>,
): TypedApiRoute<Path, P, A> {
  const { path, tag, example = {}, describe, parameters, answers, formats = [jsonRepresentation], format, answer } = told;
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
  return {
    path,
    tag,
    describe,
    parameters,
    answers,
    formats,
    example: example as Readonly<Record<string, string>>,
    told: told as RouteSpec<string, ParameterTable, unknown>,
    ask(query, given) {
      const asked = readParameters(parameters, query, Object.fromEntries(inPath.map((name) => [name, given[name] ?? ''])));
      const { lang: language = REFERENCE_LANGUAGE, ...rest } = asked as { lang?: InterfaceLanguage };
      const { network, apparatus, bom, fields } = rest as Pick<RepresentationOptions, 'network' | 'apparatus' | 'fields'> & { bom?: '1' };
      return {
        key: JSON.stringify([path, rest]),
        format: format?.(asked) ?? null,
        options: { language, network, apparatus, bom: bom !== undefined, fields },
        answer: (reader) => answer(reader, asked),
      };
    },
  };
}

/** The same route with additional parameters, those of a page's URL. */
export function withRouteParameters(it: ApiRoute, more: ParameterTable): ApiRoute {
  return defineRoute({ ...it.told, parameters: { ...more, ...it.parameters } });
}

/** Path in Hono's syntax. */
export function honoPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

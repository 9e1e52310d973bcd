import type { ApparatusForm } from '@synoptic/core/export/apparatus/apparatus';
import type { Reader } from '@synoptic/core/reader/reader';
import type { NetworkName } from '@synoptic/core/text/arrangements';
import { type InterfaceLanguage, REFERENCE_LANGUAGE } from '@synoptic/core/text/interface-languages';
import type { SchemaName } from '../schemas/registry.ts';
import { type ParameterTable, type ParameterValues, readParameters } from './parameter.ts';
import { jsonRepresentation, type Representation } from './representation.ts';

/** What paths are about, as the documentation parts them. */
export const ROUTE_TAGS = {
  records: 'What there is: documents, entities, events, claims, and the vocabulary in which they are coded',
  comparison: 'What is computed of accounts side by side: verdicts, how firm they stand, who depends on whom',
  overview: 'The whole corpus at once: promise and practice, timeline, networks, where accounts disagree',
  search: 'Names, labels and glosses by their words',
  export: 'For other programs',
  state: 'Of the server',
} as const;

type RouteTag = keyof typeof ROUTE_TAGS;

/** One path of the API: what it takes and how a reader answers it. */
interface RouteSpec<Path extends string, P extends ParameterTable, A> {
  /** As OpenAPI writes it: `/events/{id}`. Names in braces are parameters too. */
  readonly path: Path;
  readonly tag: RouteTag;
  readonly describe: string;
  readonly parameters: P;
  /** A question that the shipped corpus answers: what a parameter says, as it is written in a URL. */
  readonly example?: { readonly [K in keyof P]?: string };
  /** The schema of the answer. */
  readonly answers: SchemaName;
  /** How the answer can be written, best liked first; JSON where nothing is said. */
  readonly formats?: readonly Representation[];
  /** Where the question itself names how. */
  format?(asked: ParameterValues<P>): Representation;
  answer(reader: Reader, asked: ParameterValues<P>): Promise<A>;
}

/** A question as it was understood: two ways to ask one thing have one key. */
export interface RouteQuestion {
  readonly key: string;
  /** How the question wants its answer written, where it says so. */
  readonly format: Representation | null;
  readonly language: InterfaceLanguage;
  readonly network: NetworkName | undefined;
  readonly apparatus: ApparatusForm | undefined;
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
  /** Understands a request, or throws a problem. */
  ask(query: URLSearchParams, path: Readonly<Record<string, string>>): RouteQuestion;
}

/** A route whose path, parameters and answer are known to the compiler: the client is typed by them. */
export interface TypedApiRoute<Path extends string, P extends ParameterTable, A> extends ApiRoute {
  readonly path: Path;
  readonly parameters: P;
  readonly typed?: A;
}

/** A route as it is told in the table, made ready to be asked: its query is read, checked and put into canonical form. */
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
      const {
        lang = REFERENCE_LANGUAGE,
        network,
        apparatus,
        ...rest
      } = asked as { lang?: InterfaceLanguage; network?: NetworkName; apparatus?: ApparatusForm };
      return {
        key: JSON.stringify([path, { ...rest, network, apparatus }]),
        format: format?.(asked) ?? null,
        language: lang,
        network,
        apparatus,
        answer: (reader) => answer(reader, asked),
      };
    },
  };
}

/** The same route, that takes more: parts of a page's URL. */
export function withRouteParameters(it: ApiRoute, more: ParameterTable): ApiRoute {
  return defineRoute({ ...it.told, parameters: { ...more, ...it.parameters } });
}

/** The path as Hono writes it. */
export function honoPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

import type { NetworkName } from '@synoptic/core/compare/network';
import type { Reader } from '@synoptic/core/reader/reader';
import type { Language } from '@synoptic/core/text/bilingual';
import { type Asked, type Parameters, readQuestion } from './parameters.ts';
import { json, type Representation } from './representations.ts';
import type { SchemaName } from './schemas/registry.ts';

/** One path of the API: what it takes and how a reader answers it. */
interface Told<P extends Parameters> {
  /** As OpenAPI writes it: `/events/{id}`. Names in braces are parameters too. */
  readonly path: string;
  readonly describe: string;
  readonly parameters: P;
  /** The schema of the answer. */
  readonly answers: SchemaName;
  /** How the answer can be written, best liked first; JSON where nothing is said. */
  readonly formats?: readonly Representation[];
  /** Where the question itself names how. */
  format?(asked: Asked<P>): Representation;
  answer(reader: Reader, asked: Asked<P>): Promise<unknown>;
}

/** A question as it was understood: two ways to ask one thing have one key. */
export interface Question {
  readonly key: string;
  /** How the question wants its answer written, where it says so. */
  readonly format: Representation | null;
  readonly language: Language;
  readonly network: NetworkName | undefined;
  answer(reader: Reader): Promise<unknown>;
}

export interface Route {
  readonly path: string;
  readonly describe: string;
  readonly parameters: Parameters;
  readonly answers: SchemaName;
  readonly formats: readonly Representation[];
  readonly told: Told<Parameters>;
  /** Understands a request, or throws a problem. */
  ask(query: URLSearchParams, path: Readonly<Record<string, string>>): Question;
}

export function route<P extends Parameters>(told: Told<P>): Route {
  const { path, describe, parameters, answers, formats = [json], format, answer } = told;
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
  return {
    path,
    describe,
    parameters,
    answers,
    formats,
    told: told as unknown as Told<Parameters>,
    ask(query, given) {
      const asked = readQuestion(parameters, query, Object.fromEntries(inPath.map((name) => [name, given[name] ?? ''])));
      const { lang = 'en', network, ...rest } = asked as { lang?: Language; network?: NetworkName };
      return {
        key: JSON.stringify([path, network === undefined ? rest : { ...rest, network }]),
        format: format?.(asked) ?? null,
        language: lang,
        network,
        answer: (reader) => answer(reader, asked),
      };
    },
  };
}

/** The same route, that takes more: parts of a page's URL. */
export function withParameters(it: Route, more: Parameters): Route {
  return route({ ...it.told, parameters: { ...more, ...it.parameters } });
}

/** The path as Hono writes it. */
export function pattern(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

import { unknownChoice } from '@synoptic/core/reader/check-choice';
import { ReaderProblem } from '@synoptic/core/reader/reader-problem';
import { ID_PATTERN, type Id, isId, isKey, KEY_PATTERN } from '@synoptic/core/text/id';
import { nearestName } from '@synoptic/core/text/nearest-name';
import { parseIsoDay } from '@synoptic/core/values/days';
import { API_LIMITS } from '../http/api-limits.ts';
import { Problem } from '../http/problem.ts';

const WORD_PATTERN = /^[a-z][a-z0-9-]{0,79}$/;
const ACCOUNT_PATTERN = /^[A-Za-z0-9][A-Za-z0-9:-]{0,159}$/;
/** Names of parameters that an error may repeat. */
const NAME_PATTERN = /^[A-Za-z][A-Za-z0-9_-]{0,39}$/;
const CURSOR_PATTERN = /^\w{1,40}$/;

/** Result of reading a malformed value. */
const INVALID = Symbol('ill-formed');

/** Parameter of a route: the source of parsing, validation and documentation. */
export interface Parameter<T> {
  readonly kind: 'id' | 'ids' | 'word' | 'words' | 'choice' | 'whole' | 'day' | 'text' | 'cursor' | 'view';
  readonly describe: string;
  /** Syntax of the value; also the hint for a malformed one. */
  readonly written: string;
  readonly required: boolean;
  /** Value if the parameter is missing. */
  readonly missing: T;
  /** JSON Schema of the value, for /openapi.json. */
  readonly schema: Readonly<Record<string, unknown>>;
  read(text: string): T | typeof INVALID;
  /** Problem for a malformed value; by default a bad question with `written` as its hint. */
  problem?(name: string, text: string): ReaderProblem;
}

// biome-ignore lint/suspicious/noExplicitAny: a table of parameters of any type
export type ParameterTable = Readonly<Record<string, Parameter<any>>>;
export type ParameterValues<P extends ParameterTable> = { readonly [K in keyof P]: P[K] extends Parameter<infer T> ? T : never };

/** Id of the corpus. */
export function idParameter(describe: string): Parameter<Id | undefined> {
  return optionalParameter({
    kind: 'id',
    describe,
    written: 'an id has the form kind:slug',
    schema: { type: 'string', pattern: ID_PATTERN.source },
    read: (t) => (isId(t) ? t : INVALID),
  });
}

/** Document by its id, its siglum, its number, or the id of a passage of it. */
export function documentParameter(describe: string): Parameter<string | undefined> {
  return keyParameter(describe, 'an id (document:…), a siglum or a number of a document, or the id of a passage of it');
}

/** Entity by its id, or by the siglum of a voice of it. */
export function agentParameter(describe: string): Parameter<string | undefined> {
  return keyParameter(describe, 'an id has the form kind:slug; the siglum of a voice names its speaker');
}

/** Any record by its id, a document or voice also by its siglum or number. */
export function anyKeyParameter(describe: string): Parameter<string | undefined> {
  return keyParameter(describe, 'an id has the form kind:slug; a document also has a siglum and a number, a voice a siglum');
}

function keyParameter(describe: string, written: string): Parameter<string | undefined> {
  const schema = { type: 'string', pattern: KEY_PATTERN.source };
  return optionalParameter({ kind: 'id', describe, written, schema, read: (t) => (isKey(t) ? t : INVALID) });
}

/** Name in the vocabulary: a kind or a facet. */
export function wordParameter(describe: string): Parameter<string | undefined> {
  return optionalParameter({
    kind: 'word',
    describe,
    written: 'one word of lower-case letters, digits and -',
    schema: { type: 'string', pattern: WORD_PATTERN.source },
    read: (t) => (WORD_PATTERN.test(t) ? t : INVALID),
  });
}

/** Siglum of an account: of a document, a voice, or an origin, which may be an id. */
export function siglumParameter(describe: string): Parameter<string | undefined> {
  return optionalParameter({
    kind: 'word',
    describe,
    written: 'a siglum: A, B1, …',
    schema: { type: 'string', pattern: ACCOUNT_PATTERN.source },
    read: (t) => (ACCOUNT_PATTERN.test(t) ? t : INVALID),
  });
}

/** Search text. */
export function textParameter(describe: string): Parameter<string | undefined> {
  return optionalParameter({
    kind: 'text',
    describe,
    written: `1 to ${API_LIMITS.searchLength} characters`,
    schema: { type: 'string', minLength: 1, maxLength: API_LIMITS.searchLength, pattern: '\\S' },
    read: (t) => (t.trim() !== '' && t.length <= API_LIMITS.searchLength ? t.trim() : INVALID),
  });
}

/** Cursor from the previous page. */
export function cursorParameter(describe: string): Parameter<string | undefined> {
  return optionalParameter({
    kind: 'cursor',
    describe,
    written: 'the `next` of the previous page, unchanged',
    schema: { type: 'string', pattern: CURSOR_PATTERN.source },
    read: (t) => (CURSOR_PATTERN.test(t) ? t : INVALID),
    problem: (parameter) => new ReaderProblem('unknown-page', { parameter }),
  });
}

/** Calendar day. */
export function dayParameter(describe: string): Parameter<string | undefined> {
  return optionalParameter({
    kind: 'day',
    describe,
    written: 'a day as YYYY-MM-DD',
    schema: { type: 'string', format: 'date' },
    read: (t) => (parseIsoDay(t) !== null ? t : INVALID),
  });
}

/** Set of ids: order and repetition make no difference. */
export function idListParameter(describe: string): Parameter<readonly Id[] | null> {
  return listParameter('ids', describe, 'ids separated by commas: event:…,organization:…', KEY_PATTERN);
}

/** Set of documents by their ids, sigla or numbers. */
export function documentListParameter(describe: string): Parameter<readonly string[] | null> {
  return listParameter('ids', describe, 'ids, sigla or numbers of documents, separated by commas', KEY_PATTERN);
}

/** Set of fields of a record. */
export function fieldsParameter(fields: readonly string[]): Parameter<readonly string[] | undefined> {
  const read = (t: string) => {
    const asked = t.split(',');
    return asked.every((field) => fields.includes(field)) ? fields.filter((field) => asked.includes(field)) : INVALID;
  };
  return optionalParameter({
    kind: 'words',
    describe: 'with JSON and JSON Lines: the only fields to send; the schema describes an answer with all of them',
    written: 'names of fields separated by commas',
    schema: { type: 'array', minItems: 1, maxItems: fields.length, items: { enum: fields } },
    read,
    problem: (name, text) => unknownChoice(name, text.split(',').find((field) => !fields.includes(field)) ?? '', fields),
  });
}

/** Set of names; null if none is given. */
export function wordListParameter(describe: string): Parameter<readonly string[] | null> {
  return listParameter('words', describe, 'words separated by commas', ACCOUNT_PATTERN);
}

/** One of several values; `missing` by default. */
export function choiceParameter<V extends string>(values: readonly V[], missing: V, describe: string): Parameter<V> {
  return {
    ...optionalChoiceParameter(values, describe),
    missing,
    schema: { enum: values, default: missing },
    read: (t) => values.find((v) => v === t) ?? INVALID,
  };
}

/** One of several values, or undefined. */
export function optionalChoiceParameter<V extends string>(values: readonly V[], describe: string): Parameter<V | undefined> {
  const read = (t: string) => values.find((v) => v === t) ?? INVALID;
  const problem = (name: string, text: string) => unknownChoice(name, text, values);
  return optionalParameter({ kind: 'choice', describe, written: `one of ${values.join(', ')}`, schema: { enum: values }, read, problem });
}

/** Whole number within bounds; `missing` by default. */
export function integerParameter(least: number, most: number, missing: number, describe: string): Parameter<number> {
  const read = (t: string) => (/^\d{1,6}$/.test(t) && Number(t) >= least && Number(t) <= most ? Number(t) : INVALID);
  const schema = { type: 'integer', minimum: least, maximum: most, default: missing };
  const problem = (parameter: string) => new ReaderProblem('out-of-range', { parameter, least, most });
  return { kind: 'whole', describe, written: `a whole number from ${least} to ${most}`, required: false, missing, schema, read, problem };
}

/** Display parameter in a URL of the viewer; it does not change the data. */
export function viewParameter(describe: string): Parameter<undefined> {
  return optionalParameter({ kind: 'view', describe, written: 'anything', schema: { type: 'string' }, read: () => undefined });
}

/** The same parameter, but required. */
export function requiredParameter<T>(parameter: Parameter<T>): Parameter<NonNullable<T>> & { readonly required: true } {
  return { ...parameter, required: true } as Parameter<NonNullable<T>> & { required: true };
}

function optionalParameter<T>(parameter: Omit<Parameter<T | undefined>, 'required' | 'missing'>): Parameter<T | undefined> {
  return { ...parameter, required: false, missing: undefined };
}

function listParameter(kind: 'ids' | 'words', describe: string, written: string, pattern: RegExp): Parameter<readonly string[] | null> {
  const read = (t: string) => {
    const items = t.split(',');
    return items.length <= API_LIMITS.listItems && items.every((item) => pattern.test(item)) ? [...new Set(items)].sort() : INVALID;
  };
  const schema = { type: 'array', minItems: 1, maxItems: API_LIMITS.listItems, items: { type: 'string', pattern: pattern.source } };
  return { kind, describe, written, required: false, missing: null, schema, read };
}

/**
 * Reads parameters into canonical form: all parameters of the table, sets sorted, defaults filled in. Unknown and repeated
 * parameters are refused.
 */
export function readParameters<P extends ParameterTable>(
  table: P,
  query: URLSearchParams,
  path: Readonly<Record<string, string>>,
): ParameterValues<P> {
  for (const name of new Set(query.keys())) {
    if (!Object.hasOwn(table, name) || Object.hasOwn(path, name))
      throw unknownParameter(
        name,
        Object.keys(table).filter((n) => !Object.hasOwn(path, n)),
      );
    if (query.getAll(name).length > 1)
      throw new Problem('repeated-parameter', 'the query repeats a parameter', 'give it once; separate list items by commas', {
        parameter: name,
      });
  }
  const entries = Object.entries(table).map(([name, parameter]) => [name, readParameter(name, parameter, query.get(name), path[name])]);
  return Object.fromEntries(entries) as ParameterValues<P>;
}

function readParameter(name: string, parameter: Parameter<unknown>, inQuery: string | null, inPath: string | undefined): unknown {
  const given = inPath ?? inQuery;
  if (given === null) {
    if (parameter.required) throw missingParameter(name, parameter);
    return parameter.missing;
  }
  const value = parameter.read(given);
  if (value !== INVALID) return value;
  if (inPath !== undefined) throw new Problem('not-found', 'this path does not exist', parameter.written, { parameter: name });
  throw parameter.problem?.(name, given) ?? new Problem('bad-question', `${name} is not valid`, parameter.written, { parameter: name });
}

function missingParameter(name: string, { kind, written }: Parameter<unknown>): Problem {
  const cause = kind === 'ids' ? { code: 'too-few' as const, data: { parameter: name, least: 1 } } : {};
  return new Problem('missing-parameter', `${name} is missing`, written, { parameter: name, ...cause });
}

function unknownParameter(name: string, known: readonly string[]): Problem {
  const meant = nearestName(name, known);
  const takes = known.length > 0 ? `use ${known.join(', ')}` : 'this path has no parameters';
  const hint = meant ? `did you mean "${meant}"? ${takes}` : takes;
  if (!NAME_PATTERN.test(name)) return new Problem('unknown-parameter', 'unknown parameter', hint);
  return new Problem('unknown-parameter', `unknown parameter "${name}"`, hint, { parameter: name });
}

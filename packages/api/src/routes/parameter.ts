import { unknownChoice } from '@synoptic/core/reader/check-choice';
import { ReaderProblem } from '@synoptic/core/reader/reader-problem';
import { ID_PATTERN, type Id, isId } from '@synoptic/core/text/id';
import { nearestName } from '@synoptic/core/text/nearest-name';
import { API_LIMITS } from '../http/api-limits.ts';
import { Problem } from '../http/problem.ts';

const WORD_PATTERN = /^[a-z][a-z0-9-]{0,79}$/;
const ACCOUNT_PATTERN = /^[A-Za-z][A-Za-z0-9:-]{0,159}$/;
const CURSOR_PATTERN = /^\w{1,40}$/;

/** Stands for a text that is none of its kind. */
const INVALID = Symbol('ill-formed');

/** One parameter of a route, told once: what is read, checked and documented comes from here. */
export interface Parameter<T> {
  readonly kind: 'id' | 'ids' | 'word' | 'words' | 'choice' | 'whole' | 'day' | 'text' | 'cursor' | 'view';
  readonly describe: string;
  /** How it is written: the hint when it is not. */
  readonly written: string;
  readonly required: boolean;
  /** What holds where it is not given. */
  readonly missing: T;
  /** JSON Schema of what is read, for /openapi.json. */
  readonly schema: Readonly<Record<string, unknown>>;
  read(text: string): T | typeof INVALID;
  /** The reader's own problem for a text that cannot be read; without it the request is a bad question that `written` explains. */
  problem?(name: string, text: string): ReaderProblem;
}

// biome-ignore lint/suspicious/noExplicitAny: a table of parameters of any type
export type ParameterTable = Readonly<Record<string, Parameter<any>>>;
export type ParameterValues<P extends ParameterTable> = { readonly [K in keyof P]: P[K] extends Parameter<infer T> ? T : never };

/** An id of the corpus. */
export function idParameter(describe: string): Parameter<Id | undefined> {
  return optionalParameter({
    kind: 'id',
    describe,
    written: 'an id is kind:slug, as in event:kazakhstan-unrest-2022',
    schema: { type: 'string', pattern: ID_PATTERN.source },
    read: (t) => (isId(t) ? t : INVALID),
  });
}

/** A name of the vocabulary: a kind, a facet. */
export function wordParameter(describe: string): Parameter<string | undefined> {
  return optionalParameter({
    kind: 'word',
    describe,
    written: 'one word of small letters, digits and -',
    schema: { type: 'string', pattern: WORD_PATTERN.source },
    read: (t) => (WORD_PATTERN.test(t) ? t : INVALID),
  });
}

/** Of an account: a document's, a voice's or an origin's, which may be an id. */
export function siglumParameter(describe: string): Parameter<string | undefined> {
  return optionalParameter({
    kind: 'word',
    describe,
    written: 'a siglum: A, B1, …',
    schema: { type: 'string', pattern: ACCOUNT_PATTERN.source },
    read: (t) => (ACCOUNT_PATTERN.test(t) ? t : INVALID),
  });
}

/** Words to search for. */
export function textParameter(describe: string): Parameter<string | undefined> {
  return optionalParameter({
    kind: 'text',
    describe,
    written: `1 to ${API_LIMITS.words} characters`,
    schema: { type: 'string', minLength: 1, maxLength: API_LIMITS.words, pattern: '\\S' },
    read: (t) => (t.trim() !== '' && t.length <= API_LIMITS.words ? t.trim() : INVALID),
  });
}

/** Where the page before ended. */
export function cursorParameter(describe: string): Parameter<string | undefined> {
  return optionalParameter({
    kind: 'cursor',
    describe,
    written: 'the `next` of the page before, unchanged',
    schema: { type: 'string', pattern: CURSOR_PATTERN.source },
    read: (t) => (CURSOR_PATTERN.test(t) ? t : INVALID),
    problem: (parameter) => new ReaderProblem('unknown-page', { parameter }),
  });
}

/** One day, which the calendar has. */
export function dayParameter(describe: string): Parameter<string | undefined> {
  return optionalParameter({
    kind: 'day',
    describe,
    written: 'a day as YYYY-MM-DD',
    schema: { type: 'string', format: 'date' },
    read: (t) => (isCalendarDay(t) ? t : INVALID),
  });
}

/** A set: order and repetition make no difference. */
export function idListParameter(describe: string): Parameter<readonly Id[] | null> {
  return listParameter('ids', describe, 'ids with commas between: event:…,organization:…', ID_PATTERN);
}

/** Several names; none is no choice. */
export function wordListParameter(describe: string): Parameter<readonly string[] | null> {
  return listParameter('words', describe, 'words with commas between', ACCOUNT_PATTERN);
}

/** One of a few; `missing` where none is named. */
export function choiceParameter<V extends string>(values: readonly V[], missing: V, describe: string): Parameter<V> {
  return {
    ...optionalChoiceParameter(values, describe),
    missing,
    schema: { enum: values, default: missing },
    read: (t) => values.find((v) => v === t) ?? INVALID,
  };
}

/** A choice that need not be made. */
export function optionalChoiceParameter<V extends string>(values: readonly V[], describe: string): Parameter<V | undefined> {
  const read = (t: string) => values.find((v) => v === t) ?? INVALID;
  const problem = (name: string, text: string) => unknownChoice(name, text, values);
  return optionalParameter({ kind: 'choice', describe, written: `one of ${values.join(', ')}`, schema: { enum: values }, read, problem });
}

/** A whole number within bounds; `missing` where none is named. */
export function integerParameter(least: number, most: number, missing: number, describe: string): Parameter<number> {
  const read = (t: string) => (/^\d{1,6}$/.test(t) && Number(t) >= least && Number(t) <= most ? Number(t) : INVALID);
  const schema = { type: 'integer', minimum: least, maximum: most, default: missing };
  const problem = (parameter: string) => new ReaderProblem('out-of-range', { parameter, least, most });
  return { kind: 'whole', describe, written: `a whole number from ${least} to ${most}`, required: false, missing, schema, read, problem };
}

/** A part of a viewer's URL that says how the data is shown, and changes nothing in them. */
export function viewParameter(describe: string): Parameter<undefined> {
  return optionalParameter({ kind: 'view', describe, written: 'anything', schema: { type: 'string' }, read: () => undefined });
}

/** The same parameter, without which the path cannot be asked. */
export function requiredParameter<T>(parameter: Parameter<T>): Parameter<NonNullable<T>> & { readonly required: true } {
  return { ...parameter, required: true } as Parameter<NonNullable<T>> & { required: true };
}

function optionalParameter<T>(parameter: Omit<Parameter<T | undefined>, 'required' | 'missing'>): Parameter<T | undefined> {
  return { ...parameter, required: false, missing: undefined };
}

function listParameter(kind: 'ids' | 'words', describe: string, written: string, pattern: RegExp): Parameter<readonly string[] | null> {
  const read = (t: string) => {
    const items = t.split(',');
    return items.length <= API_LIMITS.listed && items.every((item) => pattern.test(item)) ? [...new Set(items)].sort() : INVALID;
  };
  const schema = { type: 'array', minItems: 1, maxItems: API_LIMITS.listed, items: { type: 'string', pattern: pattern.source } };
  return { kind, describe, written, required: false, missing: null, schema, read };
}

function isCalendarDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
}

/**
 * A question in canonical form: every parameter of the table is there, sets sorted, defaults filled in. What the table
 * does not know is refused, and so is what is said twice.
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
      throw new Problem('repeated-parameter', 'a parameter stands twice in the query', 'write it once; a list has commas between', {
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
  if (inPath !== undefined) throw new Problem('not-found', 'nothing is at this path', parameter.written, { parameter: name });
  throw parameter.problem?.(name, given) ?? new Problem('bad-question', `${name} is not valid`, parameter.written, { parameter: name });
}

function missingParameter(name: string, { kind, written }: Parameter<unknown>): Problem {
  const cause = kind === 'ids' ? { code: 'too-few' as const, data: { parameter: name, least: 1 } } : {};
  return new Problem('missing-parameter', `${name} is missing`, written, { parameter: name, ...cause });
}

function unknownParameter(name: string, known: readonly string[]): Problem {
  const meant = nearestName(name, known);
  const takes = known.length > 0 ? `use ${known.join(', ')}` : 'there are no parameters here';
  return new Problem('unknown-parameter', 'unknown parameter', meant ? `did you mean "${meant}"? ${takes}` : takes);
}

import type { CompiledCorpusFault } from '../corpus/read-compiled-corpus.ts';

const ID_LISTS = ['documents', 'entities', 'events', 'claims', 'subjects', 'obligations', 'cases'] as const;

/** Lists in which a reader looks ids up. */
export type IdList = (typeof ID_LISTS)[number];

/** Reason why a server's answer cannot be used. */
export type AnswerFault = CompiledCorpusFault | 'late' | 'too-large' | 'redirect' | 'broken-off' | 'type' | 'unparsed' | 'shape';

/** Everything a question can fail of, with the data that a client words it from. `nearest` is the known name closest to a mistyped one. */
interface ReaderProblemData {
  'unknown-id': { readonly parameter: string; readonly list: IdList; readonly value: string; readonly nearest: string | null };
  'unknown-facet': { readonly parameter: string; readonly value: string; readonly nearest: string | null };
  'unknown-account': { readonly parameter: string; readonly value: string };
  'unknown-choice': { readonly parameter: string; readonly choices: readonly string[]; readonly nearest: string | null };
  'unknown-page': { readonly parameter: string };
  'out-of-range': { readonly parameter: string; readonly least: number; readonly most: number };
  'too-few': { readonly parameter: string; readonly least: number };
  unreachable: { readonly address: string };
  /** The server's answer cannot be used. `detail` is about the fault: seconds, mebibytes, an origin, a media type, a path. */
  'bad-answer': { readonly address: string; readonly fault: AnswerFault; readonly detail: string };
  /** Any other refusal of a server, in its own words. */
  refused: { readonly status: number; readonly detail: string; readonly hint: string; readonly parameter: string | null };
}

export type ReaderProblemCode = keyof ReaderProblemData;

/** Kind of failure: the id does not exist, the question is invalid, or the server is unreachable. */
export type ReaderProblemType = 'not-found' | 'bad-question' | 'unreachable';

type Field = 'list' | 'text' | 'number' | 'texts' | 'text or null';

/** Fields of the problems that a server sends with a code; all others it words itself. */
const SENT_PROBLEMS: Readonly<Partial<Record<ReaderProblemCode, Readonly<Record<string, Field>>>>> = {
  'unknown-id': { parameter: 'text', list: 'list', value: 'text', nearest: 'text or null' },
  'unknown-facet': { parameter: 'text', value: 'text', nearest: 'text or null' },
  'unknown-account': { parameter: 'text', value: 'text' },
  'unknown-choice': { parameter: 'text', choices: 'texts', nearest: 'text or null' },
  'unknown-page': { parameter: 'text' },
  'out-of-range': { parameter: 'text', least: 'number', most: 'number' },
  'too-few': { parameter: 'text', least: 'number' },
};

/** Statuses of a request that the client should not have sent; other refusals are the server's affair. */
const BAD_QUESTION_STATUSES: ReadonlySet<number> = new Set([400, 406, 413, 414, 415, 422]);

/** A question that has no answer. It holds no sentence: each client has its own words for a code and its data. */
export class ReaderProblem<C extends ReaderProblemCode = ReaderProblemCode> extends Error {
  readonly code: C;
  readonly data: ReaderProblemData[C];

  constructor(code: C, data: ReaderProblemData[C]) {
    super(`${code} ${JSON.stringify(data)}`);
    this.name = 'ReaderProblem';
    this.code = code;
    this.data = data;
  }

  get type(): ReaderProblemType {
    return readerProblemType(this);
  }

  /** Part of the question that is wrong. */
  get parameter(): string | null {
    return 'parameter' in this.data ? this.data.parameter : null;
  }
}

/** A function, for problems that lost their class on the way between threads or bundles. */
export function readerProblemType({ code, data }: Pick<ReaderProblem, 'code' | 'data'>): ReaderProblemType {
  if (code === 'unreachable' || code === 'bad-answer') return 'unreachable';
  if (code !== 'refused') return code === 'unknown-id' ? 'not-found' : 'bad-question';
  const { status } = data as ReaderProblemData['refused'];
  if (status === 404) return 'not-found';
  return BAD_QUESTION_STATUSES.has(status) ? 'bad-question' : 'unreachable';
}

/** The problem that a server sent, if its code is one that clients word and its data is complete; otherwise null. */
export function parseReaderProblem(code: unknown, data: unknown): ReaderProblem | null {
  const fields = Object.hasOwn(SENT_PROBLEMS, String(code)) ? SENT_PROBLEMS[code as ReaderProblemCode] : undefined;
  if (!fields || typeof data !== 'object' || data === null) return null;
  const isWhole = Object.entries(fields).every(([name, field]) => isField((data as Record<string, unknown>)[name], field));
  return isWhole ? new ReaderProblem(code as ReaderProblemCode, data as never) : null;
}

function isField(value: unknown, field: Field): boolean {
  if (field === 'list') return ID_LISTS.some((list) => list === value);
  if (field === 'texts') return Array.isArray(value) && value.every((item) => typeof item === 'string');
  if (field === 'number') return typeof value === 'number';
  return typeof value === 'string' || (field === 'text or null' && value === null);
}

/** A client's words: one entry for each code, or the client does not compile. */
export type ReaderProblemWords<T> = { readonly [C in ReaderProblemCode]: (data: ReaderProblemData[C]) => T };

/** Words a problem by a client's table. */
export function wordReaderProblem<T, C extends ReaderProblemCode>(
  { code, data }: Pick<ReaderProblem<C>, 'code' | 'data'>,
  words: ReaderProblemWords<T>,
): T {
  return words[code](data);
}

import type { CompiledCorpusFault } from '../corpus/read-compiled-corpus.ts';

/** Lists in which a reader looks ids up. */
export type IdList = 'documents' | 'passages' | 'entities' | 'events' | 'claims' | 'subjects' | 'obligations' | 'cases';

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
  /** The database does not answer for now: missing, locked, cut off. `wait` is the seconds after which it may be asked again. */
  unavailable: { readonly wait: number };
  /** The server's answer cannot be used. `detail` is about the fault: seconds, mebibytes, an origin, a media type, a path. */
  'bad-answer': { readonly address: string; readonly fault: AnswerFault; readonly detail: string };
  /** Any other refusal of a server, in its own words; `wait` is the seconds after which it may be asked again (Retry-After). */
  refused: {
    readonly status: number;
    readonly detail: string;
    readonly hint: string;
    readonly parameter: string | null;
    readonly wait?: number | undefined;
  };
}

export type ReaderProblemCode = keyof ReaderProblemData;

/** Kind of failure: the id does not exist, the question is invalid, or the server is unreachable. */
export type ReaderProblemType = 'not-found' | 'bad-question' | 'unreachable';

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
  const { status } = code === 'refused' ? (data as ReaderProblemData['refused']) : { status: 400 };
  if (code === 'unknown-id' || status === 404) return 'not-found';
  // A refusal with any status but 400, such as 401 or 429, is about the server and not about the question.
  return code === 'unreachable' || code === 'unavailable' || code === 'bad-answer' || status !== 400 ? 'unreachable' : 'bad-question';
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

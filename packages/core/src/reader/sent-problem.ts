import { printable } from './fetch-bounded.ts';
import { type IdList, ReaderProblem, type ReaderProblemCode } from './reader-problem.ts';

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

const ID_LISTS: Readonly<Record<IdList, true>> = {
  documents: true,
  passages: true,
  entities: true,
  events: true,
  claims: true,
  subjects: true,
  obligations: true,
  cases: true,
};

/** The reader's own problem where the server sends its code and data; otherwise the server's words, with its Retry-After in seconds. */
export function sentProblem(status: number, text: string, retryAfter: string | null = null): ReaderProblem {
  const wait = Number(retryAfter);
  const { code, data, detail, hint, parameter } = (parseJson(text, printableStrings) ?? {}) as Partial<Record<string, unknown>>;
  const known = parseProblem(code, data);
  if (known) return known;
  return new ReaderProblem('refused', {
    status,
    detail: typeof detail === 'string' ? detail : '',
    hint: typeof hint === 'string' ? hint : '',
    parameter: typeof parameter === 'string' ? parameter : null,
    ...(Number.isFinite(wait) && wait > 0 && { wait: Math.ceil(wait) }),
  });
}

/** The problem in a response that is not `ok`. */
export async function problemIn(response: Response): Promise<ReaderProblem> {
  return sentProblem(response.status, await response.text().catch(() => ''), response.headers.get('retry-after'));
}

function printableStrings(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? printable(value) : value;
}

/** Undefined if the text is not JSON. */
export function parseJson(text: string, revive?: (key: string, value: unknown) => unknown): unknown {
  try {
    return JSON.parse(text, revive);
  } catch {
    return undefined;
  }
}

/** The problem that a server sent, if its code is one that clients word and its data is complete; otherwise null. */
function parseProblem(code: unknown, data: unknown): ReaderProblem | null {
  const fields = Object.hasOwn(SENT_PROBLEMS, String(code)) ? SENT_PROBLEMS[code as ReaderProblemCode] : undefined;
  if (!fields || typeof data !== 'object' || data === null) return null;
  const isWhole = Object.entries(fields).every(([name, field]) => isField((data as Record<string, unknown>)[name], field));
  return isWhole ? new ReaderProblem(code as ReaderProblemCode, data as never) : null;
}

function isField(value: unknown, field: Field): boolean {
  if (field === 'list') return Object.hasOwn(ID_LISTS, String(value));
  if (field === 'texts') return Array.isArray(value) && value.every((item) => typeof item === 'string');
  if (field === 'number') return typeof value === 'number';
  return typeof value === 'string' || (field === 'text or null' && value === null);
}

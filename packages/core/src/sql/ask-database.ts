import { ReaderProblem } from '../reader/reader-problem.ts';

/** Seconds after which a database that failed may be asked again. */
const RETRY_SECONDS = 2;

/** Milliseconds between attempts while another process has the database for itself. */
const ATTEMPT_MS = 50;

/** A version that was removed while it was read: what was read of it may lack rows. */
export class RemovedVersionError extends Error {
  constructor(v: number) {
    super(`version ${v} was removed while it was read`);
    this.name = 'RemovedVersionError';
  }
}

/** The problem of a database that does not answer for now. */
export function unavailable(cause: unknown): ReaderProblem<'unavailable'> {
  return Object.assign(new ReaderProblem('unavailable', { wait: RETRY_SECONDS }), { cause });
}

/**
 * Asks a database a question that changes nothing. It is repeated for `ms` at most while another process has the database for itself. A fault of the
 * database, and an answer that does not come within `ms` unless it is `long`, is a problem of this moment, which a client can word.
 */
export async function askDatabase<T>(ask: () => Promise<T>, ms: number, { long = false }: { readonly long?: boolean } = {}): Promise<T> {
  const end = Date.now() + ms;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    if (!long) timer = setTimeout(() => reject(unavailable(new Error(`the database did not answer within ${ms} ms`))), ms);
  });
  try {
    return await Promise.race([askUntilFree(ask, end), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function askUntilFree<T>(ask: () => Promise<T>, end: number): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const passes = isBusy(error) || error instanceof RemovedVersionError;
      if (!passes && !isDatabaseFault(error)) throw error;
      if (!passes || Date.now() >= end) throw unavailable(error);
    }
    await new Promise((resolve) => setTimeout(resolve, ATTEMPT_MS));
  }
}

/** SQLITE_BUSY: another connection has locked the file. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === 5;
}

/**
 * True for an error of a database or of the way to it: SQLite names its errors, D1 begins its messages, PostgreSQL sends a state of five
 * characters, and a connection fails with a code of the system or in words of its driver.
 */
function isDatabaseFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  const isCoded = code === 'ERR_SQLITE_ERROR' || code === 'ERR_INVALID_STATE' || /^[0-9A-Z]{5}$/.test(code) || /^E[A-Z]{3,}$/.test(code);
  return isCoded || /^D1_|connection|timeout exceeded|read timeout|driver has already been destroyed/i.test(error.message);
}

import type { MiddlewareHandler } from 'hono';
import { problemOf } from './problem.ts';

/** One request, told to who runs the server: no query, no address. */
export interface LogLine {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly ms: number;
  /** What went wrong inside; never sent to a client. */
  readonly error?: string;
}

export type Log = (line: LogLine) => void;

/** A log as lines of JSON, where the setting `LOG` asks for one. */
export function logOf(setting: string | undefined, write: (line: string) => void): Log | undefined {
  if (!setting || setting === '0') return undefined;
  return (line) => write(JSON.stringify({ at: new Date().toISOString(), ...line }));
}

/** Logs each request when it is answered: method, path without query, status and time; of a failure, what went wrong inside. */
export function logging(log: Log): MiddlewareHandler {
  return async (c, next) => {
    const began = performance.now();
    await next();
    const { status } = c.res;
    const error = c.error && problemOf(c.error).code === 'failed' ? { error: c.error.stack ?? c.error.message } : {};
    log({ method: c.req.method, path: c.req.path, status, ms: Math.round((performance.now() - began) * 100) / 100, ...error });
  };
}

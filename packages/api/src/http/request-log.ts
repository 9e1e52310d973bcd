import { escapeJsonControls } from '@synoptic/core/text/escape-controls';
import type { MiddlewareHandler } from 'hono';
import { toProblem } from './problem.ts';

/** Log entry of a request, without query and client address. */
export interface RequestLogLine {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly ms: number;
  /** Stack of an internal error; never sent to a client. */
  readonly error?: string;
}

export type RequestLog = (line: RequestLogLine) => void;

/** Creates a log of JSON lines if the setting `LOG` asks for one. Logs are read in terminals, so control characters are `\\uXXXX`. */
export function createRequestLog(setting: string | undefined, write: (line: string) => void): RequestLog | undefined {
  if (!setting || setting === '0') return undefined;
  return (line) => write(escapeJsonControls(JSON.stringify({ at: new Date().toISOString(), ...line })));
}

/** Logs each request after its response: method, path without query, status, time and internal errors. */
export function logRequests(log: RequestLog): MiddlewareHandler {
  return async (c, next) => {
    const began = performance.now();
    await next();
    const { status } = c.res;
    const error = c.error && toProblem(c.error).code === 'failed' ? { error: c.error.stack ?? c.error.message } : {};
    log({ method: c.req.method, path: c.req.path, status, ms: Math.round((performance.now() - began) * 100) / 100, ...error });
  };
}

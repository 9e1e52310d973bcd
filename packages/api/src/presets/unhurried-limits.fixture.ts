import type { ServerLimits } from '../http/api-limits.ts';

const HOUR_MS = 3_600_000;

/**
 * Limits of time that no machine is too slow for; a test sets the one that it is about. With 0 `threads` a request that arrives while the event loop
 * computes is read only afterwards, and the usual limit would answer it with 408.
 */
export const UNHURRIED_LIMITS: Partial<ServerLimits> = {
  headersMs: HOUR_MS,
  requestMs: HOUR_MS,
  stalledMs: HOUR_MS,
  answerMs: HOUR_MS,
  queueWaitMs: HOUR_MS,
};

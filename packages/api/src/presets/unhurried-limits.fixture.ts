import type { ServerLimits } from '../http/api-limits.ts';

const HOUR_MS = 3_600_000;

/**
 * Limits of a server that computes in the process of a test: none that a slow machine exceeds. A request that arrives while the event loop computes
 * is read only afterwards, and the usual limit would answer it with 408.
 */
export const UNHURRIED_LIMITS: Partial<ServerLimits> = { threads: 0, headers: HOUR_MS, request: HOUR_MS, stalled: HOUR_MS };

/** All limits of the server; docs/settings.md lists them. */
export const API_LIMITS = {
  /** Characters of a URL's path and query. */
  urlLength: 8192,
  /** Characters of words to search for. */
  searchLength: 200,
  /** Items of a list parameter: subjects, accounts, facets. */
  listItems: 100,
  /** Bytes of cached answers with their keys: far below the memory of an isolate (128 MB). */
  cacheBytes: 16 * 1024 * 1024,
  /** Bytes of the request key cache, and characters of the longest request in it. */
  requestKeyBytes: 2 * 1024 * 1024,
  requestKeyLength: 1_000,
  /** Bytes of a request to /mcp, and characters of an answer. */
  mcpRequestBytes: 64 * 1024,
  mcpAnswerLength: 40_000,
  /** Characters of a resource or an attachment in words, and of one page of a tool's answer: some 1,600 tokens of English. */
  mcpTextLength: 12_000,
  mcpPageLength: 6_250,
  /** Requests of one address: in a burst, and a minute in the long run. Requests from this machine are not limited. */
  burst: 120,
  perMinute: 600,
  /** Addresses with a count; the least recent one is evicted. */
  addresses: 10_000,
  /** Milliseconds of computing for one address: at once, and a minute in the long run. A quarter of a core. */
  workBurstMs: 10_000,
  workMsPerMinute: 15_000,
  /** Threads that compute answers on Node, the milliseconds that one answer may take, and those for which it may wait for a thread. */
  threads: 2,
  answerMs: 10_000,
  queueWaitMs: 10_000,
  /** Questions that wait for a thread: in all, and of one address. */
  queued: 200,
  queuedEach: 8,
  /** Claims that a question may judge where no thread can be stopped; a sensitivity judges its claims once for each account. */
  judgedClaims: 15_000,
  /** Milliseconds until the head of a request must be complete, until the whole of it must be, and until an idle connection is closed. */
  headersMs: 10_000,
  requestMs: 30_000,
  idleMs: 5_000,
  /** Milliseconds without a byte read or written after which a connection is closed; found at the first or the second check. */
  stalledMs: 15_000,
  /** Open connections: in all, and from one address. */
  connections: 1_000,
  connectionsEach: 100,
  /** Bytes of answers that an address may leave unread before further questions of it are refused. */
  unreadBytes: 64 * 1024 * 1024,
  /** Milliseconds that open requests have to end when the server stops. */
  drainMs: 10_000,
} as const;

/** Limits of one server. */
export type ServerLimits = { readonly [K in keyof typeof API_LIMITS]: number };

/** All limits of the server; docs/settings.md lists them. */
export const API_LIMITS = {
  /** Characters of a URL's path and query. */
  url: 8192,
  /** Characters of words to search for. */
  words: 200,
  /** Items of a list parameter: subjects, accounts, facets. */
  listed: 100,
  /** Bytes of cached answers: far below the memory of an isolate (128 MB). */
  kept: 16 * 1024 * 1024,
  /** Entries of the request key cache, and characters of the longest request in it. */
  remembered: 4_000,
  rememberedLength: 1_000,
  /** Bytes of a request to /mcp, and characters of an answer. */
  mcpRequest: 64 * 1024,
  mcpAnswer: 40_000,
  /** Characters of a resource or an attachment in words, and of one page of a tool's answer: some 1,600 tokens of English. */
  mcpText: 12_000,
  mcpPage: 6_250,
  /** Requests of one address: in a burst, and a minute in the long run. Requests from this machine are not limited. */
  burst: 120,
  perMinute: 600,
  /** Addresses with a count; the least recent one is evicted. */
  addresses: 10_000,
  /** Milliseconds of computing for one address: at once, and a minute in the long run. A quarter of a core. */
  workBurst: 10_000,
  workPerMinute: 15_000,
  /** Threads that compute answers on Node, the milliseconds that one answer may take, and those for which it may wait for a thread. */
  threads: 2,
  work: 10_000,
  waiting: 10_000,
  /** Questions that wait for a thread: in all, and of one address. */
  queued: 200,
  queuedEach: 8,
  /** Claims that a question may judge where no thread can be stopped; a sensitivity judges its claims once for each account. */
  judged: 15_000,
  /** Milliseconds until the head of a request must be complete, until the whole of it must be, and until an idle connection is closed. */
  headers: 10_000,
  request: 30_000,
  idle: 5_000,
  /** Milliseconds without a byte read or written after which a connection is closed; found at the first or the second check. */
  stalled: 15_000,
  /** Open connections: in all, and from one address. */
  connections: 1_000,
  connectionsEach: 100,
  /** Bytes of answers that an address may leave unread before further questions of it are refused. */
  unread: 64 * 1024 * 1024,
  /** Milliseconds that open requests have to end when the server stops. */
  drain: 10_000,
} as const;

/** Limits of one server. */
export type ServerLimits = { readonly [K in keyof typeof API_LIMITS]: number };

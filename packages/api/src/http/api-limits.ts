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
  /** Requests of one address: in a burst, and a minute in the long run. Requests from this machine are not limited. */
  burst: 120,
  perMinute: 600,
  /** Addresses with a count; the least recent one is evicted. */
  addresses: 10_000,
  /** Milliseconds until a request must be complete, and until an idle connection is closed. */
  request: 30_000,
  idle: 5_000,
  /** Open connections. */
  connections: 1_000,
} as const;

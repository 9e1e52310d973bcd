/** Every limit of the server, in one place; docs/settings.md tells them. */
export const API_LIMITS = {
  /** Characters of a URL's path and query. */
  url: 8192,
  /** Characters of words to search for. */
  words: 200,
  /** Items of a list in a question: subjects, accounts, facets. */
  listed: 100,
  /** Bytes of answers that are kept ready: far below what an isolate has (128 MB). */
  kept: 16 * 1024 * 1024,
  /** Requests whose meaning is remembered, and characters of one that is. */
  remembered: 4_000,
  rememberedLength: 1_000,
  /** Bytes of a request to /mcp, and characters of an answer. */
  mcpRequest: 64 * 1024,
  mcpAnswer: 40_000,
  /** Requests of one address: so many at once, and so many a minute in the long run. None from this machine itself. */
  burst: 120,
  perMinute: 600,
  /** Addresses that are remembered; whoever asked longest ago is forgotten first. */
  addresses: 10_000,
  /** Milliseconds in which a request has to be told in full, and for which an idle connection is kept. */
  request: 30_000,
  idle: 5_000,
  /** Connections at once. */
  connections: 1_000,
} as const;

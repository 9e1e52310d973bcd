import type { Reader } from './reader.ts';

export type ReaderMethod = keyof Reader;

/** A record, so that the compiler demands every question. */
const METHODS: Readonly<Record<ReaderMethod, true>> = {
  corpus: true,
  documents: true,
  document: true,
  entities: true,
  entity: true,
  events: true,
  event: true,
  claims: true,
  claim: true,
  facets: true,
  kinds: true,
  compare: true,
  sensitivity: true,
  dependence: true,
  wholes: true,
  threads: true,
  ledger: true,
  timeline: true,
  network: true,
  glance: true,
  search: true,
  export: true,
};

/** A reader that passes each question to `ask`: to another reader, through a cache, to another thread. */
export function forwardingReader(ask: (method: ReaderMethod, args: readonly unknown[]) => Promise<unknown>): Reader {
  const methods = Object.keys(METHODS).map((name) => [name, (...args: unknown[]) => ask(name as ReaderMethod, args)]);
  return Object.fromEntries(methods) as Reader;
}

/** Asks a question by the name of its method. */
export function askReader(reader: Reader, method: ReaderMethod, args: readonly unknown[]): Promise<unknown> {
  return (reader[method] as (...args: readonly unknown[]) => Promise<unknown>)(...args);
}

import type { Reader } from './reader.ts';

export type ReaderMethod = keyof Reader;

/** A reader with the questions of another, each of which goes through `ask`: a cache, another thread. */
export function mapReader<R extends Partial<Reader>>(
  reader: R,
  ask: (method: ReaderMethod, args: readonly unknown[]) => Promise<unknown>,
): R {
  const methods = Object.keys(reader).map((name) => [name, (...args: unknown[]) => ask(name as ReaderMethod, args)]);
  return Object.fromEntries(methods) as R;
}

/** Asks a question by the name of its method. */
export function askReader(reader: Partial<Reader>, method: ReaderMethod, args: readonly unknown[]): Promise<unknown> {
  return (reader[method] as (...args: readonly unknown[]) => Promise<unknown>)(...args);
}

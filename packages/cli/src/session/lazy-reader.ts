import { askReader, type ReaderMethod } from '@synoptic/core/reader/map-reader';
import type { Reader } from '@synoptic/core/reader/reader';

/** A reader over a corpus that is opened at the first question, so that a screen is drawn before the corpus is read. */
export function lazyReader(open: () => Promise<Reader>): Reader {
  let opening: Promise<Reader> | null = null;
  const ask = async (method: ReaderMethod, args: readonly unknown[]) => {
    opening ??= open();
    return askReader(await opening, method, args);
  };
  // A proxy, since there is no reader yet whose methods could be listed.
  return new Proxy({} as Reader, {
    get:
      (_, method) =>
      (...args: unknown[]) =>
        ask(method as ReaderMethod, args),
  });
}

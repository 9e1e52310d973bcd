import type { Reader } from '@synoptic/core/reader/reader';

/** A reader that opens its corpus on the first question, so that a screen appears before the corpus is read. */
export function lazyReader(open: () => Promise<Reader>): Reader {
  let opening: Promise<Reader> | null = null;
  const ask =
    (name: keyof Reader) =>
    async (...args: unknown[]) => {
      opening ??= open();
      return ((await opening)[name] as (...args: unknown[]) => unknown)(...args);
    };
  return new Proxy({} as Reader, { get: (_, name) => ask(name as keyof Reader) });
}

import { askReader, forwardingReader } from '@synoptic/core/reader/forwarding-reader';
import type { Reader } from '@synoptic/core/reader/reader';

/** A reader that opens its corpus on the first question, so that a screen appears before the corpus is read. */
export function lazyReader(open: () => Promise<Reader>): Reader {
  let opening: Promise<Reader> | null = null;
  return forwardingReader(async (method, args) => {
    opening ??= open();
    return askReader(await opening, method, args);
  });
}

import { askReader, forwardingReader } from '@synoptic/core/reader/forwarding-reader';
import type { Reader } from '@synoptic/core/reader/reader';

/** A reader over a corpus that is opened at the first question, so that a screen is drawn before the corpus is read. */
export function lazyReader(open: () => Promise<Reader>): Reader {
  let opening: Promise<Reader> | null = null;
  return forwardingReader(async (method, args) => {
    opening ??= open();
    return askReader(await opening, method, args);
  });
}

import { writeSync } from 'node:fs';
import { Writable } from 'node:stream';

/**
 * Output to a file or device by its number. It writes each chunk whole or fails: Node's own stream for a file ignores that a full disk
 * takes only part of a chunk.
 */
export function fileOutput(descriptor: number): Writable {
  return new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      try {
        for (let at = 0; at < chunk.length; ) at += writeSync(descriptor, chunk, at);
      } catch (error) {
        done(error as Error);
        return;
      }
      done();
    },
  });
}

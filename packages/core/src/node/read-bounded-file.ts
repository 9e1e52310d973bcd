import { constants, open } from 'node:fs/promises';
import { namingPath, systemError } from './write-file-safely.ts';

/** Bytes of a first guess where the size is unknown, and of each read. */
const CHUNK = 64 * 1024;

/** Error of a file that is not read because of its size or sort. */
export class FileRefused extends Error {
  readonly path: string;
  readonly why: 'too-large' | 'not-a-file';

  constructor(path: string, why: FileRefused['why'], message: string) {
    super(`${path} ${message}`);
    this.name = 'FileRefused';
    this.path = path;
    this.why = why;
  }
}

/**
 * Reads a file of at most `most` bytes; throws `FileRefused` for more, and a system error that names the path.
 *
 * Only regular files are read, and a FIFO does not block: what lies in a folder may be anything. `named: true` is for a path that the
 * user wrote: a FIFO, /dev/stdin or a device is then read too, up to `most` bytes.
 */
export async function readBoundedFile(path: string, most: number, { named = false } = {}): Promise<Buffer> {
  return namingPath(path, async () => {
    const handle = await open(path, constants.O_RDONLY | (named ? 0 : (constants.O_NONBLOCK ?? 0)));
    try {
      const found = await handle.stat();
      if (found.isDirectory()) throw systemError('EISDIR', 'illegal operation on a directory', 'read', path);
      if (!found.isFile() && !named) throw new FileRefused(path, 'not-a-file', 'is not a regular file');
      if (found.size > most) throw tooLarge(path, found.size, most);
      const chunks: Buffer[] = [];
      let size = 0;
      for (;;) {
        const chunk = Buffer.allocUnsafe(size === 0 && found.size > 0 ? found.size + 1 : CHUNK);
        const { bytesRead } = await handle.read(chunk, 0, chunk.length, null);
        if (bytesRead === 0) return Buffer.concat(chunks, size);
        size += bytesRead;
        if (size > most) throw tooLarge(path, null, most);
        chunks.push(chunk.subarray(0, bytesRead));
      }
    } finally {
      await handle.close();
    }
  });
}

/** Size in words: `600.0 MB`, `12 bytes`. */
export function byteCount(bytes: number): string {
  return bytes < 100_000 ? `${bytes} bytes` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function tooLarge(path: string, size: number | null, most: number): FileRefused {
  return new FileRefused(path, 'too-large', `has ${size === null ? 'more than' : `${byteCount(size)}, more than`} ${byteCount(most)}`);
}

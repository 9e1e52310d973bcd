import { lstat, realpath } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** A path that leads out of the folder that it is to stay in. */
export class PathOutside extends Error {
  override readonly name = 'PathOutside';

  readonly path: string;

  constructor(path: string) {
    super(`${path} leads out of the folder`);
    this.path = path;
  }
}

/**
 * Path of a file below a folder, for reading or writing. Throws `PathOutside` if the path has steps upwards, or if it or any folder on the
 * way is a symbolic link to somewhere else or to nothing: a corpus comes from others, and a link in it must not choose what is written.
 */
export async function containedPath(root: string, path: string): Promise<string> {
  const full = join(root, path);
  const inside = relative(root, full);
  if (inside === '' || inside.startsWith('..') || inside.split(sep).includes('..')) throw new PathOutside(path);
  const real = await realpath(root);
  for (let at = full; at.length > root.length; at = dirname(at)) {
    const entry = await lstat(at).catch(absent);
    if (entry === null) continue;
    // A link to nothing has no real path; writing through it would make its target.
    const target = await realpath(at).catch(absent);
    if (target === null || !`${target}${sep}`.startsWith(`${real}${sep}`)) throw new PathOutside(path);
    return full;
  }
  return full;
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
  throw error;
}

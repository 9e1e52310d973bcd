import type { Id } from './id.ts';

/**
 * File name of an id, valid on every file system: the colon becomes an underscore. Ids are lower-case without underscores, so
 * names stay distinct on case-insensitive file systems and never equal a Windows device name (`aux`, `con`).
 */
export function fileNameOf(id: Id): string {
  return id.replace(':', '_');
}

/** Inverse of `fileNameOf`; any other name is returned unchanged. */
export function idOfFileName(name: string): string {
  return /^[a-z][a-z0-9-]*_[a-z0-9][a-z0-9-]*$/.test(name) ? name.replace('_', ':') : name;
}

import type { Id } from './id.ts';

/**
 * An id as a name that every file system takes. Ids are lower-case and hold one colon and no underscore, so that no two names
 * meet where case makes no difference, and none is a device of Windows (`aux`, `con`): each has its underscore.
 */
export function fileNameOf(id: Id): string {
  return id.replace(':', '_');
}

/** The id that a name stands for; any other name is left as it is. */
export function idOfFileName(name: string): string {
  return /^[a-z][a-z0-9-]*_[a-z0-9][a-z0-9-]*$/.test(name) ? name.replace('_', ':') : name;
}

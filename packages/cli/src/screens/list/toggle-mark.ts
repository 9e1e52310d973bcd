import type { Id } from '@synoptic/core/text/id';

/** The marked ids with one more, or without it if it was marked. */
export function toggleMark(marked: readonly Id[], id: Id): readonly Id[] {
  return marked.includes(id) ? marked.filter((one) => one !== id) : [...marked, id];
}

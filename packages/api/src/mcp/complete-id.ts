import type { Reader } from '@synoptic/core/reader/reader';
import type { SearchHit } from '@synoptic/core/shapes/search';

/** The protocol lets a server send at most this many completions. */
const COMPLETIONS = 100;

/**
 * Ids of events and entities, or of any record, that fit what was typed: the beginning of an id (`event:kaz`), or words of a name.
 * Ids that begin so come first, then the hits of a search in its order. Without input: the events in the order of the corpus.
 */
export async function completeId(reader: Reader, typed: string, types: readonly SearchHit['type'][]): Promise<string[]> {
  const words = typed
    .replace(/^[a-z-]+:/, '')
    .replaceAll(/[-_]+/g, ' ')
    .trim();
  if (words === '') {
    const { items } = await reader.events({ limit: COMPLETIONS });
    return items.map(({ id }) => id).filter((id) => id.startsWith(typed));
  }
  const { items } = await reader.search(words, { limit: COMPLETIONS });
  const ids = items.filter(({ type }) => types.includes(type)).map(({ id }) => id);
  return [...ids.filter((id) => id.startsWith(typed)), ...ids.filter((id) => !id.startsWith(typed))];
}

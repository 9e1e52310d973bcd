import { type LongestMatch, longestMatch } from '../text/longest-match.ts';
import { KNOWN_NAMES } from './known-names.ts';
import type { NamedEntity } from './mention.ts';

/** Ids of states have the kind `state`, of outlets `outlet`: kinds that every starter has. */
export const KNOWN_ENTITIES: readonly NamedEntity[] = KNOWN_NAMES.map(({ slug, kind, names }) => ({ id: `${kind}:${slug}`, kind, names }));

/** Finder of the longest name at an offset: those of a corpus win over those known without one. */
export function nameFinder(corpus: readonly NamedEntity[]): LongestMatch<NamedEntity> {
  const key = corpus.length === 0 ? KNOWN_ENTITIES : corpus;
  const made = FINDERS.get(key) ?? makeFinder(corpus);
  FINDERS.set(key, made);
  return made;
}

/** Finders by the list of entities that they were made of: a corpus reads many texts with one. */
const FINDERS = new WeakMap<readonly NamedEntity[], LongestMatch<NamedEntity>>();

function makeFinder(corpus: readonly NamedEntity[]): LongestMatch<NamedEntity> {
  return longestMatch([...KNOWN_ENTITIES, ...corpus].flatMap((entity) => entity.names.map((name) => [name, entity] as const)));
}

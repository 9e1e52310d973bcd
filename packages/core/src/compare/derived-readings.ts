import type { Corpus } from '../corpus/corpus.ts';
import { groupPairs } from '../corpus/group-pairs.ts';
import { perCorpus } from '../corpus/per-corpus.ts';
import type { Claim } from '../shapes/claim.ts';
import type { Facet } from '../shapes/facet.ts';
import type { Id } from '../text/id.ts';
import { type RowClaim, sortedRowClaims } from './row-claim.ts';

/** Claims about a subject, and claims about others that answer a question on it from the other side (rule R8), by id. */
export function readingsAbout(subject: Id, corpus: Corpus): readonly RowClaim[] {
  const cache = readingCache(corpus);
  const known = cache.get(subject);
  if (known) return known;
  const derived = derivedReadings(corpus).get(subject);
  const claims = corpus.claimsAbout(subject);
  const readings = sortedRowClaims(derived ? [...claims, ...derived] : claims);
  if (readings.length > 0) cache.set(subject, readings);
  return readings;
}

/** Sorted readings by subject. */
const readingCache = perCorpus(() => new Map<Id, readonly RowClaim[]>());

/** Derived readings by subject. They are made once, so that caches keyed by a reading hold. */
const derivedReadings = perCorpus((corpus): ReadonlyMap<Id, readonly RowClaim[]> => {
  if (!corpus.compiled.facets.some((f) => f.inverse !== undefined)) return new Map();
  return groupPairs(
    corpus.compiled.claims.flatMap((claim) => derivedFrom(claim, corpus).map((reading) => [reading.about, reading] as const)),
  );
});

/**
 * Readings of a claim from the other side: one about each entity of its value, where the kinds of both fit the two facets. A claim
 * with a side is said of that side only, and the denial of a list denies none of its members.
 */
function derivedFrom(claim: Claim, corpus: Corpus): RowClaim[] {
  const facet = corpus.facets.get(claim.facet);
  const inverse = facet?.inverse === undefined ? undefined : corpus.facets.get(facet.inverse);
  if (!facet || !inverse || claim.value.type !== 'entities' || claim.qualifiers.of !== null) return [];
  const { entities } = claim.value;
  if (claim.polarity === 'denied' && entities.length > 1) return [];
  const derived = { facet: claim.facet, about: claim.about };
  const value = { type: 'entities', entities: [claim.about], closed: false } as const;
  return entities
    .filter((id) => id !== claim.about && fits(id, inverse, corpus) && fits(claim.about, facet, corpus))
    .map((id) => ({ ...claim, about: id, facet: inverse.id, value, derived }));
}

function fits(subject: Id, { about }: Facet, corpus: Corpus): boolean {
  if (!about) return true;
  const kind = corpus.events.has(subject) ? 'event' : corpus.entities.get(subject)?.kind;
  return kind !== undefined && about.includes(kind);
}

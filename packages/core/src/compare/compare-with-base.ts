import type { Corpus } from '../corpus/corpus.ts';
import type { Claim } from '../shapes/claim.ts';
import type { Facet } from '../shapes/facet.ts';
import type { AgainstBase } from '../shapes/row.ts';
import type { Relation } from '../shapes/value.ts';
import { comparePair } from './rival-pairs.ts';
import { areRivals } from './rivals.ts';

/** A clash is seen before anything else; what says the same, before what says more, less or something beside it. */
const RELATION_PRECEDENCE: readonly Relation[] = ['disjoint', 'equal', 'narrower', 'broader', 'overlaps', 'additional', 'incomparable'];

/** Relation of an account's claims to the base's. It is read from the account, so `narrower` means that the account says more. */
export function compareWithBase(mine: readonly Claim[], base: readonly Claim[], facet: Facet, corpus: Corpus): AgainstBase {
  if (mine.length === 0 || base.length === 0) return { is: relationWithoutRival(mine, base), pairs: [] };
  const related = mine.flatMap((a) =>
    base.flatMap((b) => (areRivals(a, b, corpus) ? [comparePair(a, b, facet, corpus)].filter((pair) => pair.step !== 'step') : [])),
  );
  const is = RELATION_PRECEDENCE.find((relation) => related.some((r) => r.relation === relation));
  if (!is) return { is: 'apart', pairs: [] };
  return { is, pairs: related.filter((r) => r.relation === is).map(({ a, b }) => [a.id, b.id]) };
}

function relationWithoutRival(mine: readonly Claim[], base: readonly Claim[]): AgainstBase['is'] {
  if (mine.length > 0) return 'only-here';
  return base.length > 0 ? 'only-base' : 'neither';
}

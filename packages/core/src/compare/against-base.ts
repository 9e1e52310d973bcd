import type { Corpus } from '../corpus/corpus.ts';
import type { Claim } from '../model/claim.ts';
import type { Facet } from '../model/corpus.ts';
import type { Id } from '../text/id.ts';
import type { Relation } from '../values/relation.ts';
import { comparePair } from './rival-pairs.ts';
import { areRivals } from './rivals.ts';

/** Relation of an account to the base account in one row (rule C4). */
export interface AgainstBase {
  /**
   * The first relation, by precedence, that some pair of rivals has. `apart`: both have claims and no two are rivals.
   * `only-here`, `only-base`, `neither`: one or both have no claims.
   */
  readonly is: Relation | 'apart' | 'only-here' | 'only-base' | 'neither';
  /** Pairs of its claims and the base's that have this relation. */
  readonly pairs: readonly (readonly [Id, Id])[];
}

/** Order in which the relation of a cell is chosen: a clash before anything else. */
const RELATION_PRECEDENCE: readonly Relation[] = ['disjoint', 'equal', 'narrower', 'broader', 'overlaps', 'incomparable'];

/** Relation of an account's claims to the base's. It is read from the account, so `narrower` means that the account says more. */
export function compareWithBase(mine: readonly Claim[], base: readonly Claim[], facet: Facet, corpus: Corpus): AgainstBase {
  if (mine.length === 0 || base.length === 0) return { is: relationWithoutRival(mine, base), pairs: [] };
  const related = mine.flatMap((a) =>
    base.flatMap((b) => (areRivals(a, b, corpus) ? [{ a, b, relation: comparePair(a, b, facet, corpus).relation }] : [])),
  );
  const is = RELATION_PRECEDENCE.find((relation) => related.some((r) => r.relation === relation));
  if (!is) return { is: 'apart', pairs: [] };
  return { is, pairs: related.filter((r) => r.relation === is).map(({ a, b }) => [a.id, b.id]) };
}

function relationWithoutRival(mine: readonly Claim[], base: readonly Claim[]): AgainstBase['is'] {
  if (mine.length > 0) return 'only-here';
  return base.length > 0 ? 'only-base' : 'neither';
}

import type { Corpus } from '../corpus/corpus.ts';
import type { Claim } from '../model/claim.ts';
import type { Facet } from '../model/corpus.ts';
import type { Id } from '../text/id.ts';
import type { Relation } from '../values/relation.ts';
import { comparePair } from './rival-pairs.ts';
import { areRivals } from './rivals.ts';

/** How an account reads against the base in one row (rule C4). */
export interface AgainstBase {
  /**
   * The relation of its claims to the base's, the weightiest first; `apart`: of another time, force or certainty; `only-here`
   * and `only-base`: the other says nothing; `neither`: nor does this one.
   */
  readonly is: Relation | 'apart' | 'only-here' | 'only-base' | 'neither';
  /** Its claims and the base's that stand so to one another. */
  readonly pairs: readonly (readonly [Id, Id])[];
}

/** A clash is seen before anything else; what says the same, before what says more, less or something beside it. */
const RELATION_PRECEDENCE: readonly Relation[] = ['disjoint', 'equal', 'narrower', 'broader', 'overlaps', 'incomparable'];

/** What an account's claims are to the base's; read from the account, so that `narrower` means that it says more. */
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

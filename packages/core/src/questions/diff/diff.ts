import { compare } from '../../compare/compare.ts';
import { type Corpus, openCorpus } from '../../corpus/corpus.ts';
import type { Claim } from '../../shapes/claim.ts';
import type { CompiledCorpus } from '../../shapes/compiled-corpus.ts';
import type { VerdictFlip } from '../../shapes/sensitivity.ts';
import { canonicalJson } from '../../text/canonical-json.ts';
import type { Id } from '../../text/id.ts';
import { flipsBetween } from '../sensitivity/flips-between.ts';

/** Changes from one corpus to another, and the verdicts that change with them (rule P4). */
export interface CorpusDiff {
  readonly from: string;
  readonly to: string;
  readonly added: readonly Id[];
  readonly removed: readonly Id[];
  readonly changed: readonly { readonly claim: Id; readonly parts: readonly string[] }[];
  /** Claims that are newly corrected or retracted. */
  readonly corrected: readonly Id[];
  readonly retracted: readonly Id[];
  readonly flips: readonly VerdictFlip[];
}

/**
 * Difference between two corpora: claims added, removed, changed, corrected and retracted, and verdicts that changed.
 *
 * Claims are matched by id, with the changed parts of each (rule P4 of docs/spec/compare.md). Never throws.
 *
 * @example
 * ```ts
 * import { diff } from '@synoptic/core/questions/diff/diff';
 *
 * const [first, ...others] = compiled.claims;
 * const difference = diff({ ...compiled, claims: others }, compiled);
 * difference.added.length; // → 1
 * difference.removed; // → []
 * ```
 */
export function diff(before: CompiledCorpus, after: CompiledCorpus): CorpusDiff {
  const [old, now] = [openCorpus(before), openCorpus(after)];
  const added = after.claims.filter((c) => !old.claims.has(c.id)).map((c) => c.id);
  const removed = before.claims.filter((c) => !now.claims.has(c.id)).map((c) => c.id);
  const changed = after.claims.flatMap((claim) => {
    const was = old.claims.get(claim.id);
    const parts = was ? changedParts(was, claim) : [];
    return parts.length > 0 ? [{ claim: claim.id, parts }] : [];
  });
  const withdrawn = (key: 'corrects' | 'retracts', corpus: Corpus) => new Set(corpus.compiled.claims.flatMap((c) => c[key]));
  const newly = (key: 'corrects' | 'retracts') => {
    const known = withdrawn(key, old);
    return [...withdrawn(key, now)].filter((id) => !known.has(id)).sort();
  };
  return {
    from: before.digest,
    to: after.digest,
    added,
    removed,
    changed,
    corrected: newly('corrects'),
    retracted: newly('retracts'),
    flips: flipsBetweenCorpora(old, now),
  };
}

function changedParts(was: Claim, is: Claim): string[] {
  return Object.keys(is).filter((key) => canonicalJson(was[key as keyof Claim]) !== canonicalJson(is[key as keyof Claim]));
}

/** Compares every subject that has claims in either corpus. */
function flipsBetweenCorpora(old: Corpus, now: Corpus): VerdictFlip[] {
  const subjects = new Set([...old.compiled.claims, ...now.compiled.claims].map((c) => c.about));
  return [...subjects].toSorted().flatMap((id) => flipsBetween(compare(old, { about: [id] }), compare(now, { about: [id] })));
}

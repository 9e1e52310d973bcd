import { readingsAbout } from '../compare/derived-readings.ts';
import { occurrenceGrants } from '../compare/granted-occurrence.ts';
import { countedValues } from '../compare/independence.ts';
import { judgeRow } from '../compare/judge-row.ts';
import type { RowClaim } from '../compare/row-claim.ts';
import { claimRowKey, isSameRow, writeRowKey } from '../compare/row-key.ts';
import { VERDICT_RULE_NUMBERS } from '../compare/rule-numbers.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Claim } from '../shapes/claim.ts';
import type { RowKey, Verdict } from '../shapes/row.ts';

/** The verdict of a row with its rule and counts. */
export interface RowState {
  readonly verdict: Verdict;
  readonly rule: string;
  readonly attestations: number;
  readonly reporters: number;
  readonly origins: number;
  /** Number of distinct answers. */
  readonly answers: number;
}

/**
 * Judges single rows of a corpus with a part of its claims: the verdict and counts of `compare`, without columns, cells and words, so that
 * hundreds of proposals take a few milliseconds. The claims of each row are looked up once.
 */
export function createRowJudge(corpus: Corpus): (key: RowKey, include: (claim: Claim) => boolean) => RowState | null {
  const rows = new Map<string, readonly RowClaim[]>();
  const claimsOf = (key: RowKey): readonly RowClaim[] => {
    const written = writeRowKey(key);
    const found = rows.get(written) ?? readingsAbout(key.about, corpus).filter((claim) => isSameRow(claimRowKey(claim), key));
    rows.set(written, found);
    return found;
  };
  return (key, include) => {
    const claims = claimsOf(key).filter(include);
    // A row of nothing but readings of the other side (rule R8) has no claim of its own yet.
    if (claims.every(({ derived }) => derived !== undefined)) return null;
    const isOccurrence = corpus.facets.get(key.facet)?.occurrence === true;
    const grants = isOccurrence ? occurrenceGrants(key.about, claims, readingsAbout(key.about, corpus).filter(include), corpus) : [];
    const { facet, decision, attributed, leading, counts } = judgeRow({ ...key, claims, grants }, corpus);
    const values = countedValues(attributed, facet, corpus, { claims: leading, counts });
    const { attestations, reporters, origins } = counts;
    const answers = values.filter((value) => value.claims.some(({ anchors }) => anchors.length > 0)).length;
    return { verdict: decision.verdict, rule: VERDICT_RULE_NUMBERS[decision.verdict], attestations, reporters, origins, answers };
  };
}

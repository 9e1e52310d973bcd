import { voicesInOrder } from '../../compare/columns.ts';
import { gatherRows } from '../../compare/gather-rows.ts';
import { type JudgedRow, judgeRow } from '../../compare/judge-row.ts';
import type { RowKey } from '../../compare/row-key.ts';
import type { Verdict } from '../../compare/rule-numbers.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Claim } from '../../model/claim.ts';
import { byCodePoint } from '../../text/canonical-json.ts';
import type { Id } from '../../text/id.ts';

/** A row that stands out in the whole corpus, and the accounts that speak in it. */
export interface Highlight extends RowKey {
  readonly verdict: Verdict;
  readonly rule: string;
  readonly origins: number;
  readonly attestations: number;
  readonly accounts: readonly string[];
  /** The claims that decided, or all of the row. */
  readonly claims: readonly Id[];
}

/** Every row of the corpus judged, and those that stand out, weightiest first. */
export interface Ranking {
  readonly disagreements: readonly Highlight[];
  /** Told by two passages or more, and yet by one origin. */
  readonly oneOrigin: readonly Highlight[];
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>;
  readonly rows: number;
}

/**
 * Looks at every subject once, without columns and silences. The order is by weight of independent origins; where that is the
 * same, by subject, facet and side, in which order the rows come.
 */
export function rankRows(corpus: Corpus): Ranking {
  const verdicts: Partial<Record<Verdict, number>> = {};
  const clashing: WeighedHighlight[] = [];
  const hanging: WeighedHighlight[] = [];
  let rows = 0;
  for (const subject of corpus.subjects.toSorted(byCodePoint))
    for (const gathered of gatherRows(inOrder(corpus.claimsAbout(subject)), corpus)) {
      const row = judgeRow(gathered, corpus);
      const { verdict } = row.decision;
      verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
      rows++;
      if (verdict === 'conflict' || verdict === 'contrast') clashing.push(weighHighlight(row, corpus));
      else if (verdict === 'single' && row.counts.attestations > 1) hanging.push(weighHighlight(row, corpus));
    }
  return {
    disagreements: clashing.sort(byWeight).map((w) => w.highlight),
    oneOrigin: hanging.sort((a, b) => b.highlight.attestations - a.highlight.attestations || byWeight(a, b)).map((w) => w.highlight),
    verdicts,
    rows,
  };
}

/** Claims come as they were written; what is told of a row does not depend on that. */
function inOrder(claims: readonly Claim[]): readonly Claim[] {
  const sorted = claims.every((c, i) => (claims[i - 1]?.id ?? '') < c.id);
  return sorted ? claims : claims.toSorted((a, b) => byCodePoint(a.id, b.id));
}

/** A highlight, and what of its order is not in it. */
interface WeighedHighlight {
  readonly highlight: Highlight;
  readonly documents: number;
}

function weighHighlight({ key, decision, counts, claims }: JudgedRow, corpus: Corpus): WeighedHighlight {
  const accounts = voicesInOrder(claims, corpus);
  const deciding = new Set<Id>();
  for (const { claims: pair } of decision.explanation.pairs) for (const id of pair) deciding.add(id);
  const highlight: Highlight = {
    ...key,
    verdict: decision.verdict,
    rule: decision.rule,
    origins: counts.origins,
    attestations: counts.attestations,
    accounts,
    claims: deciding.size > 0 ? [...deciding] : claims.map((c) => c.id),
  };
  const documents = accounts.length < 2 ? accounts.length : new Set(accounts.map((s) => corpus.voices.get(s)?.document)).size;
  return { highlight, documents };
}

/** Conflicts before contrasts of the same weight; accounts that disagree across documents weigh more. */
function byWeight({ highlight: a, documents: x }: WeighedHighlight, { highlight: b, documents: y }: WeighedHighlight): number {
  return b.origins - a.origins || y - x || (a.verdict === b.verdict ? 0 : a.verdict === 'conflict' ? -1 : 1);
}

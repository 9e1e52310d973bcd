import { voicesInOrder } from '../../compare/columns.ts';
import { gatherRows } from '../../compare/gather-rows.ts';
import { type JudgedRow, judgeRow } from '../../compare/judge-row.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Claim } from '../../shapes/claim.ts';
import type { Glance, Highlight } from '../../shapes/glance.ts';
import type { Verdict } from '../../shapes/row.ts';
import { byCodePoint } from '../../text/canonical-json.ts';
import type { Id } from '../../text/id.ts';

/**
 * Judges every row of the corpus, without columns and silences. Highlights are sorted by independent origins, and where
 * those are equal stay in the order of the rows: subject, facet, side.
 */
export function rankRows(corpus: Corpus): Pick<Glance, 'disagreements' | 'oneOrigin' | 'verdicts' | 'rows'> {
  const verdicts: Partial<Record<Verdict, number>> = {};
  const disagreements: WeighedHighlight[] = [];
  const oneOrigin: WeighedHighlight[] = [];
  let rows = 0;
  for (const subject of corpus.subjects.toSorted(byCodePoint))
    for (const gathered of gatherRows(sortedById(corpus.claimsAbout(subject)), corpus)) {
      const row = judgeRow(gathered, corpus);
      const { verdict } = row.decision;
      verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
      rows++;
      if (verdict === 'conflict' || verdict === 'contrast') disagreements.push(weighHighlight(row, corpus));
      else if (verdict === 'single' && row.counts.attestations > 1) oneOrigin.push(weighHighlight(row, corpus));
    }
  return {
    disagreements: disagreements.sort(byWeight).map((w) => w.highlight),
    oneOrigin: oneOrigin.sort((a, b) => b.highlight.attestations - a.highlight.attestations || byWeight(a, b)).map((w) => w.highlight),
    verdicts,
    rows,
  };
}

/** Sorts claims by id where the corpus holds them in another order, so that the order makes no difference. */
function sortedById(claims: readonly Claim[]): readonly Claim[] {
  const sorted = claims.every((c, i) => (claims[i - 1]?.id ?? '') < c.id);
  return sorted ? claims : claims.toSorted((a, b) => byCodePoint(a.id, b.id));
}

/** A highlight with the part of its sort key that it lacks. */
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

/** Sorts by origins, then by number of documents; of equal weight, conflicts come before contrasts. */
function byWeight({ highlight: a, documents: x }: WeighedHighlight, { highlight: b, documents: y }: WeighedHighlight): number {
  return b.origins - a.origins || y - x || (a.verdict === b.verdict ? 0 : a.verdict === 'conflict' ? -1 : 1);
}

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
 * Looks at every subject once, without columns and silences. The order is by weight of independent origins; where that is the
 * same, by subject, facet and side, in which order the rows come.
 */
export function rankRows(corpus: Corpus): Pick<Glance, 'disagreements' | 'oneOrigin' | 'verdicts' | 'rows'> {
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
    about: key.about,
    facet: key.facet,
    of: key.of,
    where: key.where,
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

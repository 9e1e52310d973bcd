import { type Corpus, groupBy } from '../corpus/corpus.ts';
import { byCodePoint } from '../text/canonical.ts';
import type { Id } from '../text/id.ts';
import { voicesInOrder } from './columns.ts';
import { type Judged, judge } from './judge.ts';
import { gatherRows, type RowKey } from './rows.ts';
import type { Verdict } from './rules.ts';

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

/** Looks at every subject once, without columns and silences. The order is by weight of independent origins, then by id. */
export function rank(corpus: Corpus): Ranking {
  const verdicts: Partial<Record<Verdict, number>> = {};
  const clashing: Weighed[] = [];
  const hanging: Weighed[] = [];
  let rows = 0;
  for (const [, claims] of groupBy(corpus.compiled.claims, (c) => c.about))
    for (const gathered of gatherRows(claims, corpus)) {
      const row = judge({ ...gathered, claims: gathered.claims.toSorted((a, b) => byCodePoint(a.id, b.id)) }, corpus);
      const { verdict } = row.decision;
      verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
      rows++;
      if (verdict === 'conflict' || verdict === 'contrast') clashing.push(weighed(row, corpus));
      else if (verdict === 'single' && row.corroboration.attestations > 1) hanging.push(weighed(row, corpus));
    }
  return {
    disagreements: clashing.sort(byWeight).map((w) => w.highlight),
    oneOrigin: hanging.sort((a, b) => b.highlight.attestations - a.highlight.attestations || byWeight(a, b)).map((w) => w.highlight),
    verdicts,
    rows,
  };
}

/** What the order of highlights looks at, found once for each. */
interface Weighed {
  readonly highlight: Highlight;
  readonly documents: number;
  readonly name: string;
}

function weighed({ key, decision, corroboration, claims }: Judged, corpus: Corpus): Weighed {
  const { about, facet, of, where } = key;
  const accounts = voicesInOrder(claims, corpus);
  const deciding = new Set(decision.explanation.pairs.flatMap((p) => p.claims));
  const highlight: Highlight = {
    ...key,
    verdict: decision.verdict,
    rule: decision.rule,
    origins: corroboration.origins,
    attestations: corroboration.attestations,
    accounts,
    claims: deciding.size > 0 ? [...deciding] : claims.map((c) => c.id),
  };
  const documents = new Set(accounts.map((s) => corpus.voices.get(s)?.document)).size;
  return { highlight, documents, name: [about, facet, of, where].join(' ') };
}

/** Conflicts before contrasts of the same weight; accounts that disagree across documents weigh more. */
function byWeight(a: Weighed, b: Weighed): number {
  return (
    b.highlight.origins - a.highlight.origins ||
    b.documents - a.documents ||
    (a.highlight.verdict === b.highlight.verdict ? 0 : a.highlight.verdict === 'conflict' ? -1 : 1) ||
    byCodePoint(a.name, b.name)
  );
}

import { voicesInOrder } from '../../compare/columns.ts';
import { readingsAbout } from '../../compare/derived-readings.ts';
import { gatherRows } from '../../compare/gather-rows.ts';
import { type JudgedRow, judgeRow } from '../../compare/judge-row.ts';
import type { RivalPair } from '../../compare/rival-pairs.ts';
import type { RowClaim } from '../../compare/row-claim.ts';
import { writeRowKey } from '../../compare/row-key.ts';
import { VERDICT_RULE_NUMBERS } from '../../compare/rule-numbers.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { countDistinct } from '../../corpus/count-distinct.ts';
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
    for (const gathered of gatherRows(readingsAbout(subject, corpus), corpus)) {
      if (isDerived(gathered.claims)) continue;
      const row = judgeRow(gathered, corpus);
      const { verdict } = row.decision;
      verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
      rows++;
      if (verdict === 'conflict' || verdict === 'contrast') disagreements.push(weighHighlight(row, corpus));
      else if (verdict === 'single' && row.counts.attestations > 1) oneOrigin.push(weighHighlight(row, corpus));
    }
  return {
    disagreements: onceEach(disagreements)
      .sort(byWeight)
      .map((w) => w.highlight),
    oneOrigin: onceEach(oneOrigin)
      .sort((a, b) => b.highlight.attestations - a.highlight.attestations || byWeight(a, b))
      .map((w) => w.highlight),
    verdicts,
    rows,
  };
}

/** True if a row has claims, all of them from an inverse facet: its facts stand in their own rows (rule R8). */
function isDerived(claims: readonly RowClaim[]): boolean {
  return claims.length > 0 && claims.every((c) => c.derived !== undefined);
}

/** Highlights whose facts do not stand in another one, which has more claims of its own or comes first by id (rule R8). */
function onceEach(weighed: readonly WeighedHighlight[]): WeighedHighlight[] {
  if (weighed.every((w) => w.derived === 0)) return [...weighed];
  const key = (w: WeighedHighlight) => writeRowKey(w.highlight);
  const ranked = weighed.toSorted((a, b) => b.direct - a.direct || byCodePoint(key(a), key(b)));
  const kept: WeighedHighlight[] = [];
  for (const one of ranked)
    if (!kept.some((k) => k.derived + one.derived > 0 && one.highlight.claims.every((id) => k.highlight.claims.includes(id))))
      kept.push(one);
  return weighed.filter((w) => kept.includes(w));
}

/** A highlight with the parts of its sort key that it lacks. */
interface WeighedHighlight {
  readonly highlight: Highlight;
  readonly documents: number;
  /** Claims of the row's own facet, and readings from its inverse. */
  readonly direct: number;
  readonly derived: number;
}

function weighHighlight({ key, decision, counts, claims }: JudgedRow, corpus: Corpus): WeighedHighlight {
  const { verdict, pairs } = decision;
  const accounts = voicesInOrder(claims, corpus);
  const highlight: Highlight = {
    about: key.about,
    facet: key.facet,
    of: key.of,
    where: key.where,
    verdict,
    rule: VERDICT_RULE_NUMBERS[verdict],
    origins: counts.origins,
    attestations: counts.attestations,
    accounts,
    claims: pairs.length > 0 ? claimsOfPairs(pairs) : claims.map((c) => c.id),
  };
  const documents = accounts.length < 2 ? accounts.length : countDistinct(accounts.map((s) => corpus.voices.get(s)?.document));
  const derived = claims.filter((c) => c.derived !== undefined).length;
  return { highlight, documents, direct: claims.length - derived, derived };
}

/** Ids of the claims in some pairs, once each, in the order of the pairs. */
function claimsOfPairs(pairs: readonly RivalPair[]): Id[] {
  const [only] = pairs;
  if (only && pairs.length === 1) return [only.a.id, only.b.id];
  const ids = new Set<Id>();
  for (const { a, b } of pairs) ids.add(a.id).add(b.id);
  return [...ids];
}

/** Sorts by origins, then by number of documents; of equal weight, conflicts come before contrasts. */
function byWeight({ highlight: a, documents: x }: WeighedHighlight, { highlight: b, documents: y }: WeighedHighlight): number {
  return b.origins - a.origins || y - x || (a.verdict === b.verdict ? 0 : a.verdict === 'conflict' ? -1 : 1);
}

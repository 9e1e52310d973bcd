import type { Corpus } from '../corpus/corpus.ts';
import { perCorpus } from '../corpus/per-corpus.ts';
import type { Claim } from '../shapes/claim.ts';
import type { RowKey } from '../shapes/row.ts';
import { byCodePoint } from '../text/canonical-json.ts';
import type { Id } from '../text/id.ts';
import { occurrenceGrants } from './granted-occurrence.ts';
import type { RowClaim } from './row-claim.ts';

export interface GatheredRow extends RowKey {
  readonly claims: readonly RowClaim[];
  /** Claims on other facets that grant the event, in a row of its occurrence (rule R9). */
  readonly grants?: readonly Claim[];
}

/**
 * Rows of claims by subject, facet and side, with empty rows for the other sides where the facet wants them (rule R0). Occurrence is
 * granted by the claims of `granting`, which may be on facets that the question leaves out (rule R9).
 */
export function gatherRows(claims: readonly RowClaim[], corpus: Corpus, granting: readonly RowClaim[] = claims): GatheredRow[] {
  const rows: RowInProgress[] = [];
  const positions = facetOrder(corpus);
  // Nested maps: a string key for each claim is measurably slower.
  const found = new Map<Id, Map<string, RowInProgress[]>>();
  const row = (about: Id, facet: string, of: Id | null, where: Id | null): RowInProgress => {
    const ofSubject = found.get(about) ?? new Map<string, RowInProgress[]>();
    if (ofSubject.size === 0) found.set(about, ofSubject);
    const sides = ofSubject.get(facet);
    const known = sides?.find((s) => s.of === of && s.where === where);
    if (known) return known;
    const made = { about, facet, of, where, claims: [], position: positions.get(facet) ?? 0 };
    rows.push(made);
    if (sides) sides.push(made);
    else ofSubject.set(facet, [made]);
    return made;
  };
  for (const claim of claims) row(claim.about, claim.facet, claim.qualifiers.of, claim.qualifiers.where).claims.push(claim);
  for (const made of rows)
    if (corpus.facets.get(made.facet)?.occurrence)
      made.grants = occurrenceGrants(
        made.about,
        made.claims,
        granting.filter((c) => c.about === made.about),
        corpus,
      );
  for (const { about, facet, of, where } of [...rows])
    if (of !== null && corpus.facets.get(facet)?.sides) for (const fellow of fellows(about, of, corpus)) row(about, facet, fellow, where);
  return rows.sort(
    (a, b) =>
      byCodePoint(a.about, b.about) ||
      a.position - b.position ||
      byCodePoint(a.of ?? '', b.of ?? '') ||
      byCodePoint(a.where ?? '', b.where ?? ''),
  );
}

interface RowInProgress extends RowKey {
  readonly claims: RowClaim[];
  grants?: readonly Claim[];
  /** Position of its facet in the vocabulary. */
  readonly position: number;
}

const facetOrder = perCorpus((corpus): ReadonlyMap<string, number> => new Map(corpus.compiled.facets.map((f, i) => [f.id, i])));

/** Other participants in the role of one: each gets a row, so that a side without figures is visible. */
function fellows(about: Id, side: Id, corpus: Corpus): Id[] {
  const participants = corpus.events.get(about)?.participants ?? [];
  const roles = participants.filter((p) => p.entity === side).map((p) => p.role);
  return participants.filter((p) => roles.includes(p.role) && p.entity !== side).map((p) => p.entity);
}

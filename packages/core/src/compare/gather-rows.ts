import type { Corpus } from '../corpus/corpus.ts';
import { perCorpus } from '../corpus/per-corpus.ts';
import type { Claim } from '../shapes/claim.ts';
import type { RowKey } from '../shapes/row.ts';
import { byCodePoint } from '../text/canonical-json.ts';
import type { Id } from '../text/id.ts';

export interface GatheredRow extends RowKey {
  readonly claims: readonly Claim[];
}

/** The rows that claims fill, in the order subject, facet, side; and the empty rows of the other sides. */
export function gatherRows(claims: readonly Claim[], corpus: Corpus): GatheredRow[] {
  const rows: RowInProgress[] = [];
  const found = new Map<Id, Map<string, RowInProgress[]>>();
  const row = (about: Id, facet: string, of: Id | null, where: Id | null): RowInProgress => {
    const ofSubject = found.get(about) ?? new Map<string, RowInProgress[]>();
    if (ofSubject.size === 0) found.set(about, ofSubject);
    const sides = ofSubject.get(facet);
    const known = sides?.find((s) => s.of === of && s.where === where);
    if (known) return known;
    const made = { about, facet, of, where, claims: [], place: facetOrder(corpus).get(facet) ?? 0 };
    rows.push(made);
    if (sides) sides.push(made);
    else ofSubject.set(facet, [made]);
    return made;
  };
  for (const claim of claims) row(claim.about, claim.facet, claim.qualifiers.of, claim.qualifiers.where).claims.push(claim);
  for (const { about, facet, of, where } of [...rows])
    if (of !== null) for (const fellow of fellows(about, of, corpus)) row(about, facet, fellow, where);
  return rows.sort(
    (a, b) =>
      byCodePoint(a.about, b.about) ||
      a.place - b.place ||
      byCodePoint(a.of ?? '', b.of ?? '') ||
      byCodePoint(a.where ?? '', b.where ?? ''),
  );
}

interface RowInProgress extends RowKey {
  readonly claims: Claim[];
  /** The place of its facet in the vocabulary. */
  readonly place: number;
}

const facetOrder = perCorpus((corpus): ReadonlyMap<string, number> => new Map(corpus.compiled.facets.map((f, i) => [f.id, i])));

/** A facet told of one participant gets a row for each in the same role, so that the side without figures is seen. */
function fellows(about: Id, side: Id, corpus: Corpus): Id[] {
  const participants = corpus.events.get(about)?.participants ?? [];
  const roles = participants.filter((p) => p.entity === side).map((p) => p.role);
  return participants.filter((p) => roles.includes(p.role) && p.entity !== side).map((p) => p.entity);
}

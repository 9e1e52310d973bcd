import type { Corpus } from '../corpus/corpus.ts';
import { perCorpus } from '../corpus/per-corpus.ts';
import type { Claim } from '../model/claim.ts';
import { byCodePoint } from '../text/canonical.ts';
import type { Id } from '../text/id.ts';

/** What a row is about: one subject, one facet, one side (rule R0). */
export interface RowKey {
  readonly about: Id;
  readonly facet: string;
  readonly of: Id | null;
  readonly where: Id | null;
}

export interface Gathered extends RowKey {
  readonly claims: readonly Claim[];
}

/** The rows that claims fill, in the order subject, facet, side; and the empty rows of the other sides. */
export function gatherRows(claims: readonly Claim[], corpus: Corpus): Gathered[] {
  const rows = new Map<string, RowKey & { claims: Claim[] }>();
  const row = (key: RowKey) => {
    const name = `${key.about} ${key.facet} ${key.of ?? ''} ${key.where ?? ''}`;
    const known = rows.get(name);
    if (known) return known;
    const made = { ...key, claims: [] };
    rows.set(name, made);
    return made;
  };
  for (const claim of claims) {
    const { of, where } = claim.qualifiers;
    row({ about: claim.about, facet: claim.facet, of, where }).claims.push(claim);
  }
  for (const { about, facet, of, where } of [...rows.values()])
    for (const fellow of fellows(about, of, corpus)) row({ about, facet, of: fellow, where });
  const place = places(corpus);
  return [...rows.values()].sort(
    (a, b) =>
      byCodePoint(a.about, b.about) ||
      (place.get(a.facet) ?? 0) - (place.get(b.facet) ?? 0) ||
      byCodePoint(a.of ?? '', b.of ?? '') ||
      byCodePoint(a.where ?? '', b.where ?? ''),
  );
}

const places = perCorpus((corpus): ReadonlyMap<string, number> => new Map(corpus.compiled.facets.map((f, i) => [f.id, i])));

/** A facet told of one participant gets a row for each in the same role, so that the side without figures is seen. */
function fellows(about: Id, side: Id | null, corpus: Corpus): Id[] {
  if (side === null) return [];
  const participants = corpus.events.get(about)?.participants ?? [];
  const roles = participants.filter((p) => p.entity === side).map((p) => p.role);
  return participants.filter((p) => roles.includes(p.role) && p.entity !== side).map((p) => p.entity);
}

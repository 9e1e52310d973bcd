import type { Claim } from '../../shapes/claim.ts';
import type { Row } from '../../shapes/row.ts';
import type { UnsettledRow } from '../../shapes/sensitivity.ts';
import type { Id } from '../../text/id.ts';

type MissingEvidence = Pick<UnsettledRow, 'needs' | 'heard' | 'could' | 'claims'>;

/** What is missing for a firmer verdict; null where nothing is. */
export function findMissingEvidence(row: Row, claims: Readonly<Record<Id, Claim>>): MissingEvidence | null {
  const mine = row.cells.flatMap((c) => c.claims.flatMap((id) => claims[id] ?? []));
  const could = row.cells.filter((c) => c.silence === 'silent').map((c) => c.account);
  const base = { heard: [...new Set(mine.map((c) => c.house))].sort(), could };
  const pairs = row.explanation.pairs.flatMap(({ claims: ids }) => ids);
  switch (row.verdict) {
    case 'unattested':
      return { ...base, needs: 'claim', claims: [] };
    case 'open':
      return { ...base, needs: 'assertion', claims: mine.map((c) => c.id) };
    case 'single':
      return { ...base, needs: 'second-origin', claims: [] };
    case 'conflict':
    case 'contrast':
      return missingForClash(mine, base, pairs);
    case 'incomparable':
      return { ...base, needs: 'measure', claims: unique(pairs) };
    case 'refines':
      return { ...base, needs: 'detail', claims: vaguerClaims(row) };
    case 'agree':
    case 'series':
      return null;
  }
}

/** A clash may be one of times or senses that a claim does not name; else it takes a word from outside. */
function missingForClash(mine: readonly Claim[], base: Pick<MissingEvidence, 'heard' | 'could'>, pairs: readonly Id[]): MissingEvidence {
  const clashing = mine.filter((c) => pairs.includes(c.id));
  const untimed = clashing.filter((c) => c.qualifiers.asOf === null);
  if (untimed.length > 0 && untimed.length < clashing.length) return { ...base, needs: 'time', claims: untimed.map((c) => c.id) };
  const senseless = clashing.filter((c) => c.qualifiers.under === null);
  if (senseless.length > 0 && senseless.length < clashing.length) return { ...base, needs: 'sense', claims: senseless.map((c) => c.id) };
  return { ...base, needs: 'outside-origin', claims: [] };
}

function vaguerClaims(row: Row): Id[] {
  return unique(
    row.explanation.pairs.flatMap(({ claims: [a, b], relation }) =>
      relation === 'narrower' ? [b] : relation === 'broader' ? [a] : [a, b],
    ),
  );
}

function unique(ids: readonly Id[]): Id[] {
  return [...new Set(ids)].sort();
}

import type { Claim } from '../../shapes/claim.ts';
import type { Row } from '../../shapes/row.ts';
import type { UnsettledRow } from '../../shapes/sensitivity.ts';
import type { Id } from '../../text/id.ts';
import { answeringClaims } from './answering-claims.ts';

type MissingEvidence = Pick<UnsettledRow, 'needs' | 'heard' | 'could' | 'claims' | 'origins'>;
type MissingClaims = Omit<MissingEvidence, 'origins'>;

/** Evidence that is missing for a firmer verdict; null where none is. */
export function findMissingEvidence(row: Row, claims: Readonly<Record<Id, Claim>>): MissingEvidence | null {
  const missing = missingClaims(row, claims);
  return missing && { ...missing, origins: [...new Set(missing.claims.flatMap((id) => claims[id]?.origin ?? []))] };
}

function missingClaims(row: Row, claims: Readonly<Record<Id, Claim>>): MissingClaims | null {
  const present = unique(row.cells.flatMap(answeringClaims)).flatMap((id) => claims[id] ?? []);
  const could = row.cells.filter((c) => c.silence === 'silent').map((c) => c.account);
  const base = { heard: [...new Set(present.map((c) => c.house))].sort(), could };
  const pairs = row.explanation.pairs.flatMap(({ claims: ids }) => ids);
  switch (row.verdict) {
    case 'unattested':
      return { ...base, needs: 'claim', claims: [] };
    case 'open':
      return { ...base, needs: 'assertion', claims: present.map((c) => c.id) };
    case 'single':
      return { ...base, needs: 'second-origin', claims: [] };
    case 'conflict':
    case 'contrast':
      return missingForClash(present, base, pairs);
    case 'incomparable':
      return { ...base, needs: 'measure', claims: unique(pairs) };
    case 'refines':
      return { ...base, needs: 'detail', claims: vaguerClaims(row) };
    case 'agree':
    case 'series':
    case 'senses':
    case 'complementary':
      return null;
  }
}

/** A clash may come from times or senses that some claims do not name; otherwise an outside origin is needed. */
function missingForClash(present: readonly Claim[], base: Pick<MissingClaims, 'heard' | 'could'>, pairs: readonly Id[]): MissingClaims {
  const clashing = present.filter((c) => pairs.includes(c.id));
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

import type { Claim } from '@synoptic/core/shapes/claim';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';

/** Result of a ranking: number of rows, and number of rows in conflict. */
interface PeerRanking {
  readonly rows: number;
  readonly clashing: number;
}

/**
 * Naive baseline with object Maps: groups claims by a joined key, compares every pair in a row, counts passages, voices and houses with Sets, and sorts
 * the rows that conflict or have a single origin. It compares dates as text and has no rules for time, paraphrase, shared hops or houses.
 */
export function rankWithObjectMaps({ claims, units }: CompiledCorpus): PeerRanking {
  const factor = new Map(units.map((u) => [u.id, u]));
  const rows = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = `${claim.about}|${claim.facet}|${claim.qualifiers.of}|${claim.qualifiers.where}`;
    const row = rows.get(key);
    if (row) row.push(claim);
    else rows.set(key, [claim]);
  }
  const clashing: RankedRow[] = [];
  const hanging: RankedRow[] = [];
  const verdicts = new Map<string, number>();
  for (const [key, row] of rows) {
    const told = row.filter((c) => c.modality === 'fact' && c.certainty === 'certain');
    const deciding = new Set<string>();
    for (let i = 0; i < told.length; i++)
      for (let j = i + 1; j < told.length; j++) {
        const [a, b] = [told[i] as Claim, told[j] as Claim];
        if (valuesClash(a, b, factor)) {
          deciding.add(a.id);
          deciding.add(b.id);
        }
      }
    const shown: RankedRow = {
      key,
      origins: new Set(told.map((c) => c.house)).size,
      reporters: new Set(told.map((c) => c.voice)).size,
      attestations: new Set(told.flatMap((c) => c.anchors.map((a) => a.passage))).size,
      accounts: [...new Set(row.map((c) => c.voice))],
      claims: deciding.size > 0 ? [...deciding] : row.map((c) => c.id),
    };
    const verdict = peerVerdict(told, deciding.size > 0, shown.origins);
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    if (verdict === 'conflict') clashing.push(shown);
    else if (verdict === 'single' && shown.attestations > 1) hanging.push(shown);
  }
  clashing.sort((a, b) => b.origins - a.origins || (a.key < b.key ? -1 : 1));
  hanging.sort((a, b) => b.attestations - a.attestations || (a.key < b.key ? -1 : 1));
  return { rows: rows.size, clashing: clashing.length };
}

/** A ranked row, with what a list of rows would display. */
interface RankedRow {
  readonly key: string;
  readonly origins: number;
  readonly reporters: number;
  readonly attestations: number;
  readonly accounts: readonly string[];
  readonly claims: readonly string[];
}

function peerVerdict(told: readonly Claim[], clashes: boolean, origins: number): string {
  if (told.length === 0) return 'open';
  if (clashes) return 'conflict';
  if (origins < 2) return 'single';
  return new Set(told.map((c) => JSON.stringify(c.value))).size === 1 ? 'agree' : 'refines';
}

function valuesClash(a: Claim, b: Claim, units: Map<string, { measures: string; factor: number | string }>): boolean {
  if (a.value.type === 'quantity' && b.value.type === 'quantity') {
    const [x, y] = [units.get(a.value.unit), units.get(b.value.unit)];
    if (!x || !y || x.measures !== y.measures || a.polarity !== b.polarity) return false;
    const [low, high] = [a.value.lower ?? -Infinity, a.value.upper ?? Infinity].map((n) => n * Number(x.factor)) as [number, number];
    const [from, to] = [b.value.lower ?? -Infinity, b.value.upper ?? Infinity].map((n) => n * Number(y.factor)) as [number, number];
    return high < from || to < low;
  }
  if (a.value.type === 'date' && b.value.type === 'date')
    return !a.value.edtf.startsWith(b.value.edtf) && !b.value.edtf.startsWith(a.value.edtf);
  return JSON.stringify(a.value) !== JSON.stringify(b.value);
}

/** Claims as numeric columns, as in a database engine. Built before the measurement starts. */
interface ClaimColumns {
  readonly row: Int32Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly house: Int32Array;
  readonly speaks: Uint8Array;
  readonly rows: number;
}

export function claimColumnsOf({ claims }: CompiledCorpus): ClaimColumns {
  const size = claims.length;
  const columns = {
    ...{ row: new Int32Array(size), house: new Int32Array(size), speaks: new Uint8Array(size) },
    ...{ lower: new Float64Array(size), upper: new Float64Array(size) },
  };
  const [rows, houses, texts] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const number = (of: Map<string, number>, key: string): number => {
    const known = of.get(key) ?? of.size;
    of.set(key, known);
    return known;
  };
  claims.forEach((c, i) => {
    columns.row[i] = number(rows, `${c.about} ${c.facet}`);
    columns.house[i] = number(houses, c.house);
    columns.speaks[i] = c.modality === 'fact' && c.certainty === 'certain' ? 1 : 0;
    const text = number(texts, JSON.stringify(c.value));
    columns.lower[i] = c.value.type === 'quantity' ? (c.value.lower ?? -Infinity) : text;
    columns.upper[i] = c.value.type === 'quantity' ? (c.value.upper ?? Infinity) : text;
  });
  return { ...columns, rows: rows.size };
}

/** Lower bound on typed arrays: counting sort into rows, pairwise interval comparison, house counts. */
export function rankWithTypedArrays({ row, lower, upper, house, speaks, rows }: ClaimColumns): PeerRanking {
  const start = new Int32Array(rows + 1);
  for (const r of row) start[r + 1] = (start[r + 1] ?? 0) + 1;
  for (let r = 0; r < rows; r++) start[r + 1] = (start[r + 1] ?? 0) + (start[r] ?? 0);
  const [place, order] = [start.slice(), new Int32Array(row.length)];
  row.forEach((r, i) => {
    const at = place[r] ?? 0;
    order[at] = i;
    place[r] = at + 1;
  });
  const origins = new Int32Array(rows);
  const clashing: number[] = [];
  for (let r = 0; r < rows; r++) {
    let clashes = false;
    for (let i = start[r] ?? 0; i < (start[r + 1] ?? 0); i++) {
      const a = order[i] ?? 0;
      if (!speaks[a]) continue;
      let seen = false;
      for (let j = start[r] ?? 0; j < i; j++) {
        const b = order[j] ?? 0;
        if (!speaks[b]) continue;
        if (house[a] === house[b]) seen = true;
        if ((upper[a] ?? 0) < (lower[b] ?? 0) || (upper[b] ?? 0) < (lower[a] ?? 0)) clashes = true;
      }
      if (!seen) origins[r] = (origins[r] ?? 0) + 1;
    }
    if (clashes) clashing.push(r);
  }
  clashing.sort((a, b) => (origins[b] ?? 0) - (origins[a] ?? 0) || a - b);
  return { rows, clashing: clashing.length };
}

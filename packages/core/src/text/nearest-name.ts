/** Candidate closest to a misspelled name by Levenshtein distance, the first of equals, or null if none is within `most` edits. */
export function nearestName(
  misspelled: string,
  candidates: Iterable<string>,
  most = Math.max(2, Math.floor(misspelled.length / 4)),
): string | null {
  let best: string | null = null;
  let limit = most + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - misspelled.length) >= limit) continue;
    const edits = distance(misspelled, candidate);
    if (edits < limit) [best, limit] = [candidate, edits];
  }
  return best;
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

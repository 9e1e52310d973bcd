/** Positions are left free after each run of records in steps of so many, so that a record more in one document moves none of the documents after it. */
const STEP = 64;

/** Numbers of records of one document that follow each other in a list of a corpus. */
export type RunLengths = readonly number[];

/** Lengths of the runs of a list whose records are each of one document. */
export function runLengths(documents: readonly (string | undefined)[]): RunLengths {
  const lengths: number[] = [];
  documents.forEach((document, i) => {
    if (i > 0 && document === documents[i - 1]) lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + 1;
    else lengths.push(1);
  });
  return lengths;
}

/** Positions that a run takes, with those that are left free. */
function roomFor(length: number): number {
  return (Math.floor(length / STEP) + 1) * STEP;
}

/** Positions that some runs take together. */
export function roomForAll(runs: RunLengths): number {
  return runs.reduce((sum, length) => sum + roomFor(length), 0);
}

/** Positions of the records of a list, in its order. They depend on the corpus alone. */
export function recordPositions(runs: RunLengths): readonly number[] {
  const positions: number[] = [];
  let first = 0;
  for (const length of runs) {
    for (let i = 0; i < length; i++) positions.push(first + i);
    first += roomFor(length);
  }
  return positions;
}

/** Position of the n-th record of a list, or after all where it has no more. */
export function positionOf(n: number, runs: RunLengths): number {
  let [first, before] = [0, 0];
  for (const length of runs) {
    if (n < before + length) return first + n - before;
    before += length;
    first += roomFor(length);
  }
  return first;
}

interface MarkableRange {
  readonly start: number;
  readonly end: number;
}

/** Splits a range where marks begin and end; marks outside the range are ignored. */
export function splitAtMarks(
  whole: MarkableRange,
  marks: readonly { readonly start: number | null; readonly end: number | null }[],
): readonly (MarkableRange & { readonly marked: boolean })[] {
  const inside = marks.flatMap(({ start, end }) =>
    start === null || end === null || start >= whole.end || end <= whole.start
      ? []
      : [{ start: Math.max(start, whole.start), end: Math.min(end, whole.end) }],
  );
  const cuts = [...new Set([whole.start, whole.end, ...inside.flatMap((m) => [m.start, m.end])])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => {
    const start = cuts[i] ?? whole.start;
    return { start, end, marked: inside.some((m) => m.start <= start && m.end >= end) };
  });
}

/** Folded text with a source map: folded code point `i` comes from `from[i]`–`to[i]` of the prepared text. */
export interface FoldedText {
  readonly points: Uint32Array;
  /** Offsets in code points of the prepared text, half-open. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** White space, control and format characters, variation selectors. */
const DROPPED = /[\p{White_Space}\p{Cc}\p{Cf}\p{Variation_Selector}]/u;
/** Characters that combine with the one before: marks, voicing marks of half-width kana, vowels and finals of Hangul. */
const JOINING = /[\p{M}\uFF9E\uFF9F\u1160-\u11FF]/u;

/** Variants that encodings and editors substitute for one another and NFKC keeps apart. */
const SWAPPED: ReadonlyMap<number, number> = new Map(
  (
    [
      ['\u301C', '~'],
      ['\u2212', '-'],
      ['\u2010', '-'],
      ['\u2011', '-'],
      ['\u2015', '\u2014'],
      ['\u2225', '\u2016'],
      ['\u2018', "'"],
      ['\u2019', "'"],
      ['\u201C', '"'],
      ['\u201D', '"'],
    ] as const
  ).map(([character, plain]) => [point(character), point(plain)]),
);

/**
 * Folds a prepared text so that two copies with the same words become equal: drops white space, line breaks and invisible
 * characters, normalizes by NFKC, and unifies dashes and quotation marks that encodings swap.
 */
export function foldText(prepared: string): FoldedText {
  const kept: number[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const character of prepared) {
    const code = point(character);
    if (isPlain(code) || !DROPPED.test(character)) {
      kept.push(code);
      offsets.push(offset);
    }
    offset++;
  }
  const out = { points: [] as number[], from: [] as number[], to: [] as number[] };
  for (let i = 0; i < kept.length; ) {
    let next = i + 1;
    while (next < kept.length && joins(kept[next] ?? 0)) next++;
    const from = offsets[i] ?? 0;
    const to = (offsets[next - 1] ?? 0) + 1;
    for (const code of foldCluster(kept, i, next)) {
      out.points.push(code);
      out.from.push(from);
      out.to.push(to);
    }
    i = next;
  }
  return { points: Uint32Array.from(out.points), from: Uint32Array.from(out.from), to: Uint32Array.from(out.to) };
}

/** Part of the folded text between two offsets. */
export function sliceFolded({ points }: FoldedText, start: number, end: number): string {
  let text = '';
  for (let i = start; i < end; i += 4096) text += String.fromCodePoint(...points.subarray(i, Math.min(end, i + 4096)));
  return text;
}

function foldCluster(codes: readonly number[], start: number, end: number): number[] {
  const first = codes[start] ?? 0;
  if (end === start + 1 && isPlain(first)) return [first];
  const folded = String.fromCodePoint(...codes.slice(start, end)).normalize('NFKC');
  return [...folded].filter((character) => !DROPPED.test(character)).map((character) => SWAPPED.get(point(character)) ?? point(character));
}

/** Fast path for the common characters that fold to themselves, without a regular expression. */
function isPlain(code: number): boolean {
  return (
    (code > 0x20 && code < 0x7f) ||
    (code >= 0x3041 && code <= 0x3096) ||
    (code >= 0x30a1 && code <= 0x30fe) ||
    (code >= 0x4e00 && code <= 0x9fff) ||
    code === 0x3001 ||
    code === 0x3002
  );
}

function joins(code: number): boolean {
  return code >= 0x300 && !isPlain(code) && JOINING.test(String.fromCodePoint(code));
}

function point(character: string): number {
  return character.codePointAt(0) ?? 0;
}

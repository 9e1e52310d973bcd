/** A text without what two copies of it may differ in, and the way back: code point i stands at `from[i]`–`to[i]`. */
export interface FoldedText {
  readonly points: Uint32Array;
  /** Offsets in code points of the prepared text, half-open. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** White space, control and format characters, variation selectors. */
const DROPPED = /[\p{White_Space}\p{Cc}\p{Cf}\p{Variation_Selector}]/u;
/** What joins the character before it: marks, the sound marks of half-width kana, vowels and finals of Hangul. */
const JOINING = /[\p{M}\uFF9E\uFF9F\u1160-\u11FF]/u;

/** Signs that encodings and editors swap for one another, beyond what NFKC unites. */
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
  ).map(([sign, plain]) => [point(sign), point(plain)]),
);

/**
 * Folds a prepared text: white space, wraps and invisible signs are dropped, widths and compatibility forms united
 * (NFKC), and so are the dashes and quotation marks that encodings swap. Two copies with the same words fold alike.
 */
export function foldText(prepared: string): FoldedText {
  const kept: number[] = [];
  const places: number[] = [];
  let offset = 0;
  for (const sign of prepared) {
    const code = point(sign);
    if (isPlain(code) || !DROPPED.test(sign)) {
      kept.push(code);
      places.push(offset);
    }
    offset++;
  }
  const out = { points: [] as number[], from: [] as number[], to: [] as number[] };
  for (let i = 0; i < kept.length; ) {
    let next = i + 1;
    while (next < kept.length && joins(kept[next] ?? 0)) next++;
    const from = places[i] ?? 0;
    const to = (places[next - 1] ?? 0) + 1;
    for (const code of united(kept, i, next)) {
      out.points.push(code);
      out.from.push(from);
      out.to.push(to);
    }
    i = next;
  }
  return { points: Uint32Array.from(out.points), from: Uint32Array.from(out.from), to: Uint32Array.from(out.to) };
}

/** The folded text between two of its code points. */
export function sliceFolded({ points }: FoldedText, start: number, end: number): string {
  let text = '';
  for (let i = start; i < end; i += 4096) text += String.fromCodePoint(...points.subarray(i, Math.min(end, i + 4096)));
  return text;
}

function united(codes: readonly number[], start: number, end: number): number[] {
  const first = codes[start] ?? 0;
  if (end === start + 1 && isPlain(first)) return [first];
  const folded = String.fromCodePoint(...codes.slice(start, end)).normalize('NFKC');
  return [...folded].filter((sign) => !DROPPED.test(sign)).map((sign) => SWAPPED.get(point(sign)) ?? point(sign));
}

/** Signs that fold to themselves and join nothing, told without a look into Unicode's tables: most of any text. */
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

function point(sign: string): number {
  return sign.codePointAt(0) ?? 0;
}

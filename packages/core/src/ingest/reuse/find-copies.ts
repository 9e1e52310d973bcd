import { foldText } from '../../hydrate/fold-for-matching.ts';

/** Length in folded letters and digits of the runs by which copies are found. */
const RUN = 24;
/** Smallest share that is reported: unrelated texts share at most 0.7 %, those on one event names and phrases of up to 5 %. */
const LEAST_SHARE = 0.05;

export interface ComparedText {
  readonly id: string;
  readonly text: string;
  /** Day of the text in EDTF, where it is known. */
  readonly date: string | null;
}

/** Words that one text shares with another. */
export interface Copy {
  readonly document: string;
  readonly of: string;
  /** Part of the document's runs that stand in `of`, 0 to 1. */
  readonly share: number;
  /** The later text; `unknown` where both have one day or no day. */
  readonly direction: 'copy' | 'copied-by' | 'unknown';
}

/** Every ordered pair of texts that share runs of 24 folded letters and digits, whatever the script. */
export function findCopies(texts: readonly ComparedText[]): Copy[] {
  const runs = texts.map(({ text }) => runsOf(text));
  const sets = runs.map((all) => new Set(all));
  return texts.flatMap((text, i) =>
    texts.flatMap((other, j): Copy[] => {
      const own = runs[i] ?? [];
      if (i === j || own.length === 0) return [];
      const shared = own.filter((run) => sets[j]?.has(run)).length;
      const share = Math.round((shared / own.length) * 1000) / 1000;
      return share < LEAST_SHARE ? [] : [{ document: text.id, of: other.id, share, direction: directionOf(text.date, other.date) }];
    }),
  );
}

function directionOf(own: string | null, other: string | null): Copy['direction'] {
  if (own === null || other === null || own === other) return 'unknown';
  return own > other ? 'copy' : 'copied-by';
}

/** Hashes of all runs of a text; 53-bit hashes of the two halves keep a text of a million characters within memory. */
function runsOf(text: string): number[] {
  const letters = [...foldText(text.normalize('NFC')).points].filter((point) => isLetterOrDigit(point)).map(lowered);
  const hashes: number[] = [];
  for (let i = 0; i + RUN <= letters.length; i++) {
    let [low, high] = [0x811c9dc5, 0x9e3779b1];
    for (let j = i; j < i + RUN; j++) {
      low = Math.imul(low ^ (letters[j] ?? 0), 0x01000193);
      high = Math.imul(high ^ (letters[j] ?? 0), 0x85ebca6b);
    }
    hashes.push((low >>> 0) + (high & 0x1fffff) * 2 ** 32);
  }
  return hashes;
}

function isLetterOrDigit(point: number): boolean {
  if (point < 0x80) return (point >= 0x30 && point <= 0x39) || (point >= 0x41 && point <= 0x5a) || (point >= 0x61 && point <= 0x7a);
  return (
    (point >= 0x3041 && point <= 0x30ff && point !== 0x30fb) ||
    (point >= 0x4e00 && point <= 0x9fff) ||
    /[\p{L}\p{N}]/u.test(String.fromCodePoint(point))
  );
}

function lowered(point: number): number {
  if (point < 0x80) return point >= 0x41 && point <= 0x5a ? point + 32 : point;
  return String.fromCodePoint(point).toLowerCase().codePointAt(0) ?? point;
}

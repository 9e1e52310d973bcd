/** A name written over the lanes. */
interface PlacedCaption {
  readonly text: string;
  readonly x: number;
  readonly anchor: 'start' | 'end';
  readonly row: number;
}

interface CaptionRequest {
  readonly text: string;
  readonly x: number;
  /** The heaviest are placed first. */
  readonly weight: number;
}

/** Writes as many names as fit in the rows without touching one another, the weightiest first. */
export function placeCaptions<W extends CaptionRequest>(wishes: readonly W[], rows: number, right: number): (W & PlacedCaption)[] {
  const taken: { row: number; from: number; to: number }[] = [];
  const placed: (W & PlacedCaption)[] = [];
  for (const wish of [...wishes].sort((a, b) => b.weight - a.weight)) {
    const width = captionWidth(wish.text);
    const anchor = wish.x + width > right ? 'end' : 'start';
    const [from, to] = anchor === 'start' ? [wish.x - 4, wish.x + width + 12] : [wish.x - width - 12, wish.x + 4];
    const row = Array.from({ length: rows }, (_, i) => i).find((r) => taken.every((t) => t.row !== r || t.to < from || t.from > to));
    if (row === undefined || from < 0) continue;
    taken.push({ row, from, to });
    placed.push({ ...wish, anchor, row });
  }
  return placed;
}

/** As much of a name as fits. */
export function truncateCaption(text: string, width: number): string {
  if (captionWidth(text) <= width) return text;
  let kept = '';
  for (const sign of text) {
    if (captionWidth(kept + sign) > width - 12) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
}

/** A rough measure: Japanese signs are square, others about half. */
function captionWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += (sign.codePointAt(0) ?? 0) > 0x2e7f ? 12.2 : 6.3;
  return width;
}

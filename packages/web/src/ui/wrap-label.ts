import { estimateTextWidth, truncateText } from './estimate-text-width.ts';

/** Places where a name may break: after a space, a hyphen, a dash, a slash or a middle dot, before an opening bracket, between scripts of Japanese. */
const BREAKS =
  /(?<=[\s\-–—/・])|(?=[(（「『])|(?<=\p{Script=Han})(?=\p{Script=Katakana})|(?<=[\p{Script=Katakana}ー])(?=\p{Script=Han})|(?<=\p{Script=Hiragana})(?=[\p{Script=Han}\p{Script=Katakana}])/u;

/** Breaks a label of a picture into lines of at most `room` pixels; only a single piece that is wider than a line is shortened. */
export function wrapLabel(text: string, room: number, widths: { letter: number; ellipsis: number }): string[] {
  const lines: string[] = [];
  for (const piece of text.split(BREAKS)) {
    const line = lines.at(-1);
    const joined = `${line ?? ''}${piece}`;
    if (line !== undefined && estimateTextWidth(joined.trimEnd(), widths.letter) <= room) lines[lines.length - 1] = joined;
    else lines.push(piece);
  }
  return lines.map((line) => truncateText(line.trimEnd(), room, widths));
}

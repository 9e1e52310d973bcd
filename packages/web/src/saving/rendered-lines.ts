import { measuringContext } from './svg-paint.ts';

/** A piece of text on one rendered line. */
interface RenderedLine {
  readonly text: string;
  readonly box: DOMRect;
}

/** The lines into which the browser broke a text. Measured instead of computed, because line breaking in Japanese is hard to reproduce. */
export function renderedLinesOf(node: Text): readonly RenderedLine[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
  if (boxes.length === 0) return [];
  const tops = new Set(boxes.map((box) => Math.round(box.top)));
  if (tops.size === 1) {
    const box = range.getBoundingClientRect();
    return [{ text: collapseWhitespace(node.data), box }];
  }
  return splitByCharacter(node, range);
}

function splitByCharacter(node: Text, range: Range): readonly RenderedLine[] {
  const lines: { text: string; first: DOMRect; last: DOMRect }[] = [];
  let at = 0;
  for (const sign of node.data) {
    range.setStart(node, at);
    at += sign.length;
    range.setEnd(node, at);
    const box = [...range.getClientRects()].at(-1);
    if (!box || box.width === 0) continue;
    const line = lines.at(-1);
    if (line && Math.abs(line.first.top - box.top) < box.height / 2) {
      line.text += sign;
      line.last = box;
    } else lines.push({ text: sign, first: box, last: box });
  }
  return lines
    .map(({ text, first, last }) => ({
      text: collapseWhitespace(text),
      box: new DOMRect(first.x, first.y, last.right - first.x, first.height),
    }))
    .filter(({ text }) => text.trim() !== '');
}

/** Clips a line to a box: a line that is too long ends in an ellipsis, a line below the box is dropped. */
export function clipRenderedLine(line: RenderedLine, clip: DOMRect): readonly RenderedLine[] {
  const { text, box } = line;
  if (box.top + box.height / 2 > clip.bottom) return [];
  if (box.right <= clip.right + 1) return [line];
  const signs = [...text];
  const room = Math.floor((signs.length * (clip.right - box.left)) / box.width) - 1;
  if (room < 1) return [];
  const cut = `${signs.slice(0, room).join('').trimEnd()}…`;
  return [{ text: cut, box: new DOMRect(box.left, box.top, clip.right - box.left, box.height) }];
}

/** Wraps a note to a width: at spaces, and after any Han or kana character. */
export function wrapText(note: string, width: number, font: string): readonly string[] {
  const context = measuringContext();
  context.font = font;
  const lines: string[] = [];
  for (const part of note.match(/[\p{L}\p{N}\p{M}]*?[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]|\S*\s*|./gu) ?? []) {
    const longer = `${lines.at(-1) ?? ''}${part}`;
    if (lines.length > 0 && context.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else if (part !== '') lines.push(part);
  }
  return lines;
}

function collapseWhitespace(text: string): string {
  return text.replace(/\s+/g, ' ');
}

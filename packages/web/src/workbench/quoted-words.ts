/** Characters of the line that are shown on either side of quoted words. */
const AROUND = 160;

interface QuotedWords {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Words of a span with the rest of their line; null where the span lies outside of the text. */
export function quotedWords(text: string, { start, end }: { readonly start: number; readonly end: number }): QuotedWords | null {
  if (start < 0 || end > text.length || start >= end) return null;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return {
    before: before.length > AROUND ? `…${fromWord(before.slice(-AROUND))}` : before,
    words: text.slice(start, end),
    after: after.length > AROUND ? `${toWord(after.slice(0, AROUND))}…` : after,
  };
}

/** A cut text from its first whole word, where words are set apart by spaces. */
function fromWord(text: string): string {
  const space = text.indexOf(' ');
  return space < 0 || space > AROUND / 2 ? text : text.slice(space + 1);
}

function toWord(text: string): string {
  const space = text.lastIndexOf(' ');
  return space < AROUND / 2 ? text : text.slice(0, space);
}

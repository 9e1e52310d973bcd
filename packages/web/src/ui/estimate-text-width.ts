/** Width in pixels of a Japanese or Chinese character at the size of labels in pictures. */
const WIDE_CHARACTER = 12.2;
const FIRST_WIDE_CHARACTER = '\u2e80';

/** Estimates the width of a label without layout; `letter` is the mean width of a Latin or Cyrillic letter in pixels. */
export function estimateTextWidth(text: string, letter: number): number {
  let width = 0;
  for (const character of text) width += character >= FIRST_WIDE_CHARACTER ? WIDE_CHARACTER : letter;
  return width;
}

/** Shortens a label that is too wide; `ellipsis` is the width reserved for "…". At least one character is kept. */
export function truncateText(text: string, room: number, { letter, ellipsis }: { letter: number; ellipsis: number }): string {
  if (estimateTextWidth(text, letter) <= room) return text;
  const characters = [...text];
  while (characters.length > 1 && estimateTextWidth(characters.join(''), letter) > room - ellipsis) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

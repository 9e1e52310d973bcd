import { isAsciiLetter, isDigit } from './character-class.ts';

/** Half-open span of the folded text. */
interface OpaqueSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Addresses of pages and of mail: no number, date or name in them is read. They begin at `scheme://`, at `www.` or around `@`
 * and end before a space, a quotation mark or a sign that is not ASCII.
 */
export function opaqueSpans(text: string): OpaqueSpan[] {
  const spans: OpaqueSpan[] = [];
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
    let start = at;
    while (at - start < 12 && isAsciiLetter(text.charCodeAt(start - 1))) start--;
    if (start < at) at = push(spans, text, start, at + 3);
  }
  for (let at = text.indexOf('www.'); at >= 0; at = text.indexOf('www.', at + 4)) at = push(spans, text, at, at + 4);
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (at - start < 64 && isMailSign(text.charCodeAt(start - 1))) start--;
    if (start < at && isMailSign(text.charCodeAt(at + 1))) at = push(spans, text, start, at + 1) - 1;
  }
  return spans.sort((a, b) => a.start - b.start);
}

function push(spans: OpaqueSpan[], text: string, start: number, from: number): number {
  let end = from;
  while (isAddressSign(text.charCodeAt(end))) end++;
  spans.push({ start, end });
  return end;
}

function isAddressSign(code: number): boolean {
  return code > 0x20 && code < 0x7f && code !== 0x22 && code !== 0x3c && code !== 0x3e;
}

function isMailSign(code: number): boolean {
  return isAsciiLetter(code) || isDigit(code) || code === 0x2e || code === 0x5f || code === 0x2d || code === 0x2b;
}

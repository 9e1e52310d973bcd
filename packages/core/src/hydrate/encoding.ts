export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis' | 'euc-jp' | 'iso-2022-jp' | 'windows-1252';

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Decodes a text by its byte-order mark, otherwise in the likeliest encoding in which it is well-formed. */
export function readBytes(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const encoding = encodingOf(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function encodingOf(bytes: Uint8Array): Encoding {
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (marked) return marked[0];
  const wide = unmarkedUtf16(bytes);
  if (wide) return wide;
  if (hasKanjiEscape(bytes) && valid(bytes, 'iso-2022-jp') !== null) return 'iso-2022-jp';
  if (valid(bytes, 'utf-8') !== null) return 'utf-8';
  const [likeliest] = (['shift_jis', 'euc-jp'] as const)
    .map((encoding) => ({ encoding, text: valid(bytes, encoding) }))
    .filter((read): read is { encoding: 'shift_jis' | 'euc-jp'; text: string } => read.text !== null)
    .sort((a, b) => japaneseScore(b.text) - japaneseScore(a.text));
  return likeliest?.encoding ?? 'windows-1252';
}

function valid(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * UTF-16 without a byte-order mark. It has zero bytes, the high bytes of ASCII characters, and in Latin and Cyrillic texts control
 * bytes throughout; other texts must read better as Japanese than in any other encoding. One stray NUL makes no UTF-16.
 */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  const zeros = zeroBytes(bytes);
  if (bytes.length % 2 !== 0 || zeros.even + zeros.odd === 0) return null;
  const encoding = zeros.odd >= zeros.even ? 'utf-16le' : 'utf-16be';
  const text = valid(bytes, encoding);
  if (text === null) return null;
  const controls = bytes.reduce((count, byte) => (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b) ? count + 1 : count), 0);
  if (controls * 10 >= bytes.length) return encoding;
  const others = (['utf-8', 'shift_jis', 'euc-jp'] as const).map((other) => valid(bytes, other)).filter((other) => other !== null);
  // Two ASCII letters taken for one unit are a kanji, which scores 1; kana score 2.
  const score = japaneseScore(text);
  return others.every((other) => score > 1.2 && score > japaneseScore(other) + 0.5) ? encoding : null;
}

/** Counts zero bytes at even and odd offsets; only UTF-16 has them, in the high byte of each ASCII character. */
function zeroBytes(bytes: Uint8Array): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 };
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) zeros[i % 2 === 0 ? 'even' : 'odd']++;
  return zeros;
}

/** True for 7-bit text with ESC $, by which ISO-2022-JP switches to kanji. */
function hasKanjiEscape(bytes: Uint8Array): boolean {
  let entered = false;
  for (let i = 0; i < bytes.length; i++) {
    if ((bytes[i] ?? 0) >= 0x80) return false;
    if (bytes[i] === 0x1b && bytes[i + 1] === 0x24) entered = true;
  }
  return entered;
}

/** Score for Japanese characters at the beginning of a text; EUC-JP decoded as Shift_JIS is full of half-width katakana. */
function japaneseScore(text: string): number {
  const sample = text.slice(0, 4000);
  let score = 0;
  for (const character of sample) {
    if (/[\u3041-\u30FE\u3001\u3002]/.test(character)) score += 2;
    else if (/[\u4E00-\u9FFF]/.test(character)) score += 1;
    else if (/[\uFF61-\uFF9F]/.test(character)) score -= 1;
  }
  return sample.length === 0 ? 0 : score / sample.length;
}

import { describe, expect, it } from 'vitest';
import { type Encoding, readBytes } from './encoding.ts';
import { BRIDGE, FERRY, hydrateOrThrow, inexactOutcomes } from './small-texts.fixture.ts';

const TEXT = BRIDGE.join('\r\n').replaceAll('──', '――');

/** Encodes a text in an encoding that the platform can only decode, by decoding every pair of bytes once. */
function written(text: string, encoding: 'shift_jis' | 'euc-jp'): Uint8Array {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const bytesOf = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfc; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      try {
        const sign = decoder.decode(Uint8Array.of(lead, trail));
        if ([...sign].length === 1 && !bytesOf.has(sign)) bytesOf.set(sign, [lead, trail]);
      } catch {
        // No character has these bytes.
      }
    }
  return Uint8Array.from([...text].flatMap((sign) => (sign < '\x80' ? [sign.charCodeAt(0)] : (bytesOf.get(sign) ?? [0x3f]))));
}

/** ISO-2022-JP is EUC-JP in seven bits, with escapes to kanji and back. */
function escaped(text: string): Uint8Array {
  const bytes: number[] = [];
  let kanji = false;
  for (const byte of written(text, 'euc-jp')) {
    if (kanji !== byte >= 0x80) bytes.push(0x1b, ...(kanji ? [0x28, 0x42] : [0x24, 0x42]));
    kanji = byte >= 0x80;
    bytes.push(byte & 0x7f);
  }
  return Uint8Array.from(kanji ? [...bytes, 0x1b, 0x28, 0x42] : bytes);
}

function wide(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const units = [...(mark ? '\uFEFF' : ''), ...text].join('');
  return Uint8Array.from(
    Array.from(units).flatMap((_, i) => {
      const unit = units.charCodeAt(i);
      return order === 'le' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff];
    }),
  );
}

describe('the encoding of a text', () => {
  const utf8 = new TextEncoder().encode(TEXT);
  it.each<[string, Encoding, Uint8Array]>([
    ['UTF-8', 'utf-8', utf8],
    ['UTF-8 with a mark', 'utf-8', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8)],
    ['UTF-16', 'utf-16le', wide(TEXT, 'le', true)],
    ['UTF-16, high byte first', 'utf-16be', wide(TEXT, 'be', true)],
    ['UTF-16 without a mark', 'utf-16le', wide(TEXT, 'le', false)],
    ['UTF-16 without a mark, high byte first', 'utf-16be', wide(TEXT, 'be', false)],
    ['Shift_JIS', 'shift_jis', written(TEXT, 'shift_jis')],
    ['EUC-JP', 'euc-jp', written(TEXT, 'euc-jp')],
    ['ISO-2022-JP', 'iso-2022-jp', escaped(TEXT)],
  ])('is detected by mark or validity: %s', (_, encoding, bytes) => {
    const read = readBytes(bytes);
    expect(read.encoding).toBe(encoding);
    expect(read.text.replace(/^\uFEFF/, '')).toBe(TEXT);
  });

  it.each<[string, Encoding, Uint8Array]>([
    ['a NUL in English', 'utf-8', new TextEncoder().encode('The ferry\0 stopped at noon!!')],
    ['a NUL in Japanese', 'utf-8', new TextEncoder().encode('渡し船は正午に止まった。\0\0')],
    ['a NUL in Shift_JIS', 'shift_jis', Uint8Array.of(...written('渡し船は正午に止まった。', 'shift_jis'), 0, 0x2e)],
    ['Russian in UTF-16 without a mark', 'utf-16le', wide('Паром остановился в полдень.', 'le', false)],
    ['hiragana in UTF-16 without a mark', 'utf-16be', wide('わたしぶねはしょうごにとまった\n', 'be', false)],
  ])('is not detected as UTF-16 because of a few zero bytes: %s', (_, encoding, bytes) => {
    expect(bytes.length % 2).toBe(0);
    expect(readBytes(bytes).encoding).toBe(encoding);
  });

  it('is windows-1252 if no other encoding fits', () => {
    expect(readBytes(Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x94))).toEqual({ text: 'café “”', encoding: 'windows-1252' });
  });

  it('does not affect hydration: a page in Shift_JIS gives the same outcomes as in UTF-8', () => {
    const lines = BRIDGE.filter((line) => line !== '──').join('\n');
    const text = hydrateOrThrow(written(lines, 'shift_jis'));
    expect(text.encoding).toBe('shift_jis');
    expect(inexactOutcomes(text)).toEqual(inexactOutcomes(hydrateOrThrow(new TextEncoder().encode(lines))));
    expect(hydrateOrThrow(wide(FERRY.join('\n'), 'le', false)).document).toBe('document:ferry');
  });
});

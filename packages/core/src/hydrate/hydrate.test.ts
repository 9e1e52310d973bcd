import { describe, expect, it } from 'vitest';
import { hydrate } from './hydrate.ts';
import {
  BRIDGE,
  bridgeSpan,
  bridgeSpanText,
  FERRY,
  hydrateOrThrow,
  inexactOutcomes,
  ORCHARD,
  RANGES,
  SEALS,
  sealOf,
  spanIn,
} from './small-texts.fixture.ts';

const without = (...lines: number[]): string[] => BRIDGE.filter((_, i) => !lines.includes(i + 1));
const changed = (line: number, from: string, to: string): string[] =>
  BRIDGE.map((text, i) => {
    if (i === line - 1 && !text.includes(from)) throw new Error(`line ${line} has no ${from}`);
    return i === line - 1 ? text.replace(from, to) : text;
  });
const every = (outcome: string) => Object.fromEntries(RANGES.map(([a, b]) => [a === b ? `${a}` : `${a}-${b}`, outcome]));

describe('a copy of the text', () => {
  it('is exact unchanged and with CRLF, a byte-order mark or decomposed kana', () => {
    const text = BRIDGE.join('\n');
    for (const copy of [text, BRIDGE.join('\r\n'), `\uFEFF${text}`, text.normalize('NFD')]) {
      expect(hydrateOrThrow(copy)).toMatchObject({ document: 'document:bridge', by: 'digest', share: 1 });
      expect(inexactOutcomes(hydrateOrThrow(copy))).toEqual({});
    }
  });

  it('is exact with blank lines and indents, which do not change line numbers', () => {
    const copy = hydrateOrThrow(BRIDGE.map((line) => `\u3000${line} `).join('\n\n'));
    expect(copy.by).toBe('folded');
    expect(inexactOutcomes(copy)).toEqual({ '6-8': 'normalized' });
    expect(bridgeSpanText(copy, [11, 11])).toBe(BRIDGE[10]);
  });

  it('is normalized with other line breaks, widths or spaces', () => {
    const wide = BRIDGE.join('\n').replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    expect(inexactOutcomes(hydrateOrThrow(wide))).toEqual({
      2: 'normalized',
      3: 'normalized',
      4: 'normalized',
      11: 'normalized',
      13: 'normalized',
      17: 'normalized',
      18: 'normalized',
      19: 'normalized',
    });
    const joined = hydrateOrThrow(BRIDGE.join(''));
    // The first line is unchanged.
    expect(inexactOutcomes(joined)).toEqual({ ...every('normalized'), 1: undefined } as unknown);
    expect(bridgeSpanText(joined, [6, 8])).toBe(BRIDGE.slice(5, 8).join(''));
    const spaced = hydrateOrThrow(BRIDGE.map((line) => [...line].join('\u00A0')).join('\n'));
    expect(new Set(Object.values(inexactOutcomes(spaced)))).toEqual(new Set(['normalized']));
  });
});

describe('a changed word', () => {
  it('is a mismatch of its line only', () => {
    const copy = hydrateOrThrow(changed(11, '1億2000万円', '1億5000万円').join('\n'));
    expect(inexactOutcomes(copy)).toEqual({ 11: 'mismatch' });
    expect(bridgeSpanText(copy, [11, 11])).toContain('1億5000万円');
  });

  it('does not affect the other lines of its paragraph', () => {
    const copy = hydrateOrThrow(changed(7, '小学校', '中学校').join('\n'));
    expect(inexactOutcomes(copy)).toEqual({ 7: 'mismatch', '6-8': 'mismatch' });
    expect(bridgeSpanText(copy, [6, 8])).toMatch(/^町長は.*と説明した。$/s);
  });

  it('shifts nothing in a text with other line breaks', () => {
    const copy = hydrateOrThrow(changed(13, '漁業組合', '川の漁業協同組合').join(''));
    expect(inexactOutcomes(copy)).toEqual({ ...every('normalized'), 1: undefined, 13: 'mismatch' } as unknown);
    expect(bridgeSpanText(copy, [13, 13])).toBe(changed(13, '漁業組合', '川の漁業協同組合')[12]);
  });

  it('is detected in the shortest line', () => {
    expect(inexactOutcomes(hydrateOrThrow(changed(10, '費用', '予算').join('\n')))).toEqual({ 10: 'mismatch' });
    expect(inexactOutcomes(hydrateOrThrow(changed(5, '──', '──────').join('\n')))).toEqual({ 5: 'mismatch' });
  });

  it('is detected in two adjacent lines', () => {
    const lines = changed(16, '茶店', '宿屋').with(17, (BRIDGE[17] ?? '').replace('6月', '8月'));
    expect(inexactOutcomes(hydrateOrThrow(lines.join('\n')))).toEqual({ 16: 'mismatch', 18: 'mismatch' });
    const both = changed(3, '鉄の橋', '石の橋').with(3, (BRIDGE[3] ?? '').replace('農家', '漁師'));
    const copy = hydrateOrThrow(both.join(''));
    expect([bridgeSpan(copy, [3, 3]).outcome, bridgeSpan(copy, [4, 4]).outcome, bridgeSpan(copy, [5, 5]).outcome]).toEqual([
      'mismatch',
      'mismatch',
      'normalized',
    ]);
  });
});

describe('a cut', () => {
  it('is missing, and the lines after it have moved', () => {
    const copy = hydrateOrThrow(without(13).join('\n'));
    const after = Object.fromEntries([14, 15, 16, 17, 18, 19].map((n) => [n, 'moved']));
    expect(inexactOutcomes(copy)).toEqual({ 13: 'missing', ...after });
    expect(bridgeSpanText(copy, [16, 16])).toBe(BRIDGE[15]);
  });

  it('never matches an equal passage elsewhere', () => {
    // Lines 1 and 12 are the same title, 3 and 17 the same sentence, 5, 9 and 14 the same end mark.
    for (const line of [1, 3, 5, 9, 12, 14, 17]) {
      for (const glue of ['\n', '']) {
        const copy = hydrateOrThrow(without(line).join(glue));
        expect(bridgeSpan(copy, [line, line]).outcome, `line ${line}`).toBe('missing');
        for (const other of [1, 3, 5, 9, 12, 14, 17])
          if (other !== line) expect(bridgeSpanText(copy, [other, other]), `line ${other} without ${line}`).toBe(BRIDGE[other - 1]);
      }
    }
  });

  it('inside a paragraph makes the paragraph a mismatch and the line missing', () => {
    expect(inexactOutcomes(hydrateOrThrow(without(7).join('\n')))).toMatchObject({ 7: 'missing', '6-8': 'mismatch', 8: 'moved' });
  });

  it('is missing even if an omission mark replaces it', () => {
    expect(bridgeSpan(hydrateOrThrow(BRIDGE.with(15, '(略)').join('\n')), [16, 16]).outcome).toBe('missing');
  });

  it('of the whole second half leaves the first half exact', () => {
    const copy = hydrateOrThrow(BRIDGE.slice(0, 12).join('\n'));
    for (let line = 1; line <= 19; line++) expect(bridgeSpan(copy, [line, line]).outcome).toBe(line <= 12 ? 'exact' : 'missing');
  });
});

describe('more text', () => {
  it('before the document moves all lines', () => {
    const copy = hydrateOrThrow(['川霧タイムス ホーム 記事 写真', ...BRIDGE, '関連する記事はこちら'].join('\n'));
    expect(inexactOutcomes(copy)).toEqual(every('moved'));
    expect(bridgeSpanText(copy, [19, 19])).toBe('(終)');
  });

  it('between its lines moves the lines after it', () => {
    const copy = hydrateOrThrow(BRIDGE.toSpliced(9, 0, '広告: 春の種まきは川霧種苗店で。').join('\n'));
    expect(inexactOutcomes(copy)).toEqual(Object.fromEntries([10, 11, 12, 13, 14, 15, 16, 17, 18, 19].map((n) => [n, 'moved'])));
  });
});

describe('a block in another order', () => {
  it('has moved with its headings and marks', () => {
    const copy = hydrateOrThrow([...BRIDGE.slice(0, 9), ...BRIDGE.slice(13), ...BRIDGE.slice(9, 13)].join('\n'));
    expect(new Set(Object.values(inexactOutcomes(copy)))).toEqual(new Set(['moved']));
    for (let line = 1; line <= 19; line++) expect(bridgeSpanText(copy, [line, line])).toBe(BRIDGE[line - 1]);
    // The repeated title is found in its moved block.
    expect(copy.linesOf(bridgeSpan(copy, [12, 12]).start ?? 0, bridgeSpan(copy, [12, 12]).end ?? 0)).toEqual([18, 18]);
  });
});

describe('the document of a text', () => {
  it('is identified among several', () => {
    expect(hydrateOrThrow(`${ORCHARD.slice(0, 4).join('')}`).document).toBe('document:orchard');
    const rewrapped = FERRY.join(' ')
      .replace('Tuesday', 'Thursday')
      .replace(/(.{1,40})( |$)/g, '$1\n');
    const ferry = hydrateOrThrow(rewrapped);
    expect(ferry.document).toBe('document:ferry');
    const outcomes = FERRY.map((_, i) => ferry.span(spanIn(FERRY, [i + 1, i + 1])).outcome);
    expect(outcomes).toEqual(['exact', 'mismatch', 'normalized', 'normalized', 'normalized', 'normalized', 'normalized']);
  });

  it('is not identified if one sentence or nothing is shared, or if two documents match equally', () => {
    const quoting = `まったく別の話だが、${BRIDGE[3]}という記事を読んだ。`.padEnd(400, '雨の日が続いている。');
    expect(hydrate(quoting, SEALS)).toMatchObject({ document: null, because: 'unknown', likest: [{}, {}] });
    expect(hydrate('', SEALS)).toMatchObject({ document: null, because: 'unknown', likest: [] });
    expect(hydrate('\n \u3000\n', SEALS)).toMatchObject({ document: null });
    expect(hydrate([...BRIDGE, ...ORCHARD].join('\n'), SEALS)).toMatchObject({ document: null, because: 'ambiguous' });
  });

  it('is identified by the folded digest even if the page is too short to search', () => {
    const note = sealOf('note', ['橋は渡れません', '町役場']);
    expect(hydrate('橋は渡れません町役場', [note])).toMatchObject({ document: 'document:note', by: 'folded' });
  });
});

it('locates the lines of a long text and reports the one that differs', () => {
  const lines = Array.from(
    { length: 500 },
    (_, i) => `第${i}の家では、${i * 7919}粒の麦を${(i * 31) % 97}枚の畑にまき、水を${i % 13}度ひいた。`,
  );
  const seal = sealOf('long', lines);
  const copy = lines.with(450, (lines[450] ?? '').replace('麦', '米')).join('\r\n');
  const text = hydrateOrThrow(new TextEncoder().encode(copy), [...SEALS, seal]);
  const outcomes = lines.map((_, i) => text.span(spanIn(lines, [i + 1, i + 1])).outcome);
  expect(outcomes.flatMap((outcome, i) => (outcome === 'exact' || outcome === 'normalized' ? [] : [[i, outcome]]))).toEqual([
    [450, 'mismatch'],
  ]);
});

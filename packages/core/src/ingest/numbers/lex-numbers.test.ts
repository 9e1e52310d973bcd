import { describe, expect, it } from 'vitest';
import type { ReadingLanguage } from '../reading.ts';
import { foldView, rawSpan } from '../text/fold-text.ts';
import { lexNumbers } from './lex-numbers.ts';

function numbers(language: ReadingLanguage, raw: string): string[] {
  const view = foldView(raw);
  return lexNumbers(view, language).map(({ start, end, value, kind, limits, joined }) => {
    const span = rawSpan(view, start, end);
    const figure = limits ? `${limits.lower.near}..${limits.upper.near}` : String(value.near);
    return `${raw.slice(span.start, span.end)}=${figure}${kind === 'cardinal' || limits ? '' : ` ${kind}`}${joined ? ' joined' : ''}`;
  });
}

describe('Japanese numbers', () => {
  it('mix digits and kansuji, with units or by position', () => {
    expect(numbers('ja', '17万5000人、4千8百、1.5億、二〇二三年、千二三四')).toEqual([
      '17万5000=175000',
      '4千8百=4800',
      '1.5億=150000000',
      '二〇二三=2023',
      '千二三四=1234',
    ]);
    expect(numbers('ja', '３ 万 ２，５００トン')).toEqual(['３ 万 ２，５００=32500']);
  });

  it('include the limits of 数', () => {
    expect(numbers('ja', '数人、数十人、十数人、百数十人、数千人、数十万人')).toEqual([
      '数=2..9',
      '数十=20..99',
      '十数=11..19',
      '百数十=110..199',
      '数千=2000..9999',
      '数十万=200000..999999',
    ]);
  });

  it('are not found in words and names', () => {
    expect(numbers('ja', '四日市の三月堂で万一、十分な説明を一部の人に。統一や唯一、5G、複数の人数')).toEqual([]);
    expect(numbers('ja', '十分後に')).toEqual(['十=10']);
  });
});

describe('English numbers', () => {
  it('are words, figures, or both', () => {
    expect(numbers('en', 'Two hundred and twelve thousand, 3 hundred and 21 or 1.5 million; fifty-two, nought point five')).toEqual([
      'Two hundred and twelve thousand=212000',
      '3 hundred and 21=321',
      '1.5 million=1500000',
      'fifty-two=52',
      'nought point five=0.5',
    ]);
  });

  it('keep ordinals, parts and vague numbers apart', () => {
    expect(numbers('en', 'the twenty-first, 42nd, a half, dozens, tens of thousands, a dozen')).toEqual([
      'twenty-first=21 ordinal',
      '42nd=42 ordinal',
      'half=0.5 part',
      'dozens=20..99',
      'tens of thousands=20000..99999',
      'a dozen=12',
    ]);
  });

  it('have the separators of several conventions', () => {
    expect(numbers('en', '1,234,567.8 or 12,34,567 or 1 234 567 or 1e6')).toEqual([
      '1,234,567.8=1234567.8',
      '12,34,567=1234567',
      '1 234 567=1234567',
      '1e6=1000000',
    ]);
    expect(numbers('en', 'on May 5 300 people')).toEqual(['5=5', '300=300']);
  });

  it('mark sequences that are not figures', () => {
    expect(numbers('en', '10.0.3.1 and 1-555-0100-222 and F16').every((n) => n.endsWith('joined'))).toBe(true);
  });
});

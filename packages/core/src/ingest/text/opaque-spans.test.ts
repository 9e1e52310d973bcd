import { expect, it } from 'vitest';
import { opaqueSpans } from './opaque-spans.ts';

it('finds addresses of pages and of mail, and no other part of the sentence', () => {
  const text = '参照: https://example.org/a?b=30%20、また www.example.org/7 "mailto" x.y+3@example.com, 3 @ 4, a://';
  expect(opaqueSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'https://example.org/a?b=30%20',
    'www.example.org/7',
    'x.y+3@example.com,',
    'a://',
  ]);
});

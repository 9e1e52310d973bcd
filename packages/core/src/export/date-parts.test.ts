import { describe, expect, it } from 'vitest';
import { compiledWithoutErrors, daySpanOf, smallCompiled } from '../compile/small-corpus.fixture.ts';
import { historicalYear, isoOfParts, simpleDate } from './date-parts.ts';
import { teiDateAttributes } from './tei/tei-subjects.ts';
import { timelinejsFormat } from './timelinejs.ts';

describe('dates of formats without sets and open ends', () => {
  it.each([
    ['2022-01-06', [2022, 1, 6], '2022-01-06'],
    ['2022-01', [2022, 1], '2022-01'],
    ['0050', [50], '0050'],
    ['-0043-03-15', [-43, 3, 15], '-0043-03-15'],
  ])('%s', (edtf, parts, iso) => {
    expect(simpleDate(edtf)?.from).toEqual(parts);
    expect(isoOfParts(simpleDate(edtf)?.from ?? [0])).toBe(iso);
  });
  it.each(['[2022,2024]', '2022/..', '2021-03-05T18:08', '/2022'])('%s has no simple form', (edtf) => expect(simpleDate(edtf)).toBeNull());
  it('historians have no year 0', () => expect([1, 0, -43].map(historicalYear)).toEqual([1, -1, -44]));
});

describe('TEI: W3C dates have no year 0, so that early years are ISO dates', () => {
  const attributes = (edtf: string) => teiDateAttributes(edtf, { [edtf]: daySpanOf(edtf) as NonNullable<ReturnType<typeof daySpanOf>> });
  it.each([
    ['2022-01-06', { when: '2022-01-06', cert: null }],
    ['-0043-03-15', { 'when-iso': '-0043-03-15', cert: null }],
    ['-0043/-0030', { 'from-iso': '-0043-01-01', 'to-iso': '-0030-12-31' }],
    ['[0001,0003]', { notBefore: '0001-01-01', notAfter: '0003-12-31' }],
    ['2021-03-05T18:08+03:00', { 'when-iso': '2021-03-05T18:08+03:00', cert: null }],
  ])('%s', (edtf, expected) => expect(attributes(edtf)).toEqual(expected));
});

it('TimelineJS has years before Christ as negative numbers', () => {
  const corpus = compiledWithoutErrors(smallCompiled({ events: [{ id: 'event:rain', date: '-0043-03-15' }] }));
  const { events } = JSON.parse(String(timelinejsFormat.writes.corpus?.(corpus, { language: 'en' })));
  expect(events[0].start_date).toEqual({ year: -44, month: 3, day: 15 });
  expect(events[0].display_date).toBe('15 March 44 BC');
});

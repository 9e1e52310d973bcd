import { describe, expect, it } from 'vitest';
import { isDateFault } from './parse-edtf.ts';
import { readEdtf } from './read-edtf.ts';
import { daySpanOf } from './small-corpus.fixture.ts';

const days = (edtf: string) => {
  const span = daySpanOf(edtf);
  return span && [span.from, span.to];
};

describe('N4 an EDTF string as days', () => {
  it.each([
    ['2022', '2022-01-01', '2022-12-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2022-01-06', '2022-01-06', '2022-01-06'],
    ['201X', '2010-01-01', '2019-12-31'],
    ['19XX', '1900-01-01', '1999-12-31'],
    ['2022-01-XX', '2022-01-01', '2022-01-31'],
    ['2022?', '2022-01-01', '2022-12-31'],
    ['2022-01-13/2022-01-23', '2022-01-13', '2022-01-23'],
    ['[2022-01-10..2022-01-12]', '2022-01-10', '2022-01-12'],
    ['[2016, 2015]', '2015-01-01', '2016-12-31'],
    ['[2010..2012, 2015]', '2010-01-01', '2015-12-31'],
    ['0000-02-29', '0000-02-29', '0000-02-29'],
    ['-0043-03-15', '-0043-03-15', '-0043-03-15'],
    ['-004X', '-0049-01-01', '-0040-12-31'],
    ['0050-21', '0050-03-01', '0050-05-31'],
    ['0050-01-02T10:00:00Z', '0050-01-02', '0050-01-02'],
    ['Y-17000', '-017000-01-01', '-017000-12-31'],
    ['Y12345', '+012345-01-01', '+012345-12-31'],
  ])('%s', (edtf, from, to) => expect(days(edtf)).toEqual([from, to]));

  it.each([
    ['2014/..', '2014-01-01', null],
    ['../2020', null, '2020-12-31'],
    ['2014/', '2014-01-01', null],
    ['/2020', null, '2020-12-31'],
    ['[2014..]', '2014-01-01', null],
    ['[..2022-01-06]', null, '2022-01-06'],
  ])('%s is open, and an open end has no bound', (edtf, from, to) => expect(days(edtf)).toEqual([from, to]));

  it('seasons are three months of the northern year; winter ends in the next', () => {
    expect(['2022-21', '2022-22', '2022-23', '2022-24'].map(days)).toEqual([
      ['2022-03-01', '2022-05-31'],
      ['2022-06-01', '2022-08-31'],
      ['2022-09-01', '2022-11-30'],
      ['2022-12-01', '2023-02-28'],
    ]);
  });

  it('a time of day becomes its printed day in any time zone', () => {
    expect(days('2022-01-06T23:00:00-05:00')).toEqual(['2022-01-06', '2022-01-06']);
  });

  it('an approximate date widens each end by half of its period, a day by one', () => {
    expect(['2015~', '2021-11~', '2022-01-06~', '2022-01-06'].map((e) => daySpanOf(e)?.slack)).toEqual([183, 15, 1, 0]);
  });

  it('a span is an extent; one day of several, a month, a year are a moment somewhere inside', () => {
    expect(['2022-01-13/2022-01-23', '[2022-01-13..2022-01-23]', '2022', '2022-01-06'].map((e) => daySpanOf(e)?.shape)).toEqual([
      'extent',
      'moment',
      'moment',
      'moment',
    ]);
  });
});

describe('any date but those of levels 0 and 1 and one-of sets is refused', () => {
  it.each([
    '',
    'yesterday',
    '2022-13',
    '2022-02-30',
    '2022-1-6',
    '6.1.2022',
    '{2015, 2016}',
    '2022-33',
    '2004-06~-11',
    '1XXX-12',
    '2022-XX-01',
    '2022-02/2022-01',
    '1950S2',
    '2031-02-29',
    '1900-02-29',
    '-0000',
    'Y2022',
    'Y-0044',
    'Y300000',
    '/',
    '../..',
    '[2022-01-12..2022-01-10]',
    '[]',
    '[..]',
    '[2022..,2024]',
    '[2021-03-05T10:00,2021-03-06]',
    '2021-03-05T25:00',
    '2021-03-05T24:01',
    '2021-03-05T18:60',
    '2021-03-05T18:08+15:00',
    '2021-03T18:08',
    '2021-03-05T18:08?',
    '2021-03-05T10:00/2021-03-06',
    '2021-03-05T10:00/2021-03-05T12:00Z',
    '2021-03-05T12:00/2021-03-05T10:00',
  ])('%j', (edtf) => expect(isDateFault(readEdtf(edtf))).toBe(true));

  it.each([
    ['2031-02-29', 'is not a day of the calendar', '2031-02 has 28 days'],
    ['2022-01-06/2021', 'ends before it begins', 'earlier date first'],
    ['../..', 'has neither a beginning nor an end', 'write null'],
    ['AH 1441', 'is not a valid EDTF date', 'Hijri dates are not converted'],
    ['1441هـ', 'is not a valid EDTF date', 'Hijri dates are not converted'],
    ['令和3年', 'is not a valid EDTF date', '令和3年 is 2021'],
    ['R3', 'is not a valid EDTF date', '令和3年 is 2021'],
    ['44 BC', 'is not a valid EDTF date', "44 BC is '-0043'"],
    ['2022-1-6', 'is not a valid EDTF date', 'two digits'],
    ['6.1.2022', 'is not a valid EDTF date', 'write the year first'],
    ['Y17E7', 'is not a valid EDTF date', 'long years'],
    ['{2015,2016}', 'is not a valid EDTF date', 'one claim for each'],
    ['2021-03-05T9:00', 'has no such time of day', "'2021-03-05T18:08'"],
    ['2021-03-05T18:08+15:00', 'has no such offset from UTC', '+14:00'],
  ])('%s %s', (edtf, fault, hint) => expect(readEdtf(edtf)).toEqual({ fault, hint: expect.stringContaining(hint) }));
});

describe('a date has a label in each language', () => {
  it.each([
    ['2022-01-06', '6 January 2022', '2022年1月6日'],
    ['2022-01', 'January 2022', '2022年1月'],
    ['2022', '2022', '2022年'],
    ['2021-11~', 'about November 2021', '2021年11月ごろ'],
    ['201X', '2010s', '2010年代'],
    ['19XX', '1900–1999', '1900〜1999年'],
    ['2022-21', 'spring 2022', '2022年春'],
    ['2022-01-XX', 'January 2022', '2022年1月'],
    ['2022?', '2022 (?)', '2022年(?)'],
    ['2014/..', 'from 2014', '2014年から'],
    ['../2020', 'until 2020', '2020年まで'],
    ['2014/2016', '2014 – 2016', '2014年〜2016年'],
    ['2022-09-14/2022-09-16', '14–16 September 2022', '2022年9月14日〜16日'],
    ['2022-01-13/2022-02-02', '13 January – 2 February 2022', '2022年1月13日〜2月2日'],
    ['2021-12-30/2022-01-02', '30 December 2021 – 2 January 2022', '2021年12月30日〜2022年1月2日'],
    ['2022-03/2022-05', 'March – May 2022', '2022年3月〜5月'],
    ['2022-03/2022-05-02', 'March – 2 May 2022', '2022年3月〜5月2日'],
    ['2022-03~/2022-05', 'about March 2022 – May 2022', '2022年3月ごろ〜2022年5月'],
    ['[2014, 2016]', '2014 or 2016', '2014年または2016年'],
    ['[2014..2016]', 'between 2014 and 2016', '2014年から2016年の間'],
    ['[2022-01-11..2022-01-12]', 'between 11 and 12 January 2022', '2022年1月11日から12日の間'],
    ['[2022-09-13..2022-11-24]', 'between 13 September and 24 November 2022', '2022年9月13日から11月24日の間'],
    ['[..2016]', '2016 or earlier', '2016年以前'],
    ['[2014..]', '2014 or later', '2014年以降'],
    ['[1667,1668,1670..1672]', '1667 or 1668 or 1670 – 1672', '1667年または1668年または1670年〜1672年'],
    ['[2031-04-01,2031-04-10..2031-04-12]', '1 April 2031 or 10–12 April 2031', '2031年4月1日または2031年4月10日〜12日'],
    ['[..1672,1680]', '1672 or earlier or 1680', '1672年以前または1680年'],
    ['2014/', 'from 2014, end unknown', '2014年から（終わりは不明）'],
    ['/1985', 'until 1985, start unknown', '1985年まで（始まりは不明）'],
    ['-0043-03-15', '15 March 44 BC', '紀元前44年3月15日'],
    ['-0044-03-15', '15 March 45 BC', '紀元前45年3月15日'],
    ['0000', '1 BC', '紀元前1年'],
    ['-0043/-0030', '44 BC – 31 BC', '紀元前44年〜紀元前31年'],
    ['-01XX', '200 BC–101 BC', '紀元前200〜紀元前101年'],
    ['0050', '50', '50年'],
    ['2021-03-05T18:08', '5 March 2021, 18:08', '2021年3月5日 18:08'],
    ['2021-03-05T18:08+03:00', '5 March 2021, 18:08 (UTC+3)', '2021年3月5日 18:08（UTC+3）'],
    ['2021-03-05T18:08:30.5Z', '5 March 2021, 18:08:30.5 (UTC)', '2021年3月5日 18:08:30.5（UTC）'],
    ['2021-03-05T18:08-02:30', '5 March 2021, 18:08 (UTC−2:30)', '2021年3月5日 18:08（UTC−2:30）'],
    ['2021-03-05T18:08~', 'about 5 March 2021, 18:08', '2021年3月5日 18:08ごろ'],
    ['2021-03-05T10:00/2021-03-05T12:00', '5 March 2021, 10:00–12:00', '2021年3月5日 10:00〜12:00'],
    ['2021-03-05T10:00Z/2021-03-05T12:00Z', '5 March 2021, 10:00–12:00 (UTC)', '2021年3月5日 10:00〜12:00（UTC）'],
  ])('%s', (edtf, en, ja) => expect(daySpanOf(edtf)?.label).toEqual({ en, ja }));
});

it('a set keeps its members, and joins consecutive ones', () => {
  const members = (edtf: string) => daySpanOf(edtf)?.members?.map(({ from, to }) => [from, to]);
  expect(members('[1667,1668,1670..1672]')).toEqual([
    ['1667-01-01', '1668-12-31'],
    ['1670-01-01', '1672-12-31'],
  ]);
  expect(members('[2031-04-10,2031-04-01]')).toEqual([
    ['2031-04-01', '2031-04-01'],
    ['2031-04-10', '2031-04-10'],
  ]);
  expect(members('[..1672,1680]')).toEqual([
    [null, '1672-12-31'],
    ['1680-01-01', '1680-12-31'],
  ]);
  expect([members('[2016, 2015]'), members('[2014..2016]'), members('[2014..]')]).toEqual([undefined, undefined, undefined]);
});

it('an unknown end differs from an open one', () => {
  expect(['/1985', '../1985', '1985/', '1985/..'].map((edtf) => daySpanOf(edtf)?.unknown)).toEqual(['start', undefined, 'end', undefined]);
});

it('a time of day keeps the printed precision, as an instant if it has an offset', () => {
  const clock = (edtf: string) => daySpanOf(edtf)?.clock;
  const at = Date.parse('2021-03-05T18:08:00Z');
  expect(clock('2021-03-05T18:08')).toEqual({ from: at, to: at + 59_999, zoned: false });
  expect(clock('2021-03-05T18:08:00Z')).toEqual({ from: at, to: at + 999, zoned: true });
  expect(clock('2021-03-05T18:08:00.5Z')).toEqual({ from: at + 500, to: at + 599, zoned: true });
  expect(clock('2021-03-05T21:08+03')).toEqual({ from: at, to: at + 59_999, zoned: true });
  expect(clock('2021-03-05T18:00')).toMatchObject({ round: true });
  expect(clock('2021-03-05T18:08~')).toEqual({ from: at - 1_800_000, to: at + 1_859_999, zoned: false });
  expect(clock('2021-03-05T24:00Z')?.from).toBe(Date.parse('2021-03-06T00:00:00Z'));
  expect(clock('2021-03-05')).toBeUndefined();
});

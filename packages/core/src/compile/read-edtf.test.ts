import { describe, expect, it } from 'vitest';
import { readEdtf } from './read-edtf.ts';

const days = (edtf: string) => {
  const span = readEdtf(edtf);
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
  ])('%s', (edtf, from, to) => expect(days(edtf)).toEqual([from, to]));

  it.each([
    ['2014/..', '2014-01-01', null],
    ['../2020', null, '2020-12-31'],
    ['2014/', '2014-01-01', null],
    ['/2020', null, '2020-12-31'],
    ['../..', null, null],
    ['[2014..]', '2014-01-01', null],
    ['[..2022-01-06]', null, '2022-01-06'],
  ])('%s is open, and an open end reaches on', (edtf, from, to) => expect(days(edtf)).toEqual([from, to]));

  it('seasons are three months of the northern year; winter ends in the next', () => {
    expect(['2022-21', '2022-22', '2022-23', '2022-24'].map(days)).toEqual([
      ['2022-03-01', '2022-05-31'],
      ['2022-06-01', '2022-08-31'],
      ['2022-09-01', '2022-11-30'],
      ['2022-12-01', '2023-02-28'],
    ]);
  });

  it('a time of day becomes its printed day, whatever its time zone', () => {
    expect(days('2022-01-06T23:00:00-05:00')).toEqual(['2022-01-06', '2022-01-06']);
  });

  it('an approximate date widens each end by half of its period, a day by one', () => {
    expect(['2015~', '2021-11~', '2022-01-06~', '2022-01-06'].map((e) => readEdtf(e)?.slack)).toEqual([183, 15, 1, 0]);
  });

  it('a span is an extent; one day of several, a month, a year are a moment somewhere inside', () => {
    expect(['2022-01-13/2022-01-23', '[2022-01-13..2022-01-23]', '2022', '2022-01-06'].map((e) => readEdtf(e)?.shape)).toEqual([
      'extent',
      'moment',
      'moment',
      'moment',
    ]);
  });
});

describe('anything but dates of levels 0 and 1 and one-of sets is refused', () => {
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
    'Y170000002',
    '1950S2',
  ])('%j', (edtf) => expect(readEdtf(edtf)).toBeNull());
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
  ])('%s', (edtf, en, ja) => expect(readEdtf(edtf)?.label).toEqual({ en, ja }));
});

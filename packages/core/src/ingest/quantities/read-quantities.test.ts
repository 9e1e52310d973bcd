import { describe, expect, it } from 'vitest';
import type { ReadingLanguage } from '../reading.ts';
import { foldView } from '../text/fold-text.ts';
import { readQuantities } from './read-quantities.ts';

/** `surface | modifier lower..upper unit` of each quantity. */
function quantities(language: ReadingLanguage, raw: string): string[] {
  return readQuantities(foldView(raw), language).map(({ span, value }) => {
    const { lower, upper, modifier, approximate, unit } = value;
    const bound = (n: typeof lower) =>
      n === null ? '' : n.d === 1n ? String(n.n) : n.d > 1000n || n.d === 3n ? `${n.n}/${n.d}` : String(n.near);
    return `${raw.slice(span.start, span.end)} | ${modifier}${approximate ? '~' : ''} ${bound(lower)}..${bound(upper)}${unit ? ` ${unit.id}` : ''}`;
  });
}

describe('Japanese quantities', () => {
  it('take their bounds from words before them and after them', () => {
    expect(quantities('ja', '少なくとも31人が死亡、最大1万2000人が避難し、500人以上を収容。')).toEqual([
      '少なくとも31人 | at-least 31.. person',
      '最大1万2000人 | at-most ..12000 person',
      '500人以上 | at-least 500.. person',
    ]);
    expect(quantities('ja', '18人余り、40棟近く、3割強、100隻弱、20台超、15歳未満、70カ国を上回る、およそ6回')).toEqual([
      '18人余り | over 18.. person',
      '40棟近く | nearly ..40 building',
      '3割強 | over 30.. %',
      '100隻弱 | nearly ..100 ship',
      '20台超 | more-than 20.. vehicle',
      '15歳未満 | less-than ..15 yr',
      '70カ国を上回る | more-than 70.. country',
      'およそ6回 | about 6..6 occurrence',
    ]);
  });

  it('join the ends of ranges, with the unit and the magnitude of the right one', () => {
    expect(quantities('ja', '２〜３万人、5人から8人、二、三隻、10以上15未満の間、10～20％')).toEqual([
      '２〜３万人 | between 20000..30000 person',
      '5人から8人 | between 5..8 person',
      '二、三隻 | between 2..3 ship',
      '10以上15未満の間 | between 10..15',
      '10～20％ | between 10..20 %',
    ]);
    expect(quantities('ja', '50カ国から3000人')).toEqual(['50カ国 | exact 50..50 country', '3000人 | exact 3000..3000 person']);
  });

  it('have limits for an order of magnitude', () => {
    expect(quantities('ja', '数十人、百数十棟、数千人以上')).toEqual([
      '数十人 | order 20..99 person',
      '百数十棟 | order 110..199 building',
      '数千人以上 | at-least 2000.. person',
    ]);
  });

  it('read fractions, shares, money and compound units exactly', () => {
    expect(quantities('ja', '3分の1、打率は2割7分5厘、12円50銭、氷点下7度、時速30マイル、2メートル5センチ、1本半だ')).toEqual([
      '3分の1 | exact 1/3..1/3',
      '2割7分5厘 | exact 27.5..27.5 %',
      '12円50銭 | exact 12.5..12.5 JPY',
      '氷点下7度 | exact -7..-7 deg',
      '時速30マイル | exact 30..30 mi/h',
      '2メートル5センチ | exact 205..205 cm',
      '1本半 | exact 1.5..1.5 long thing',
    ]);
  });

  it('are not found in ordinals, names, dates, records and rates', () => {
    expect(quantities('ja', '第3次内閣、2番目、3位、四日市、七五三、G7、5G、2021年3月5日午後6時20分、史上最大の、1人当たり')).toEqual([]);
    expect(quantities('ja', 'https://example.org/30%25 と user7@example.org と 10.0.0.12')).toEqual([]);
  });

  it('keep exact integers beyond the range of a float', () => {
    expect(quantities('ja', '一京一個')).toEqual(['一京一個 | exact 10000000000000001..10000000000000001 piece']);
  });
});

describe('English quantities', () => {
  it('take their bounds from words and signs', () => {
    expect(quantities('en', 'At least 31 people, up to 12,000 soldiers, no fewer than 40 houses, fewer than six ships.')).toEqual([
      'At least 31 people | at-least 31.. person',
      'up to 12,000 soldiers | at-most ..12000 person',
      'no fewer than 40 houses | at-least 40.. building',
      'fewer than six ships | less-than ..6 vehicle',
    ]);
    expect(quantities('en', 'nearly 70 firms, about two dozen pupils, over half, <= 5 kg, 300 or more, equal to or less than 9')).toEqual([
      'nearly 70 firms | nearly ..70 organization',
      'about two dozen pupils | about 24..24 person',
      'over half | more-than 0.5..',
      '<= 5 kg | at-most ..5 kg',
      '300 or more | at-least 300..',
      'equal to or less than 9 | at-most ..9',
    ]);
  });

  it('join the ends of ranges, with the unit and the magnitude of the right one', () => {
    expect(
      quantities('en', 'between 20 and about 30 people; 5 to 6 million dollars; $4-7bn; 8- to 16-meter; more than 3 and less than 8'),
    ).toEqual([
      'between 20 and about 30 people | between~ 20..30 person',
      '5 to 6 million dollars | between 5000000..6000000 USD',
      '$4-7bn | between 4000000000..7000000000 USD',
      '8- to 16-meter | between 8..16 m',
      'more than 3 and less than 8 | between 3..8',
    ]);
  });

  it('read fractions, money and compound units', () => {
    expect(quantities('en', 'two thirds of voters, half a million refugees, 5 feet 2 inches, 20 ringgit and 43 sen, a gallon')).toEqual([
      'two thirds | exact 2/3..2/3',
      'half a million refugees | exact 500000..500000 person',
      '5 feet 2 inches | exact 62..62 in',
      '20 ringgit and 43 sen | exact 20.43..20.43 MYR',
      'a gallon | exact 1..1 gal',
    ]);
  });

  it('use the noun behind an adjective and behind of', () => {
    expect(quantities('en', '700 Haitian pupils, hundreds of people, 12 dead')).toEqual([
      '700 Haitian pupils | exact 700..700 person',
      'hundreds of people | order 200..999 person',
      '12 dead | exact 12..12 person',
    ]);
  });

  it('are not found in ordinals, names, dates and identifiers', () => {
    expect(
      quantities('en', 'The third of May 2006, 3 May, at 10:30, 2 pm, a Boeing 747, Flight 93, F-16, version 2.0.1, the first half'),
    ).toEqual([]);
  });
});

describe('a reading', () => {
  it('names its rule, its grade with the reason, and its alternatives', () => {
    const [reading] = readQuantities(foldView('彼は25ポンドやせた'), 'ja');
    expect(reading).toMatchObject({ rule: 'N-ja-02', grade: 'B', value: { unit: { id: 'lb' } } });
    expect(reading?.alternatives.map(({ unit }) => unit?.id)).toContain('GBP');
    const [slash] = readQuantities(foldView('about 3/4 of it'), 'en');
    expect(slash).toMatchObject({ rule: 'N-en-08', grade: 'C' });
    expect(slash?.why).toContain('month and a day');
  });
});

import { describe, expect, it } from 'vitest';
import { attributedTo, onlyRow, twoOutlets } from './one-row.fixture.ts';

const denied = { polarity: 'denied' };

describe('N10 a denial clashes with what affirms the same or less', () => {
  it('the same value', () => expect(onlyRow(twoOutlets([{ value: 3 }], [{ value: 3, ...denied }])).verdict).toBe('conflict'));
  it('a narrower one: a denied fire denies a blaze', () => {
    expect(onlyRow(twoOutlets([{ facet: 'kind', value: 'blaze' }], [{ facet: 'kind', value: 'fire', ...denied }]), 'kind').verdict).toBe(
      'conflict',
    );
  });
  it('does not clash with a broader one: a denied blaze leaves a fire possible', () => {
    expect(onlyRow(twoOutlets([{ facet: 'kind', value: 'fire' }], [{ facet: 'kind', value: 'blaze', ...denied }]), 'kind').verdict).toBe(
      'complementary',
    );
  });
  it('holds in either order of the two', () => {
    const kind = (value: string, more = {}) => ({ facet: 'kind', value, ...more });
    expect(onlyRow(twoOutlets([kind('fire', denied)], [kind('blaze')]), 'kind').verdict).toBe('conflict');
    expect(onlyRow(twoOutlets([kind('blaze', denied)], [kind('fire')]), 'kind').verdict).toBe('complementary');
  });
  it('claims that do not clash overlap', () => {
    const relations = (...args: Parameters<typeof twoOutlets>) => onlyRow(twoOutlets(...args)).explanation.pairs.map((p) => p.relation);
    expect(relations([{ value: 5 }], [{ value: 3, ...denied }])).toEqual(['overlaps']);
    expect(relations([{ value: 5, ...denied }], [{ value: 3, ...denied }])).toEqual(['overlaps']);
  });
  it('does not clash with another value: a denial of three leaves five possible', () => {
    expect(onlyRow(twoOutlets([{ value: 5 }], [{ value: 3, ...denied }])).verdict).toBe('complementary');
  });
  it('two denials never exclude each other; two of one value are equal', () => {
    expect(onlyRow(twoOutlets([{ value: 5, ...denied }], [{ value: 3, ...denied }])).verdict).toBe('complementary');
    expect(onlyRow(twoOutlets([{ value: 3, ...denied }], [{ value: 3, ...denied }])).verdict).toBe('agree');
  });
  it('N8 a truth value affirmed and denied clash', () => {
    expect(
      onlyRow(twoOutlets([{ facet: 'performed', value: true }], [{ facet: 'performed', value: true, ...denied }]), 'performed').verdict,
    ).toBe('conflict');
  });
  it('N2 an answer to a many facet clashes with its own denial only', () => {
    const helpers = (value: string[], more = {}) => ({ facet: 'helpers', value, ...more });
    expect(onlyRow(twoOutlets([helpers(['state:north'])], [helpers(['state:north'], denied)]), 'helpers').verdict).toBe('conflict');
    expect(onlyRow(twoOutlets([helpers(['state:north'])], [helpers(['state:south'], denied)]), 'helpers').verdict).toBe('complementary');
  });
  it('N9 a text and the denial of another have nothing to measure', () => {
    const aim = (en: string, more = {}) => ({ facet: 'aim', value: { en, ja: en }, ...more });
    expect(onlyRow(twoOutlets([aim('x')], [aim('y', denied)]), 'aim').verdict).toBe('incomparable');
  });
});

describe('C3 each pair names what it is between', () => {
  const between = (...args: Parameters<typeof twoOutlets>) => onlyRow(twoOutlets(...args)).explanation.between;
  it('two origins', () => expect(between([{ value: 3 }], [{ value: 5 }])).toBe('origins'));
  it('two reports of one origin', () =>
    expect(between([{ value: 3, ...attributedTo('person:anna') }], [{ value: 5, ...attributedTo('person:anna') }])).toBe('reports'));
  it('one origin against itself, in one voice', () => expect(between([{ value: 3 }, { value: 5 }])).toBe('self'));
  it('a paraphrase counts as the claim that it paraphrases', () => {
    expect(
      between([{ value: 3, ...attributedTo('person:anna') }], [{ value: 5, paraphrases: [{ claim: 'claim:a-1', how: 'shifts' }] }]),
    ).toBe('self');
  });
  it('the weightiest of several pairs labels the row', () => {
    expect(between([{ value: 3 }, { value: 4 }], [{ value: 5 }])).toBe('origins');
    const anna = (value: number) => ({ value, ...attributedTo('person:anna') });
    expect(between([anna(3), anna(4)], [anna(5)])).toBe('reports');
  });
  it('two claims in one cell are compared like two in two cells', () => {
    expect(onlyRow(twoOutlets([{ value: 3 }, { value: 5 }])).verdict).toBe('conflict');
  });
});

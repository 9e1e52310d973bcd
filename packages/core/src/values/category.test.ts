import { describe, expect, it } from 'vitest';
import { smallValueContext } from '../compile/small-corpus.fixture.ts';
import type { CategoryValue } from '../shapes/value.ts';
import { categoryType } from './category.ts';
import { relateValues } from './registry.ts';
import type { ValueFacet } from './value-type.ts';

const label = { en: 'x', ja: 'x' };
const question: ValueFacet = {
  answers: 'one',
  categories: [
    { id: 'protest', label },
    { id: 'violent-protest', label, within: 'protest' },
    { id: 'looting', label, within: 'violent-protest' },
    { id: 'terrorism', label },
    { id: 'foreign-terrorism', label, within: 'terrorism' },
    { id: 'coup', label, beside: ['terrorism'] },
    { id: 'riot', label },
  ],
};
const value = (authored: unknown) => categoryType.read(authored, question) as CategoryValue;
const relation = (a: unknown, b: unknown) => relateValues(value(a), value(b), question, smallValueContext);

describe('N6 two categories exclude one another', () => {
  it('unless the vocabulary says otherwise', () => {
    expect(relation('protest', 'terrorism')).toBe('disjoint');
    expect(relation('riot', 'protest')).toBe('disjoint');
    expect(relation('riot', 'riot')).toBe('equal');
  });
  it('one within another is narrower, over several steps', () => {
    expect(relation('violent-protest', 'protest')).toBe('narrower');
    expect(relation('protest', 'looting')).toBe('broader');
  });
  it('two side by side overlap if either lists the other', () => {
    expect(relation('coup', 'terrorism')).toBe('overlaps');
    expect(relation('terrorism', 'coup')).toBe('overlaps');
  });
  it('a category within one of two side by side overlaps as well', () => {
    expect(relation('coup', 'foreign-terrorism')).toBe('overlaps');
  });
  it('two within one category exclude one another', () => {
    const parts: ValueFacet = {
      answers: 'one',
      categories: [
        { id: 'a', label },
        { id: 'b', label, within: 'a' },
        { id: 'c', label, within: 'a' },
      ],
    };
    const category = (id: string): CategoryValue => ({ type: 'category', categories: [id] });
    expect(relateValues(category('b'), category('c'), parts, smallValueContext)).toBe('disjoint');
  });
});

describe('N6 several categories hold together', () => {
  it('in any order', () => expect(relation(['riot', 'protest'], ['protest', 'riot'])).toBe('equal'));
  it('a list that implies the other is narrower, over several steps and with any other member', () => {
    expect(relation(['riot', 'protest'], 'riot')).toBe('narrower');
    expect(relation('protest', ['protest', 'riot'])).toBe('broader');
    expect(relation('terrorism', ['foreign-terrorism', 'coup'])).toBe('broader');
    expect(relation(['looting', 'coup'], ['protest', 'coup'])).toBe('narrower');
  });
  it('two lists that mean the same overlap', () => {
    expect(relation(['protest', 'looting'], 'looting')).toBe('overlaps');
  });
  it('exclude others as soon as one of them does', () => {
    expect(relation(['riot', 'coup'], ['coup', 'terrorism'])).toBe('disjoint');
  });
});

it('N2 answers to a many facet add up and never exclude', () => {
  expect(relateValues(value('protest'), value('riot'), { ...question, answers: 'many' }, smallValueContext)).toBe('additional');
});

describe('a category is read from its authored form', () => {
  it('one or a list; sorted, once each', () => {
    expect(value(['riot', 'protest', 'riot']).categories).toEqual(['protest', 'riot']);
    expect(value('riot').categories).toEqual(['riot']);
  });
  it.each([['revolt'], [[]], [3], [['riot', 'revolt']], [null]])('%j is a fault that lists the categories', (authored) => {
    expect(categoryType.read(authored, question)).toMatchObject({ hint: expect.stringContaining('foreign-terrorism') });
  });
});

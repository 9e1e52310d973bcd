import { describe, expect, it } from 'vitest';
import { smallValueContext } from '../compile/small-corpus.fixture.ts';
import type { EntitiesValue } from '../shapes/value.ts';
import { entitiesType } from './entities.ts';
import { relateValues } from './registry.ts';
import type { ValueFacet } from './value-type.ts';

const facet: ValueFacet = { answers: 'one' };
const many: ValueFacet = { answers: 'many' };
const [north, south, league] = ['state:north', 'state:south', 'organization:league'];
const value = (authored: unknown) => entitiesType.read(authored, facet) as EntitiesValue;
const relation = (a: unknown, b: unknown, question = facet) => relateValues(value(a), value(b), question, smallValueContext);

describe('N5 a closed set equals only itself', () => {
  it('in any order, once each', () => {
    expect(relation([north, south], [south, north, north])).toBe('equal');
  });
  it('it excludes every other closed set of a facet with one answer', () => {
    expect(relation([north], [north, south])).toBe('disjoint');
    expect(relation([north], [south])).toBe('disjoint');
  });
});

describe('N5 an open set is “at least these”', () => {
  it('a set with more names is narrower', () => {
    expect(relation({ open: [north, south] }, { open: [north] })).toBe('narrower');
    expect(relation({ open: [north] }, { open: [south] })).toBe('overlaps');
    expect(relation({ open: [north] }, { open: [north] })).toBe('equal');
  });
  it('a closed set that contains all of them is narrower', () => {
    expect(relation([north, south], { open: [north] })).toBe('narrower');
    expect(relation({ open: [north] }, [north, south])).toBe('broader');
    expect(relation([north], { open: [north] })).toBe('narrower');
  });
  it('a closed set that lacks a name excludes it', () => {
    expect(relation([south], { open: [north] })).toBe('disjoint');
    expect(relation({ open: [north, league] }, [north, south])).toBe('disjoint');
  });
});

it('N2 answers to a many facet add up and never exclude', () => {
  expect(relation([north], [south], many)).toBe('additional');
  expect(relation([south], { open: [north] }, many)).toBe('additional');
  expect(relation([north], [north], many)).toBe('equal');
});

describe('a set is read from its authored form', () => {
  it('closed as a list, open as {open: list}; sorted, once each', () => {
    expect(value([south, north, south])).toEqual({ type: 'entities', entities: [north, south], closed: true });
    expect(value({ open: [south] })).toEqual({ type: 'entities', entities: [south], closed: false });
  });
  it('names the entities, which count as mentioned', () => {
    expect(entitiesType.names?.(value([south, north]))).toEqual([north, south]);
  });
  it.each([[[]], [{ open: [] }], ['state:north'], [['North']], [['state:north', 3]], [null], [{}]])(
    '%j is a fault with a hint',
    (authored) => {
      expect(entitiesType.read(authored, facet)).toMatchObject({ fault: 'not a set of entities', hint: expect.stringContaining('{open:') });
    },
  );
});

import { describe, expect, it } from 'vitest';
import { smallCorpus } from '../compile/small-corpus.fixture.ts';
import type { RowKey } from '../shapes/row.ts';
import { claimRowKey, isSameRow, readRowKey, rowKey, writeRowKey } from './row-key.ts';

const KEY: RowKey = { about: 'event:fire', facet: 'deaths', of: 'state:north', where: 'state:south' };
const KEYS: readonly RowKey[] = [
  KEY,
  { ...KEY, about: 'event:rain' },
  { ...KEY, facet: 'injured' },
  { ...KEY, of: null },
  { ...KEY, where: null },
  { ...KEY, of: null, where: null },
];

describe('the key of a row', () => {
  it('differs if any of its fields does', () => {
    for (const a of KEYS) expect(KEYS.filter((b) => isSameRow(a, b))).toEqual([a]);
  });
  it('is written as one string, and read again', () => {
    expect(writeRowKey(KEY)).toBe('event:fire deaths state:north state:south');
    expect(KEYS.map(writeRowKey).map(readRowKey)).toEqual(KEYS);
    expect(new Set(KEYS.map(writeRowKey)).size).toBe(KEYS.length);
  });
  it('is taken from a row without its other fields', () => {
    const row = { ...KEY, verdict: 'agree' };
    expect(rowKey(row)).toEqual(KEY);
  });
  it('is taken from a claim', () => {
    const [claim] = smallCorpus({ documents: { A: { claims: [{ facet: 'deaths', value: 1, qualifiers: { of: 'state:north' } }] } } })
      .compiled.claims;
    expect(claim && claimRowKey(claim)).toEqual({ about: 'event:fire', facet: 'deaths', of: 'state:north', where: null });
  });
});

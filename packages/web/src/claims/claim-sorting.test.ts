import { describe, expect, it } from 'vitest';
import { type ClaimRowText, nextClaimSorting, readClaimSorting, sortClaimRows, writeClaimSorting } from './claim-sorting.ts';

const row = (voice: string, place: string, line: number): ClaimRowText => ({
  voice,
  about: '',
  facet: '',
  value: '',
  gloss: '',
  force: '',
  place,
  line,
  edtf: null,
  measured: null,
});
const rows = [row('B2', '¶10', 10), row('A1', '¶9', 9), row('B10', '¶1', 1)];

describe('claims are sorted', () => {
  it('in natural order of numbers', () => {
    expect(sortClaimRows(rows, { by: 'voice', down: false }, 'en').map((r) => r.voice)).toEqual(['A1', 'B2', 'B10']);
    expect(sortClaimRows(rows, { by: 'place', down: true }, 'en').map((r) => r.line)).toEqual([10, 9, 1]);
    expect(sortClaimRows(rows, null, 'en')).toBe(rows);
  });
  it('figures and days by value, not by spelling', () => {
    const rowOf = (value: string, measure: string | null, at = 0): ClaimRowText => ({
      ...row('A', '¶1', 1),
      value,
      measured: measure === null ? null : { measure, at },
    });
    const values = [
      rowOf('war', null),
      rowOf('more than 2,000 people', 'person', 2000),
      rowOf('6 April 2022', 'day', 19_088),
      rowOf('nearly 8 hours', 'hour', 8),
      rowOf('164 people', 'person', 164),
      rowOf('10 January 2022', 'day', 19_002),
      rowOf('alliance', null),
    ];
    expect(sortClaimRows(values, { by: 'value', down: false }, 'en').map((v) => v.value)).toEqual([
      '10 January 2022',
      '6 April 2022',
      'nearly 8 hours',
      '164 people',
      'more than 2,000 people',
      'alliance',
      'war',
    ]);
  });
  it('ascending, descending, then unsorted', () => {
    const up = nextClaimSorting(null, 'about');
    const down = nextClaimSorting(up, 'about');
    expect([up, down, nextClaimSorting(down, 'about')]).toEqual([{ by: 'about', down: false }, { by: 'about', down: true }, null]);
    expect(nextClaimSorting(down, 'voice')).toEqual({ by: 'voice', down: false });
  });
  it('as in the URL', () => {
    expect(readClaimSorting(writeClaimSorting({ by: 'facet', down: true }))).toEqual({ by: 'facet', down: true });
    expect(readClaimSorting('-beauty')).toBeNull();
    expect(readClaimSorting(undefined)).toBeNull();
  });
});

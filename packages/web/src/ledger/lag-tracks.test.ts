import type { Lag } from '@synoptic/core/shapes/ledger';
import { describe, expect, it } from 'vitest';
import { lagRange, lagTracks } from './lag-tracks.ts';

const lag = (min: number | null, max: number | null) => ({
  to: 'event:answer',
  is: 'followed' as Lag['is'],
  days: { min, max },
  from: [],
  until: [],
  foretold: false,
});
const cell = (account: string, lags: ReturnType<typeof lag>[]) => ({
  account,
  status: null,
  statuses: [],
  silence: null,
  because: null,
  requested: null,
  response: [],
  lags,
  foretold: [],
});

describe('lags on a line of days', () => {
  const tracks = lagTracks({ lags: [lag(0, 4)], cells: [cell('B1', [lag(7, null), lag(null, null)]), cell('B2', [])] }, true);
  it('begin with the one by the dates of the corpus, and leave out lags without a distance', () => {
    expect(tracks.map((t) => [t.account, t.from, t.to, t.open])).toEqual([
      [null, 0, 4, false],
      ['B1', 7, 7, true],
    ]);
  });
  it('of the response are drawn at the first bearer only', () => {
    const answered = { ...lag(2, 3), is: 'answered' as Lag['is'] };
    expect(lagTracks({ lags: [lag(0, 4)], cells: [cell('B1', [lag(7, 8), answered])] }, false).map((t) => t.from)).toEqual([2]);
  });
  it('are on a line that contains the request and every end', () => {
    const { from, to } = lagRange(tracks);
    expect(from).toBeLessThan(0);
    expect(to).toBeGreaterThan(7);
    expect(lagRange(lagTracks({ lags: [lag(-3, -2)], cells: [] }, true)).from).toBeLessThan(-3);
  });
});

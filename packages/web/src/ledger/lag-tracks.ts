import type { Lag, LedgerRow } from '@synoptic/core/shapes/ledger';

/** A lag in days from the request, by the dates of an account or, where that is null, of the corpus. */
export interface LagTrack {
  readonly account: string | null;
  readonly lag: Lag;
  readonly from: number;
  readonly to: number;
  /** The longest length is unknown. */
  readonly open: boolean;
}

/**
 * The corpus's own lags, then each account's. Lags without a shortest length are left out. Lags to events that followed the case
 * are shown at its first bearer only; the others have lags to their own acts.
 */
export function lagTracks(row: Pick<LedgerRow, 'lags' | 'cells'>, first: boolean): readonly LagTrack[] {
  const all = [track(null, row.lags), ...row.cells.map((cell) => track(cell.account, cell.lags))].flat();
  return first ? all : all.filter(({ lag }) => lag.is !== 'followed');
}

function track(account: string | null, lags: readonly Lag[]): LagTrack[] {
  return lags.flatMap((lag) => {
    const { min, max } = lag.days;
    return min === null ? [] : [{ account, lag, from: min, to: max ?? min, open: max === null }];
  });
}

/** Range of days for the axis: all tracks and day 0, the request, with a margin. */
export function lagRange(tracks: readonly LagTrack[]): { readonly from: number; readonly to: number } {
  const ends = [0, ...tracks.flatMap((t) => [t.from, t.to])];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const room = Math.max(1, (most - least) * 0.05);
  return { from: least < 0 ? least - room : -room / 2, to: most + room };
}

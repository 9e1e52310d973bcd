import type { Lag, LedgerRow } from '@synoptic/core/shapes/ledger';

/** A lag on the line of days: whose it is (null: the corpus's own dates), and where it lies. */
export interface LagTrack {
  readonly account: string | null;
  readonly lag: Lag;
  readonly from: number;
  readonly to: number;
  /** The far end is not known: it goes on. */
  readonly open: boolean;
}

/**
 * The corpus's own lags first, then each account's; those without a known distance cannot be drawn. What followed a case is
 * drawn at its first bearer; at the others only what this bearer did.
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

/** The stretch of days that the line has to show; the request itself is always on it. */
export function lagRange(tracks: readonly LagTrack[]): { readonly from: number; readonly to: number } {
  const ends = [0, ...tracks.flatMap((t) => [t.from, t.to])];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const room = Math.max(1, (most - least) * 0.05);
  return { from: least < 0 ? least - room : -room / 2, to: most + room };
}

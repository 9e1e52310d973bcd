/** Sizes in pixels. */
const TRACK_HEIGHT = 16;
/** Left of the tracks, for sigla. */
const GUTTER = 34;
/** Least width of the tracks beside their descriptions; in narrower figures these are listed below. */
const MIN_TRACKS = 330;
/** Between the tracks and their descriptions. */
const LABEL_GAP = 14;

/** Pixel coordinates of the tracks of lags. */
export interface LagGeometry {
  /** First and last day on the axis. */
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  /** True if the tracks are described in the picture; otherwise in a list below. */
  readonly labelled: boolean;
  x(day: number): number;
  /** Top of a track. */
  trackTop(index: number): number;
}

/**
 * Fits a range of days to the width of the figure.
 *
 * @param labelWidth width of the longest description
 */
export function lagGeometry({ from, to }: { from: number; to: number }, tracks: number, width: number, labelWidth: number): LagGeometry {
  const beside = width - GUTTER - labelWidth - LABEL_GAP;
  const labelled = beside >= MIN_TRACKS;
  const room = Math.max(60, (labelled ? beside : width - GUTTER) - 12);
  return {
    ...{ from, to, labelled },
    left: GUTTER,
    right: GUTTER + room,
    bottom: tracks * TRACK_HEIGHT + 4,
    x: (day) => GUTTER + ((day - from) / (to - from)) * room,
    trackTop: (index) => index * TRACK_HEIGHT,
  };
}

/** Sizes in pixels. */
const TRACK_HEIGHT = 16;
/** Left of the tracks, for sigla. */
const GUTTER = 34;
/** Right of the tracks, for their descriptions, in figures wider than `MIN_WIDTH_FOR_LABELS`. */
const LABEL_COLUMN = 390;
const MIN_WIDTH_FOR_LABELS = 760;

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

/** Fits a range of days to the width of the figure. */
export function lagGeometry({ from, to }: { from: number; to: number }, tracks: number, width: number): LagGeometry {
  const labelled = width > MIN_WIDTH_FOR_LABELS;
  const room = Math.max(60, width - GUTTER - (labelled ? LABEL_COLUMN : 0) - 12);
  return {
    ...{ from, to, labelled },
    left: GUTTER,
    right: GUTTER + room,
    bottom: tracks * TRACK_HEIGHT + 4,
    x: (day) => GUTTER + ((day - from) / (to - from)) * room,
    trackTop: (index) => index * TRACK_HEIGHT,
  };
}

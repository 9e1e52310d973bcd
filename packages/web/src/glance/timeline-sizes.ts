const CAPTION_ROW = 17;
const CAPTION_ROWS = 4;

/** Sizes of the timeline's parts, in pixels. */
export const TIMELINE_SIZES = {
  /** Below this width the timeline is not drawn: the chronology has its own layout for narrow screens. */
  narrowBelow: 640,
  nameColumn: 182,
  nameLine: 16,
  laneRow: 13,
  markRadius: 4.5,
  captionRow: CAPTION_ROW,
  captionRows: CAPTION_ROWS,
  captionWidth: 250,
  /** Start of the axis, below the captions. */
  top: CAPTION_ROW * CAPTION_ROWS + 14,
} as const;

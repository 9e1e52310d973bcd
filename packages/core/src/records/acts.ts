/** What who speaks does. */
export const SPEAKING_ACTS = ['states', 'reports', 'quotes', 'denies', 'demands', 'warns', 'asks'] as const;
/** What who only passes text on does; it counts for nothing (rule I1). */
export const CARRYING_ACTS = ['reproduces', 'translates'] as const;

/** What a hop of an attribution chain does. */
export const ACTS = [...SPEAKING_ACTS, ...CARRYING_ACTS] as const;
export type Act = (typeof ACTS)[number];

export const CARRYING: readonly Act[] = CARRYING_ACTS;

/** The agent of a hop whose source is not named. */
export const UNNAMED = 'unnamed';

/** Acts of a hop that speaks in its own name. */
export const SPEAKING_ACTS = ['states', 'reports', 'quotes', 'denies', 'demands', 'warns', 'asks'] as const;
/** Acts of a carrier, which only passes text on and is never counted (rule I1). */
export const CARRYING_ACTS = ['reproduces', 'translates'] as const;

/** Acts of a hop of an attribution chain. */
export const ACTS = [...SPEAKING_ACTS, ...CARRYING_ACTS] as const;
export type Act = (typeof ACTS)[number];

export const CARRYING: readonly Act[] = CARRYING_ACTS;

/** Agent of a hop whose source is not named. */
export const UNNAMED = 'unnamed';

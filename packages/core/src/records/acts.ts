/** What a hop of an attribution chain does. */
export const ACTS = ['states', 'reports', 'quotes', 'denies', 'demands', 'warns', 'asks', 'reproduces', 'translates'] as const;
export type Act = (typeof ACTS)[number];

/** These only pass text on and count for nothing (rule I1). */
export const CARRYING: readonly Act[] = ['reproduces', 'translates'];

/** The agent of a hop whose source is not named. */
export const UNNAMED = 'unnamed';

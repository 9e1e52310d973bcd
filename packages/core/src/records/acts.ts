/** Acts of a hop that speaks in its own name. */
export const SPEAKING_ACTS = ['states', 'reports', 'quotes', 'denies', 'demands', 'warns', 'asks'] as const;
/** Acts that only pass text on; such hops count for nothing (rule I1). */
export const CARRYING_ACTS = ['reproduces', 'translates'] as const;

/** Acts of the hops of an attribution chain. */
export const ACTS = [...SPEAKING_ACTS, ...CARRYING_ACTS] as const;
export type Act = (typeof ACTS)[number];

/** True for the acts of a carrier, which only passes text on. */
export function isCarryingAct(act: Act): boolean {
  return (CARRYING_ACTS as readonly Act[]).includes(act);
}

/** Agent of a hop whose source is not named. */
export const UNNAMED = 'unnamed';

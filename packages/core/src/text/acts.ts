/** Acts by which an agent asserts something. */
export const SPEAKING_ACTS = ['states', 'reports', 'quotes', 'denies', 'demands', 'warns', 'asks'] as const;
/** Acts that only pass a text on: they count for nothing (rule I1). */
export const CARRYING_ACTS = ['reproduces', 'translates'] as const;

/** Acts that a hop of an attribution chain can have. */
export const ACTS = [...SPEAKING_ACTS, ...CARRYING_ACTS] as const;
export type Act = (typeof ACTS)[number];

/** True if an act only passes a text on. */
export function isCarryingAct(act: Act): boolean {
  return (CARRYING_ACTS as readonly Act[]).includes(act);
}

/** The agent of a hop whose source is not named. */
export const UNNAMED = 'unnamed';

/** Roles on the path of a claim, from the outside in: voices are the first reporters; an agent that names no source is voice and origin in one. */
export const CHAIN_ROLES = ['passage', 'carrier', 'voice', 'reporter', 'origin', 'house'] as const;
export type ChainRole = (typeof CHAIN_ROLES)[number];

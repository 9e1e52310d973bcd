/** Names of the starters, in the order in which they are offered. The first has what all share, and fits any event. */
export const STARTER_NAMES = ['blank', 'disaster', 'protest', 'conflict', 'diplomacy', 'outage', 'court'] as const;
export type StarterName = (typeof STARTER_NAMES)[number];

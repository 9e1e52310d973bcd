/** Ways in which an obligation is set off (rules L4 to L6, L11 and L12): by a request, by a condition that arises, or from the promise on. */
export const OBLIGATION_TRIGGERS = ['request', 'condition', 'promise'] as const;

export type ObligationTrigger = (typeof OBLIGATION_TRIGGERS)[number];

/** The viewer's own key on the comparison page. */
export const ARRANGE_KEYS = { v: 'next-arrangement' } as const;

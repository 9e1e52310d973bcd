/** What a column stands for: the document, the voice that speaks in it, or the origin of what is said (rule C1). */
export const ARRANGEMENTS = ['document', 'voice', 'origin'] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];

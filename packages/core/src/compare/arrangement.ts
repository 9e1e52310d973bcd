/** Kinds of columns: documents, the voices that speak in them, or the origins of claims (rule C1). */
export const ARRANGEMENTS = ['document', 'voice', 'origin'] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];

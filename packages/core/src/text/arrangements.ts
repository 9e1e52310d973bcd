/** Columns of a comparison: documents, the voices that speak in them, or the origins of claims (rule C1). */
export const ARRANGEMENTS = ['document', 'voice', 'origin'] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];

/** Columns of the ledger. */
export const LEDGER_ARRANGEMENTS = ['document', 'voice'] as const;
export type LedgerArrangement = (typeof LEDGER_ARRANGEMENTS)[number];

/** Networks of a corpus: attribution is directed, from the source to who passes it on; co-mention is not. */
export const NETWORK_NAMES = ['attribution', 'co-mention'] as const;
export type NetworkName = (typeof NETWORK_NAMES)[number];

/** Types of things that a search finds. */
export const SEARCH_HIT_TYPES = ['entity', 'event', 'claim', 'passage', 'document'] as const;

import type { IdList, ReaderProblemWords } from '@synoptic/core/reader/reader-problem';

interface DetailAndHint {
  readonly detail: string;
  readonly hint: string;
}

/** Noun for what an id names, and where its ids are listed. */
const ID_LISTS: Readonly<Record<IdList, readonly [noun: string, listed: string]>> = {
  documents: ['document', 'see /v1/documents'],
  entities: ['entity', 'see /v1/entities or /v1/search'],
  events: ['event', 'see /v1/events or /v1/search'],
  claims: ['claim', 'see /v1/claims or /v1/search'],
  subjects: ['event or entity', 'see /v1/events, /v1/entities or /v1/search'],
  obligations: ['obligation', 'see /v1/ledger'],
  cases: ['case', 'see /v1/ledger'],
};

/** Words of the API for what a reader refuses: `detail` and `hint` of a problem document. */
export const readerProblemWords: ReaderProblemWords<DetailAndHint> = {
  'unknown-id': ({ list, value, nearest }) => {
    const [noun, listed] = ID_LISTS[list];
    return { detail: `${noun} "${value}" does not exist in this corpus`, hint: suggestion(nearest) ?? listed };
  },
  'unknown-facet': ({ value, nearest }) => ({ detail: `facet "${value}" does not exist`, hint: suggestion(nearest) ?? 'see /v1/facets' }),
  'unknown-account': ({ value }) => ({
    detail: `account "${value}" does not exist in this corpus`,
    hint: 'accounts are sigla such as A or B1; see /v1/documents',
  }),
  'unknown-choice': ({ parameter, choices, nearest }) => ({
    detail: `${parameter} has an unknown value`,
    hint: [suggestion(nearest), `use one of ${choices.join(', ')}`].filter((part) => part !== null).join(' '),
  }),
  'unknown-page': ({ parameter }) => ({
    detail: `${parameter} does not belong to this list`,
    hint: 'use the `next` of the previous page unchanged',
  }),
  'out-of-range': ({ parameter, least, most }) => ({
    detail: `${parameter} is out of range`,
    hint: `use a whole number from ${least} to ${most}`,
  }),
  'too-few': ({ parameter, least }) => ({
    detail: `${parameter} names fewer than ${least}`,
    hint: `give ${least} or more ids, with commas between them`,
  }),
  unreachable: () => ({ detail: 'the corpus behind this server does not answer', hint: 'try again later' }),
  'bad-answer': () => ({ detail: 'the corpus behind this server does not answer as it should', hint: 'tell the operator' }),
  refused: ({ status, detail, hint }) => ({ detail: detail || `the corpus behind this server answered with status ${status}`, hint }),
};

function suggestion(nearest: string | null): string | null {
  return nearest === null ? null : `did you mean "${nearest}"?`;
}

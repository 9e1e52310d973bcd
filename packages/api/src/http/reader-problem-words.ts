import type { IdList, ReaderProblemWords } from '@synoptic/core/reader/reader-problem';

export interface DetailAndHint {
  readonly detail: string;
  readonly hint: string;
}

/** Sources of the names that a client may use: paths of the API, or tools. */
interface NamePointers {
  readonly ids: Readonly<Record<IdList, string>>;
  readonly facets: string;
  readonly accounts: string;
  /** Syntax of a list of ids. */
  readonly list: string;
}

const NOUNS: Readonly<Record<IdList, string>> = {
  documents: 'document',
  passages: 'passage',
  entities: 'entity',
  events: 'event',
  claims: 'claim',
  subjects: 'event or entity',
  obligations: 'obligation',
  cases: 'case',
};

/** Words of the API for what a reader refuses: `detail` and `hint` of a problem document. */
export const readerProblemWords = createReaderProblemWords({
  ids: {
    documents: 'see /v1/documents',
    passages: 'see /v1/passages or /v1/search',
    entities: 'see /v1/entities or /v1/search',
    events: 'see /v1/events or /v1/search',
    claims: 'see /v1/claims or /v1/search',
    subjects: 'see /v1/events, /v1/entities or /v1/search',
    obligations: 'see /v1/ledger',
    cases: 'see /v1/ledger',
  },
  facets: 'see /v1/facets',
  accounts: 'see /v1/documents',
  list: 'ids separated by commas',
});

/** Words for one kind of client. */
export function createReaderProblemWords(where: NamePointers): ReaderProblemWords<DetailAndHint> {
  return {
    'unknown-id': ({ list, value, nearest }) => ({
      detail: `${NOUNS[list]} "${value}" does not exist in this corpus`,
      hint: suggestion(nearest) ?? where.ids[list],
    }),
    'unknown-facet': ({ value, nearest }) => ({ detail: `facet "${value}" does not exist`, hint: suggestion(nearest) ?? where.facets }),
    'unknown-account': ({ value }) => ({
      detail: `account "${value}" does not exist in this corpus`,
      hint: `accounts are sigla such as A or B1; ${where.accounts}`,
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
      hint: `give ${least} or more: ${where.list}`,
    }),
    unreachable: () => ({ detail: 'the corpus behind this server does not answer', hint: 'try again later' }),
    unavailable: () => ({ detail: 'the database of this corpus does not answer', hint: 'try again in a few seconds' }),
    'bad-answer': () => ({ detail: 'the corpus behind this server does not answer as it should', hint: 'tell the operator' }),
    refused: ({ status, detail, hint }) => ({ detail: detail || `the corpus behind this server answered with status ${status}`, hint }),
  };
}

function suggestion(nearest: string | null): string | null {
  return nearest === null ? null : `did you mean "${nearest}"?`;
}

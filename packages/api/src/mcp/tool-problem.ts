import { type Problem, toProblem } from '../http/problem.ts';
import { createReaderProblemWords } from '../http/reader-problem-words.ts';

const words = createReaderProblemWords({
  ids: {
    documents: 'list documents with the tool "list"',
    passages: 'look it up with the tool "search", or with "list" and what: passages',
    entities: 'look it up with the tool "search", or with "list" and what: entities',
    events: 'look it up with the tool "search", or with "list" and what: events',
    claims: 'look it up with the tool "search", or with "list" and what: claims',
    subjects: 'look it up with the tool "search", or with "list" and what: events or entities',
    obligations: 'the tool "ledger" without arguments names them',
    cases: 'the tool "ledger" without arguments names them',
  },
  facets: 'see the tool "list" with what: facets',
  accounts: 'the tool "compare" without accounts names them',
  list: 'an array of that many ids',
});

/** Any error as a problem in words for a client that has tools and no URLs. */
export function toolProblem(error: unknown): Problem {
  return toProblem(error, {
    ...words,
    // The hint of another server speaks of its paths.
    refused: (data) => ({ ...words.refused(data), hint: data.hint.includes('/v1/') ? 'ask the tool in another way' : data.hint }),
  });
}

import { badAnswer } from '@synoptic/core/reader/fetch-bounded';
import { askReader, mapReader, type ReaderMethod } from '@synoptic/core/reader/map-reader';
import type { Reader } from '@synoptic/core/reader/reader';
import type { z } from 'zod';
import { SCHEMAS, type SchemaName } from './registry.ts';

const ANSWERS: Readonly<Record<ReaderMethod, SchemaName>> = {
  corpus: 'CorpusCard',
  documents: 'Documents',
  document: 'DocumentAnswer',
  passages: 'Passages',
  passage: 'PassageAnswer',
  entities: 'Entities',
  entity: 'EntityAnswer',
  events: 'Events',
  event: 'EventAnswer',
  claims: 'Claims',
  claim: 'ClaimAnswer',
  facets: 'Facets',
  kinds: 'Kinds',
  compare: 'Comparison',
  sensitivity: 'Sensitivity',
  dependence: 'Dependence',
  wholes: 'Wholes',
  threads: 'Threads',
  ledger: 'Ledger',
  timeline: 'Timeline',
  network: 'Network',
  glance: 'Glance',
  search: 'Search',
  export: 'CompiledCorpus',
};

/**
 * A reader over a server that is not trusted: each answer must have the shape that the API documents, or the question is rejected
 * with a `ReaderProblem`. Fields that a newer server adds are accepted.
 */
export function checkedReader(reader: Reader, address: string): Reader {
  return mapReader(reader, async (method, args) => {
    const answer = await askReader(reader, method, args);
    const { error } = SCHEMAS[ANSWERS[method]].safeParse(answer);
    const wrong = error?.issues.find((issue) => !isAddition(issue));
    if (wrong) throw badAnswer(address, 'shape', wrong.path.join('.'));
    return answer;
  });
}

/** True if a value differs from its schema only by further fields. */
function isAddition(issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'unrecognized_keys') return true;
  return issue.code === 'invalid_union' && issue.errors.some((issues) => issues.length > 0 && issues.every(isAddition));
}

import type { ClaimAnswer } from '../shapes/claim.ts';
import type { DocumentAnswer, PassageAnswer } from '../shapes/document.ts';
import type { EntityAnswer, EventAnswer } from '../shapes/entity.ts';
import { kindOf } from '../text/id.ts';
import type { Reader } from './reader.ts';
import { type ReaderProblem, readerProblemType } from './reader-problem.ts';

/** A record of any type, by type. */
export type FoundRecord =
  | { readonly type: 'document'; readonly answer: DocumentAnswer }
  | { readonly type: 'passage'; readonly answer: PassageAnswer }
  | { readonly type: 'entity'; readonly answer: EntityAnswer }
  | { readonly type: 'event'; readonly answer: EventAnswer }
  | { readonly type: 'claim'; readonly answer: ClaimAnswer };

/**
 * Finds a record by its id or another key. A siglum or a number names a document, or else the speaker of a voice. Rejects with the
 * problem of the first list in which the key was looked up.
 */
export async function findRecord(reader: Reader, key: string): Promise<FoundRecord> {
  if (!key.includes(':')) return findByShortKey(reader, key);
  switch (kindOf(key)) {
    case 'document':
      return { type: 'document', answer: await reader.document(key) };
    case 'passage':
      return { type: 'passage', answer: await reader.passage(key) };
    case 'event':
      return { type: 'event', answer: await reader.event(key) };
    case 'claim':
      return { type: 'claim', answer: await reader.claim(key) };
    default:
      return { type: 'entity', answer: await reader.entity(key) };
  }
}

async function findByShortKey(reader: Reader, key: string): Promise<FoundRecord> {
  try {
    return { type: 'document', answer: await reader.document(key) };
  } catch (problem) {
    if (readerProblemType(problem as ReaderProblem) !== 'not-found') throw problem;
    const answer = await reader.entity(key).catch((other: ReaderProblem) => {
      throw readerProblemType(other) === 'not-found' ? problem : other;
    });
    return { type: 'entity', answer };
  }
}

import { askReader, mapReader } from '@synoptic/core/reader/map-reader';
import type { Reader } from '@synoptic/core/reader/reader';
import type { Claim } from '@synoptic/core/shapes/claim';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';
import { API_LIMITS } from './api-limits.ts';
import { Problem } from './problem.ts';

/** Wraps a reader for one request, which may cause a bounded amount of work. */
export type BoundReader = (reader: Reader) => Reader;

/** Parts of a question that the cost of a comparison depends on. */
interface ComparedSubjects {
  readonly about?: unknown;
  readonly by?: unknown;
}

/**
 * Bounds requests where no thread can be stopped: a question that would judge more than `most` claims is refused before it starts,
 * and so are further questions of the same request. The estimate counts the claims about the subjects; a sensitivity compares
 * them again without each account.
 */
export function createWorkBound({ claims }: CompiledCorpus, most: number = API_LIMITS.judgedClaims): BoundReader {
  let indexed: Map<string, Claim[]> | null = null;
  const claimsAbout = (id: string): readonly Claim[] => {
    indexed ??= Map.groupBy(claims, (claim) => claim.about);
    return indexed.get(id) ?? [];
  };
  const costOf = (method: string, { about, by }: ComparedSubjects): number => {
    const judged = Array.isArray(about) ? about.flatMap(claimsAbout) : [];
    if (method !== 'sensitivity') return judged.length;
    return judged.length * (1 + new Set(judged.flatMap((claim) => accountsOf(claim, by))).size);
  };
  return (reader) => boundedReader(reader, most, costOf);
}

/**
 * The same bound where claims are in a database: their number is that of the list of claims about each subject. A sensitivity counts them once for each account,
 * of which there are at most as many as claims.
 */
export function createStoredWorkBound(most: number = API_LIMITS.judgedClaims): BoundReader {
  return (reader) =>
    boundedReader(reader, most, async (method, { about }) => {
      const subjects = Array.isArray(about) ? about.filter((id) => typeof id === 'string') : [];
      const totals = await Promise.all(subjects.map(async (id) => (await reader.claims({ about: id, limit: 1 })).total));
      const judged = totals.reduce((sum, total) => sum + total, 0);
      return method === 'sensitivity' ? judged * (1 + Math.min(judged, MOST_COUNTED_ACCOUNTS)) : judged;
    });
}

/** Accounts that a sensitivity over a database is taken to have, where it has claims enough. */
const MOST_COUNTED_ACCOUNTS = 12;

function boundedReader(
  reader: Reader,
  most: number,
  costOf: (method: string, subjects: ComparedSubjects) => number | Promise<number>,
): Reader {
  let left = most;
  return mapReader(reader, async (method, args) => {
    if (method === 'compare' || method === 'dependence' || method === 'sensitivity') left -= await costOf(method, Object(args[0]));
    if (left < 0)
      throw new Problem(
        'too-costly',
        'the question takes more work than this server does for one request',
        'name fewer subjects, or run the command line or a server of your own',
        { parameter: 'about' },
      );
    return askReader(reader, method, args);
  });
}

/** Accounts that contain a claim, by the arrangement of the columns. */
function accountsOf({ voice, origin, anchors }: Claim, by: unknown): readonly string[] {
  if (by === 'origin') return [origin];
  return by === 'document' ? anchors.map(({ document }) => document) : [voice];
}

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
  return (reader) => {
    let left = most;
    return mapReader(reader, async (method, args) => {
      if (method === 'compare' || method === 'dependence' || method === 'sensitivity') left -= costOf(method, Object(args[0]));
      if (left < 0)
        throw new Problem(
          'too-costly',
          'the question takes more work than this server does for one request',
          'name fewer subjects, or run the command line or a server of your own',
          { parameter: 'about' },
        );
      return askReader(reader, method, args);
    });
  };
}

/** Accounts that contain a claim, by the arrangement of the columns. */
function accountsOf({ voice, origin, anchors }: Claim, by: unknown): readonly string[] {
  if (by === 'origin') return [origin];
  return by === 'document' ? anchors.map(({ document }) => document) : [voice];
}

import { documentAccounts } from '../../compare/accounts.ts';
import { createSilenceJudge } from '../../compare/silence.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { eventsByDate } from '../../corpus/events-by-date.ts';
import type { EventCoverage, Glance } from '../../shapes/glance.ts';
import { ledger } from '../ledger/ledger.ts';
import { timeline } from '../timeline/timeline.ts';
import { rankRows } from './rank-rows.ts';

/**
 * Overview of a corpus: ranked disagreements, rows of one origin, coverage of events by documents, decisive silences, timeline.
 *
 * Compares every subject, so it costs as much as all comparisons together; a reader computes it once. Decisive silences follow rule
 * L10 of docs/spec/compare.md. Never throws.
 *
 * @example
 * ```ts
 * import { glance } from '@synoptic/core/questions/glance/glance';
 *
 * const { disagreements } = glance(corpus);
 * disagreements.every((row) => row.origins > 1); // → true
 * ```
 */
export function glance(corpus: Corpus): Glance {
  const matrix = coverageMatrix(corpus);
  return {
    ...rankRows(corpus),
    alone: matrix.flatMap(soleReportIn),
    matrix,
    decisive: ledger(corpus).decisive,
    timeline: timeline(corpus),
  };
}

function soleReportIn({ event, cells }: EventCoverage): Glance['alone'] {
  const [only, ...more] = cells.filter((c) => c.is === 'told');
  return only && more.length === 0 ? [{ account: only.account, event, claims: only.claims }] : [];
}

function coverageMatrix(corpus: Corpus): EventCoverage[] {
  const accounts = [...documentAccounts(corpus).values()];
  return eventsByDate(corpus).flatMap((event): EventCoverage[] => {
    const claims = corpus.claimsAbout(event.id);
    if (claims.length === 0) return [];
    const judgeSilence = createSilenceJudge({ about: event.id, claims }, corpus);
    const byDocument = Map.groupBy(claims, (c) => c.anchors[0]?.document);
    const cells = accounts.map((account) => {
      const count = byDocument.get(account.documents[0])?.length ?? 0;
      return { account: account.siglum, is: count > 0 ? ('told' as const) : judgeSilence(account).silence, claims: count };
    });
    return [{ event: event.id, cells }];
  });
}

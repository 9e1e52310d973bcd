import { documentAccounts } from '../../compare/accounts.ts';
import type { Silence } from '../../compare/rule-numbers.ts';
import { createSilenceJudge } from '../../compare/silence.ts';
import { type Corpus, groupBy } from '../../corpus/corpus.ts';
import type { Id } from '../../text/id.ts';
import type { DecisiveSilence } from '../ledger/decisive-silences.ts';
import { ledger } from '../ledger/ledger.ts';
import { compareEventDates, type TimelineMark, timeline } from '../timeline/timeline.ts';
import { type Ranking, rankRows } from './ranking.ts';

export type { Highlight } from './ranking.ts';

/** How a document stands to an event: tells it, or is silent in one of three ways. */
export interface EventCoverage {
  readonly event: Id;
  readonly cells: readonly { readonly account: string; readonly is: 'told' | Silence; readonly claims: number }[];
}

/** An event that one document tells and no other. */
export interface SoleReport {
  readonly account: string;
  readonly event: Id;
  readonly claims: number;
}

/** The corpus at a glance: where accounts disagree, what hangs on one origin, what only one tells, who is silent on what, and when it was. */
export interface Glance extends Ranking {
  /** What only one document tells, in the order of time. */
  readonly alone: readonly SoleReport[];
  readonly matrix: readonly EventCoverage[];
  /** What an account leaves out although it weighs against its own judgement (rule L10). */
  readonly decisive: readonly DecisiveSilence[];
  readonly timeline: readonly TimelineMark[];
}

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
  const told = coverageMatrix(corpus);
  return {
    ...rankRows(corpus),
    alone: told.flatMap(soleReportIn),
    matrix: told,
    decisive: ledger(corpus).decisive,
    timeline: timeline(corpus),
  };
}

function soleReportIn({ event, cells }: EventCoverage): SoleReport[] {
  const [only, ...more] = cells.filter((c) => c.is === 'told');
  return only && more.length === 0 ? [{ account: only.account, event, claims: only.claims }] : [];
}

function coverageMatrix(corpus: Corpus): EventCoverage[] {
  const accounts = [...documentAccounts(corpus).values()];
  return corpus.compiled.events
    .flatMap((event): EventCoverage[] => {
      const claims = corpus.claimsAbout(event.id);
      if (claims.length === 0) return [];
      const silenced = createSilenceJudge(event.id, claims, corpus);
      const told = groupBy(claims, (c) => c.anchors[0]?.document);
      const cells = accounts.map((account) => {
        const count = told.get(account.documents[0])?.length ?? 0;
        return { account: account.siglum, is: count > 0 ? ('told' as const) : silenced(account).silence, claims: count };
      });
      return [{ event: event.id, cells }];
    })
    .sort((a, b) => compareEventDates(corpus, a.event, b.event));
}

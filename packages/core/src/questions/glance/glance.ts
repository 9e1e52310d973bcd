import { documentAccounts } from '../../compare/accounts.ts';
import { createSilenceJudge } from '../../compare/silence.ts';
import { type Corpus, groupBy } from '../../corpus/corpus.ts';
import type { EventCoverage, Glance } from '../../shapes/glance.ts';
import { ledger } from '../ledger/ledger.ts';
import { compareEventDates, timeline } from '../timeline/timeline.ts';
import { rankRows } from './rank-rows.ts';

/** Looks over the whole corpus once. */
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

function soleReportIn({ event, cells }: EventCoverage): Glance['alone'] {
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

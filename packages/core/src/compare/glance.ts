import type { Corpus } from '../corpus/corpus.ts';
import { byCodePoint } from '../text/canonical.ts';
import type { Id } from '../text/id.ts';
import { compare, type Row } from './compare.ts';
import type { DecisiveSilence } from './decisive.ts';
import { ledger } from './ledger.ts';
import type { Silence, Verdict } from './rules.ts';
import { judgeSilence } from './silence.ts';
import { earlier, type Mark, timeline } from './timeline.ts';

/** A row that stands out in the whole corpus, and the accounts that speak in it. */
export interface Highlight {
  readonly about: Id;
  readonly facet: string;
  readonly of: Id | null;
  readonly where: Id | null;
  readonly verdict: Verdict;
  readonly rule: string;
  readonly origins: number;
  readonly attestations: number;
  readonly accounts: readonly string[];
  /** The claims that decided, or all of the row. */
  readonly claims: readonly Id[];
}

/** How a document stands to an event: tells it, or is silent in one of three ways. */
export interface Told {
  readonly event: Id;
  readonly cells: readonly { readonly account: string; readonly is: 'told' | Silence; readonly claims: number }[];
}

/** The corpus at a glance: where accounts disagree, what hangs on one origin, who is silent on what, and when it was. */
export interface Glance {
  readonly disagreements: readonly Highlight[];
  /** Told by two passages or more, and yet by one origin. */
  readonly oneOrigin: readonly Highlight[];
  readonly matrix: readonly Told[];
  /** What an account leaves out although it weighs against its own judgement (rule L10). */
  readonly decisive: readonly DecisiveSilence[];
  readonly timeline: readonly Mark[];
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>;
  readonly rows: number;
}

/** Looks at every subject once. The order is by weight of independent origins, then by id: the same for everyone. */
export function glance(corpus: Corpus): Glance {
  const subjects = [...new Set(corpus.compiled.claims.map((c) => c.about))].sort();
  const comparisons = subjects.map((id) => compare(corpus, { about: [id], by: 'voice' }));
  const rows = comparisons.flatMap((c) => c.rows);
  const verdicts: Partial<Record<Verdict, number>> = {};
  for (const row of rows) verdicts[row.verdict] = (verdicts[row.verdict] ?? 0) + 1;
  const clashing = rows.filter((r) => r.verdict === 'conflict' || r.verdict === 'contrast');
  const byWeight = weigher(corpus);
  const hanging = rows.filter((r) => r.verdict === 'single' && r.corroboration.attestations > 1);
  return {
    disagreements: clashing.map(highlight).sort(byWeight),
    oneOrigin: hanging.map(highlight).sort((a, b) => b.attestations - a.attestations || byWeight(a, b)),
    matrix: matrix(corpus),
    decisive: ledger(corpus).decisive,
    timeline: timeline(corpus),
    verdicts,
    rows: rows.length,
  };
}

function highlight(row: Row): Highlight {
  const deciding = [...new Set(row.explanation.pairs.flatMap((p) => p.claims))];
  return {
    about: row.about,
    facet: row.facet,
    of: row.of,
    where: row.where,
    verdict: row.verdict,
    rule: row.rule,
    origins: row.corroboration.origins,
    attestations: row.corroboration.attestations,
    accounts: row.cells.filter((c) => c.claims.length > 0).map((c) => c.account),
    claims: deciding.length > 0 ? deciding : row.cells.flatMap((c) => c.claims),
  };
}

/** Conflicts before contrasts of the same weight; accounts that disagree across documents weigh more. */
function weigher(corpus: Corpus): (a: Highlight, b: Highlight) => number {
  const documents = ({ accounts }: Highlight) => new Set(accounts.map((s) => corpus.voices.get(s)?.document)).size;
  const name = ({ about, facet, of, where }: Highlight) => [about, facet, of, where].join(' ');
  return (a, b) =>
    b.origins - a.origins ||
    documents(b) - documents(a) ||
    (a.verdict === b.verdict ? 0 : a.verdict === 'conflict' ? -1 : 1) ||
    byCodePoint(name(a), name(b));
}

function matrix(corpus: Corpus): Told[] {
  return corpus.compiled.events
    .filter((e) => corpus.claimsAbout(e.id).length > 0)
    .map((event) => {
      const { rows, accounts, claims: told } = compare(corpus, { about: [event.id], by: 'document' });
      return {
        event: event.id,
        cells: accounts.map((account) => {
          const cells = rows.flatMap((r) => r.cells.filter((c) => c.account === account.siglum));
          const claims = new Set(cells.flatMap((c) => c.claims)).size;
          const is = claims > 0 ? ('told' as const) : judgeSilence(account, event.id, Object.values(told), corpus).silence;
          return { account: account.siglum, is, claims };
        }),
      };
    })
    .sort((a, b) => earlier(corpus, a.event, b.event));
}

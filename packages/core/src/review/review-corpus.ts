import { compare } from '../compare/compare.ts';
import { isSameRow, writeRowKey } from '../compare/row-key.ts';
import type { Issue } from '../compile/issue.ts';
import type { DataFolder } from '../compile/parse-folder.ts';
import { type Corpus, openCorpus } from '../corpus/corpus.ts';
import type { Claim } from '../shapes/claim.ts';
import type { Row, RowKey } from '../shapes/row.ts';
import { createRowJudge, type RowState } from './create-row-judge.ts';
import type { ReviewedProposal } from './fold-decisions.ts';
import { planAcceptance } from './plan-acceptance.ts';

/** A corpus as it would be with every open claim accepted, of which any part can be compared. */
export interface ReviewCorpus {
  /** Null if the folder has errors of its own. */
  readonly corpus: Corpus | null;
  readonly issues: readonly Issue[];
  /** Claims that open proposals would become, by proposal. */
  readonly claims: ReadonlyMap<string, Claim>;
  /** Open proposals that the compiler refuses, with the reason. */
  readonly refused: ReadonlyMap<string, Issue>;
  /** A row with the reviewed claims and those of some open proposals; null where none of them answers it. */
  rowWith(key: RowKey, open: ReadonlySet<string>): Row | null;
  /** Verdict and counts of that row alone, which take a fraction of the time. */
  stateWith(key: RowKey, open: ReadonlySet<string>): RowState | null;
  /** Rows of the subjects of all proposals with the reviewed claims alone. */
  reviewedRows(): readonly Row[];
}

/** Compiles a folder once with all open claims; each question then leaves out those that it does not include. */
export function openReviewCorpus(folder: DataFolder, reviewed: ReadonlyMap<string, ReviewedProposal>): ReviewCorpus {
  const open = [...reviewed.values()].filter(
    ({ proposal, claim, outcome }) => proposal.kind === 'claim' && claim === null && outcome !== 'rejected' && outcome !== 'merged',
  );
  const accepted = open.map(({ proposal, payload }) => ({ on: proposal.id, payload }));
  const plan = planAcceptance({ folder, reviewed, curation: { by: 'review', on: '..' }, accepted });
  const corpus = plan.corpus && openCorpus(plan.corpus);
  const proposalOf = new Map([...plan.claims].map(([proposal, claim]) => [claim, proposal]));
  const claims = new Map(
    [...plan.claims].flatMap(([proposal, id]) => {
      const claim = corpus?.claims.get(id);
      return claim ? [[proposal, claim] as const] : [];
    }),
  );
  const reviewedOnly = ({ id }: Claim) => !proposalOf.has(id);
  const judge = corpus && createRowJudge(corpus);
  // Each open claim of a row asks for the row as it is now.
  const present = new Map<string, RowState | null>();
  const isIncluded =
    (included: ReadonlySet<string>) =>
    ({ id }: Claim): boolean => {
      const proposal = proposalOf.get(id);
      return proposal === undefined || included.has(proposal);
    };
  return {
    corpus,
    issues: plan.issues,
    claims,
    refused: plan.refused,
    rowWith(key, included) {
      if (!corpus) return null;
      const { rows } = compare(corpus, { about: [key.about], facets: [key.facet] }, isIncluded(included));
      return rows.find((row) => isSameRow(row, key) && row.cells.some(({ claims: here }) => here.length > 0)) ?? null;
    },
    stateWith(key, included) {
      if (!judge) return null;
      if (included.size > 0) return judge(key, isIncluded(included));
      const written = writeRowKey(key);
      const state = present.get(written) ?? judge(key, reviewedOnly);
      present.set(written, state);
      return state;
    },
    reviewedRows() {
      if (!corpus) return [];
      const about = [...new Set([...reviewed.values()].map(({ payload }) => payload['about']))];
      const known = about.filter((id): id is string => typeof id === 'string' && (corpus.events.has(id) || corpus.entities.has(id)));
      if (known.length === 0) return [];
      return compare(corpus, { about: known, by: 'document' }, reviewedOnly).rows.filter((row) => row.answers.length > 0);
    },
  };
}

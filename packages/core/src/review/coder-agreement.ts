import { relateClaims } from '../compare/relate-claims.ts';
import type { DataFolder } from '../compile/parse-folder.ts';
import { type Corpus, openCorpus } from '../corpus/corpus.ts';
import type { Claim } from '../shapes/claim.ts';
import type { Relation } from '../shapes/value.ts';
import type { Decision } from './decision.ts';
import { isAcceptance, type ReviewedProposal } from './fold-decisions.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import { planAcceptance } from './plan-acceptance.ts';

/** Agreement of the coders of a folder. */
export interface CoderAgreement {
  readonly coders: readonly string[];
  /** Units on which at least two coders decided. */
  readonly units: number;
  /** α of accepting or rejecting (nominal). */
  readonly decision: number | null;
  /** α of the values, with the distances of the rules: equal 0, one says more or they overlap ½, else 1; a rejection against a value is 1. */
  readonly value: number | null;
  /** α of the origins to which accepted claims are attributed (nominal). */
  readonly origin: number | null;
  /** Proposals on which coders differ. */
  readonly contested: readonly string[];
}

/** Answer of a coder to a unit: a claim, or null for none. */
interface CoderAnswer {
  readonly coder: string;
  readonly claim: Claim | null;
}

const DISTANCES: Partial<Record<Relation, number>> = { equal: 0, narrower: 0.5, broader: 0.5, overlaps: 0.5 };

/**
 * Krippendorff's α between coders. A unit is a place of a document on one facet: proposals of different sources whose spans overlap are one.
 * Coders who put a proposal off have not decided on it.
 */
export function coderAgreement(folder: DataFolder, reviewed: ReadonlyMap<string, ReviewedProposal>): CoderAgreement {
  const decided = [...reviewed.values()].filter(({ proposal }) => proposal.kind === 'claim');
  const { corpus, claims } = compileAnswers(folder, reviewed, decided);
  const units = unitsOf(decided).map((unit) => answersOf(unit, claims));
  const shared = units.filter((answers) => answers.length > 1);
  const value = (a: CoderAnswer, b: CoderAnswer) => valueDistance(a.claim, b.claim, corpus);
  const origins = units.map((answers) => answers.flatMap(({ claim }) => (claim === null ? [] : [claim.attribution.at(-1)?.agent ?? ''])));
  return {
    coders: [...new Set(decided.flatMap(({ decisions }) => decisions.map(({ by }) => by)))].toSorted(),
    units: shared.length,
    decision: krippendorffAlpha(units, (a, b) => ((a.claim === null) === (b.claim === null) ? 0 : 1)),
    value: krippendorffAlpha(units, value),
    origin: krippendorffAlpha(origins, (a, b) => (a === b ? 0 : 1)),
    contested: decided.filter(({ outcome }) => outcome === 'contested').map(({ proposal }) => proposal.id),
  };
}

function valueDistance(a: Claim | null, b: Claim | null, corpus: Corpus | null): number {
  if (a === null || b === null) return a === b ? 0 : 1;
  const facet = corpus?.facets.get(a.facet);
  if (!corpus || !facet || a.about !== b.about || a.facet !== b.facet || a.polarity !== b.polarity) return 1;
  return DISTANCES[relateClaims(a, b, facet, corpus)] ?? 1;
}

/** Proposals of one document and facet whose spans overlap. */
function unitsOf(decided: readonly ReviewedProposal[]): ReviewedProposal[][] {
  const units: ReviewedProposal[][] = [];
  for (const one of decided) {
    const { document, span } = one.proposal;
    const same = units.find((unit) =>
      unit.some(
        ({ proposal, payload }) =>
          proposal.document === document &&
          payload['facet'] === one.payload['facet'] &&
          proposal.span.start < span.end &&
          span.start < proposal.span.end,
      ),
    );
    if (same) same.push(one);
    else units.push([one]);
  }
  return units;
}

/** One answer a coder: the claim that the coder accepted, or none where every decision is a rejection. */
function answersOf(unit: readonly ReviewedProposal[], claims: ReadonlyMap<string, Claim>): CoderAnswer[] {
  const byCoder = new Map<string, Claim | null>();
  for (const { proposal, decisions } of unit)
    for (const decision of decisions) {
      if (isAcceptance(decision)) byCoder.set(decision.by, claims.get(answerId(proposal.id, decision)) ?? null);
      else if (decision.is === 'rejected' && !byCoder.has(decision.by)) byCoder.set(decision.by, null);
    }
  return [...byCoder].map(([coder, claim]) => ({ coder, claim }));
}

function answerId(proposal: string, { by }: Decision): string {
  return `${proposal} ${by}`;
}

/** Compiles the claim of each acceptance, so that the rules can relate their values. Links to other claims play no part. */
function compileAnswers(folder: DataFolder, reviewed: ReadonlyMap<string, ReviewedProposal>, decided: readonly ReviewedProposal[]) {
  const answers = new Map<string, ReviewedProposal>([...reviewed].filter(([, { proposal }]) => proposal.kind !== 'claim'));
  const accepted: { on: string }[] = [];
  for (const { proposal, decisions } of decided)
    for (const decision of decisions.filter(isAcceptance)) {
      const { paraphrases: _, supersedes: __, ...payload } = decision.payload ?? proposal.payload;
      const id = answerId(proposal.id, decision);
      const own = { ...proposal, id, payload };
      answers.set(id, { proposal: own, outcome: 'pending', payload, span: own.span, claim: null, decisions: [] });
      accepted.push({ on: id });
    }
  const plan = planAcceptance({ folder, reviewed: answers, curation: { by: 'agreement', on: '..' }, accepted });
  const corpus = plan.corpus && openCorpus(plan.corpus);
  const claims = new Map(
    [...plan.claims].flatMap(([id, claim]) => [[id, corpus?.claims.get(claim)] as const]).filter(([, claim]) => claim),
  );
  return { corpus, claims: claims as ReadonlyMap<string, Claim> };
}

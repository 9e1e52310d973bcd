import { chosenClaims } from '../../compare/columns.ts';
import { gatherRows, type RowKey } from '../../compare/gather-rows.ts';
import { countIndependenceByValue, type IndependenceCounts } from '../../compare/independence.ts';
import { type JudgedRow, judgeRow } from '../../compare/judge-row.ts';
import { canonicalQuestion, comparisonId, type QuestionInput } from '../../compare/question.ts';
import { RULES_VERSION } from '../../compare/rule-numbers.ts';
import { withdrawnClaims } from '../../compare/withdrawn-claims.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Claim } from '../../model/claim.ts';
import { CARRYING } from '../../records/acts.ts';
import { byCodePoint } from '../../text/canonical-json.ts';
import type { Id } from '../../text/id.ts';
import { CHAIN_ROLES, type ChainRole, type DependencePath, type DependenceStep, dependencePaths } from './dependence-path.ts';

/** A passage, or an agent in all that it is to the claims of the row. */
export interface DependenceNode {
  readonly id: Id;
  readonly is: readonly ChainRole[];
}

/** One step that claims take; a step that is printed for one claim and resolved for another is two edges. */
export interface DependenceEdge extends DependenceStep {
  readonly claims: readonly Id[];
}

/** Where the paths of several claims come together: there they are one reporter, one origin or one house. */
export interface Meeting {
  readonly at: Id;
  readonly is: readonly ChainRole[];
  readonly claims: readonly Id[];
}

/** Chain of one claim as seen from one of its passages. */
export interface ClaimPath {
  readonly claim: Id;
  readonly passage: Id;
  /** Passages, then agents, from `passage` inward to the house. */
  readonly through: readonly Id[];
  /** Claim whose chain it is: the one at the end of what `claim` paraphrases, or `claim` itself (rule I7). */
  readonly root: Id;
  /** Siglum of the voice of `root`. */
  readonly voice: string;
  /** Agents of the chain that speak, outermost first; the last is the origin (rule I1). */
  readonly speakers: readonly Id[];
  /** Agents of the chain that only pass text on. */
  readonly carriers: readonly Id[];
  readonly house: Id;
}

/** One value of a row: its counts, the way of each claim, and where the ways meet. */
export interface ValueDependence extends IndependenceCounts {
  readonly claims: readonly Id[];
  readonly paths: readonly ClaimPath[];
  readonly meetings: readonly Meeting[];
}

export interface RowDependence extends RowKey, IndependenceCounts {
  readonly nodes: readonly DependenceNode[];
  readonly edges: readonly DependenceEdge[];
  readonly values: readonly ValueDependence[];
}

/** Who is independent of whom in a comparison, and by what way (rule I8). */
export interface Dependence {
  /** The comparison that it explains. */
  readonly comparison: string;
  readonly corpus: string;
  readonly rules: string;
  readonly about: readonly Id[];
  readonly rows: readonly RowDependence[];
}

/** The ways of every claim of a comparison, from its passages to the houses; never throws on ids that exist. */
export function dependence(corpus: Corpus, asked: QuestionInput): Dependence {
  const question = canonicalQuestion(asked);
  const standing = chosenClaims(corpus, question)
    .filter((c) => !withdrawnClaims(corpus).has(c.id))
    .toSorted((a, b) => byCodePoint(a.id, b.id));
  return {
    comparison: comparisonId(corpus.digest, question),
    corpus: corpus.digest,
    rules: RULES_VERSION,
    about: question.about,
    rows: gatherRows(standing, corpus).flatMap((row) => (row.claims.length > 0 ? [rowOf(judgeRow(row, corpus), corpus)] : [])),
  };
}

function rowOf({ key, facet, claims, counts }: JudgedRow, corpus: Corpus): RowDependence {
  const paths = new Map(claims.map((c) => [c.id, dependencePaths(c, corpus)]));
  const all = [...paths.values()].flat();
  return {
    ...key,
    ...counts,
    nodes: nodesOf(all),
    edges: edgesOf(all),
    values: countIndependenceByValue(claims, facet, corpus).map((value) => {
      const own = value.claims.flatMap((id) => paths.get(id) ?? []);
      return { ...value, paths: own.map(pathSummary), meetings: meetingsOf(own) };
    }),
  };
}

function pathSummary({ claim, passage, root, steps }: DependencePath): ClaimPath {
  const carries = ({ act }: Claim['attribution'][number]) => CARRYING.includes(act);
  return {
    claim,
    passage,
    through: [passage, ...steps.map((s) => s.to)],
    root: root.id,
    voice: root.voice,
    speakers: root.attribution.filter((hop) => !carries(hop)).map((hop) => hop.agent),
    carriers: root.attribution.filter(carries).map((hop) => hop.agent),
    house: root.house,
  };
}

/** From the passages inward. */
function nodesOf(paths: readonly DependencePath[]): DependenceNode[] {
  const found = new Map<Id, Set<ChainRole>>();
  for (const { stations } of paths) for (const [id, is] of stations) found.set(id, new Set([...(found.get(id) ?? []), ...is]));
  const place = (node: DependenceNode) => CHAIN_ROLES.indexOf(node.is[0] ?? 'passage');
  return [...found]
    .map(([id, is]) => ({ id, is: CHAIN_ROLES.filter((s) => is.has(s)) }))
    .sort((a, b) => place(a) - place(b) || byCodePoint(a.id, b.id));
}

function edgesOf(paths: readonly DependencePath[]): DependenceEdge[] {
  const found = new Map<string, DependenceStep & { claims: Set<Id> }>();
  for (const { claim, steps } of paths)
    for (const step of steps) {
      const key = `${step.from} ${step.to} ${step.kind} ${step.inferred}`;
      const edge = found.get(key) ?? { ...step, claims: new Set() };
      edge.claims.add(claim);
      found.set(key, edge);
    }
  return [...found].sort(([a], [b]) => byCodePoint(a, b)).map(([, { claims, ...step }]) => ({ ...step, claims: [...claims] }));
}

/** Carriers and passages join nothing: what counts is who speaks, on each of the ways. */
function meetingsOf(paths: readonly DependencePath[]): Meeting[] {
  const speaks = (stations: readonly ChainRole[]) => stations.some((s) => s !== 'passage' && s !== 'carrier');
  const through = (id: Id) => [...new Set(paths.filter((p) => speaks(p.stations.get(id) ?? [])).map((p) => p.claim))];
  return nodesOf(paths)
    .map(({ id, is }) => ({ at: id, is, claims: through(id) }))
    .filter(({ claims }) => claims.length > 1);
}

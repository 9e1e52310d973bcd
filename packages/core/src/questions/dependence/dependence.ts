import { chosenClaims } from '../../compare/columns.ts';
import { gatherRows } from '../../compare/gather-rows.ts';
import { countIndependenceByValue, type IndependenceCounts } from '../../compare/independence.ts';
import { type JudgedRow, judgeRow } from '../../compare/judge-row.ts';
import { canonicalQuestion, comparisonId, type QuestionInput } from '../../compare/question.ts';
import type { RowKey } from '../../compare/row-key.ts';
import { RULES_VERSION } from '../../compare/rule-numbers.ts';
import { withdrawnClaims } from '../../compare/withdrawn-claims.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { groupPairs } from '../../corpus/group-pairs.ts';
import type { Claim } from '../../model/claim.ts';
import { isCarryingAct } from '../../records/acts.ts';
import { byCodePoint } from '../../text/canonical-json.ts';
import type { Id } from '../../text/id.ts';
import { CHAIN_ROLES, type ChainRole, type DependencePath, type DependenceStep, dependencePaths } from './dependence-path.ts';

/** A passage, or an agent with all its roles in the claims of the row. */
interface DependenceNode {
  readonly id: Id;
  readonly is: readonly ChainRole[];
}

/** A step that claims share. A step that is printed for one claim and resolved for another is two edges. */
interface DependenceEdge extends DependenceStep {
  readonly claims: readonly Id[];
}

/** An agent in which the paths of several claims meet: there the claims are not independent. */
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

/** One value of a row: its counts, the paths of its claims, and the agents in which they meet. */
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

/** Dependence of the claims of a comparison, as a graph for each row (rule I8). */
export interface Dependence {
  /** Id of the comparison that it explains. */
  readonly comparison: string;
  readonly corpus: string;
  readonly rules: string;
  readonly about: readonly Id[];
  readonly rows: readonly RowDependence[];
}

/**
 * Paths of every claim of a comparison, from its passages through carriers, voice and origin to the house.
 *
 * Each row is a graph: nodes by id with their kinds, edges with the kind of step and whether it is inferred. Paths that meet at a
 * node are not independent (rules I1 to I8 of docs/spec/compare.md). Withdrawn claims have no path. Never throws for ids that exist.
 *
 * @example
 * ```ts
 * import { dependence } from '@synoptic/core/questions/dependence/dependence';
 *
 * const { rows } = dependence(corpus, { about: ['event:kazakhstan-unrest-2022'], facets: ['deaths'] });
 * rows[0]?.nodes.map((node) => node.id).at(-1); // → 'state:kazakhstan'
 * ```
 */
export function dependence(corpus: Corpus, input: QuestionInput): Dependence {
  const question = canonicalQuestion(input);
  const current = chosenClaims(corpus, question)
    .filter((c) => !withdrawnClaims(corpus).has(c.id))
    .toSorted((a, b) => byCodePoint(a.id, b.id));
  return {
    comparison: comparisonId(corpus.digest, question),
    corpus: corpus.digest,
    rules: RULES_VERSION,
    about: question.about,
    rows: gatherRows(current, corpus).flatMap((row) => (row.claims.length > 0 ? [rowOf(judgeRow(row, corpus), corpus)] : [])),
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
      const valuePaths = value.claims.flatMap((id) => paths.get(id) ?? []);
      return { ...value, paths: valuePaths.map(pathSummary), meetings: meetingsOf(valuePaths) };
    }),
  };
}

function pathSummary({ claim, passage, root, steps }: DependencePath): ClaimPath {
  const carries = ({ act }: Claim['attribution'][number]) => isCarryingAct(act);
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

/** Nodes of some paths, from the passages inward. */
function nodesOf(paths: readonly DependencePath[]): DependenceNode[] {
  const found = groupPairs(paths.flatMap(({ stations }) => [...stations].flatMap(([id, is]) => is.map((role) => [id, role] as const))));
  const position = (node: DependenceNode) => CHAIN_ROLES.indexOf(node.is[0] ?? 'passage');
  return [...found]
    .map(([id, is]) => ({ id, is: CHAIN_ROLES.filter((role) => is.includes(role)) }))
    .sort((a, b) => position(a) - position(b) || byCodePoint(a.id, b.id));
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

/** Agents that speak on the paths of several claims. Passages and carriers do not count. */
function meetingsOf(paths: readonly DependencePath[]): Meeting[] {
  const speaks = (stations: readonly ChainRole[]) => stations.some((s) => s !== 'passage' && s !== 'carrier');
  const through = (id: Id) => [...new Set(paths.filter((p) => speaks(p.stations.get(id) ?? [])).map((p) => p.claim))];
  return nodesOf(paths)
    .map(({ id, is }) => ({ at: id, is, claims: through(id) }))
    .filter(({ claims }) => claims.length > 1);
}

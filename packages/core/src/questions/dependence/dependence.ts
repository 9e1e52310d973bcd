import { chosenClaims } from '../../compare/columns.ts';
import { gatherRows } from '../../compare/gather-rows.ts';
import { countedValues, listValues } from '../../compare/independence.ts';
import { type JudgedRow, judgeRow } from '../../compare/judge-row.ts';
import { canonicalQuestion, comparisonId, type QuestionInput } from '../../compare/question.ts';
import { RULES_VERSION } from '../../compare/rule-numbers.ts';
import { withdrawnClaims } from '../../compare/withdrawn-claims.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { groupPairs } from '../../corpus/group-pairs.ts';
import type { Claim } from '../../shapes/claim.ts';
import type { ClaimPath, Dependence, DependenceEdge, RowDependence, ValueDependence } from '../../shapes/dependence.ts';
import { CHAIN_ROLES, type ChainRole, isCarryingAct } from '../../text/acts.ts';
import { byCodePoint } from '../../text/canonical-json.ts';
import type { Id } from '../../text/id.ts';
import { type DependencePath, type DependenceStep, dependencePaths } from './dependence-path.ts';

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
 * const [row] = dependence(corpus, { about: ['event:kazakhstan-unrest-2022'] }).rows;
 * row?.nodes.filter((node) => node.is.includes('house')).map((node) => node.id); // → ['outlet:nhk', 'outlet:reuters']
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

function rowOf({ key, facet, claims, attributed, counts }: JudgedRow, corpus: Corpus): RowDependence {
  const paths = new Map(claims.map((c) => [c.id, dependencePaths(c, corpus)]));
  const all = [...paths.values()].flat();
  return {
    ...key,
    ...counts,
    nodes: nodesOf(all),
    edges: edgesOf(all),
    values: listValues(countedValues(attributed, facet, corpus)).map((value) => {
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
function nodesOf(paths: readonly DependencePath[]): RowDependence['nodes'] {
  const found = groupPairs(paths.flatMap(({ stations }) => [...stations].flatMap(([id, is]) => is.map((role) => [id, role] as const))));
  const position = (node: RowDependence['nodes'][number]) => CHAIN_ROLES.indexOf(node.is[0] ?? 'passage');
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
function meetingsOf(paths: readonly DependencePath[]): ValueDependence['meetings'] {
  const speaks = (stations: readonly ChainRole[]) => stations.some((s) => s !== 'passage' && s !== 'carrier');
  const through = (id: Id) => [...new Set(paths.filter((p) => speaks(p.stations.get(id) ?? [])).map((p) => p.claim))];
  return nodesOf(paths)
    .map(({ id, is }) => ({ at: id, is, claims: through(id) }))
    .filter(({ claims }) => claims.length > 1);
}

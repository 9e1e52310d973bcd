import { chosenClaims } from '../../compare/columns.ts';
import { gatherRows } from '../../compare/gather-rows.ts';
import { countIndependenceByValue } from '../../compare/independence.ts';
import { type JudgedRow, judgeRow } from '../../compare/judge-row.ts';
import { canonicalQuestion, comparisonId, type QuestionInput } from '../../compare/question.ts';
import { RULES_VERSION } from '../../compare/rule-numbers.ts';
import { withdrawnClaims } from '../../compare/withdrawn-claims.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Dependence, DependenceEdge, RowDependence, ValueDependence } from '../../shapes/dependence.ts';
import { CHAIN_ROLES, type ChainRole } from '../../text/acts.ts';
import { byCodePoint } from '../../text/canonical-json.ts';
import type { Id } from '../../text/id.ts';
import { type DependencePath, type DependenceStep, dependencePaths } from './dependence-path.ts';

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

function pathSummary({ claim, passage, steps }: DependencePath): ValueDependence['paths'][number] {
  return { claim, passage, through: [passage, ...steps.map((s) => s.to)] };
}

/** From the passages inward. */
function nodesOf(paths: readonly DependencePath[]): RowDependence['nodes'] {
  const found = new Map<Id, Set<ChainRole>>();
  for (const { stations } of paths) for (const [id, is] of stations) found.set(id, new Set([...(found.get(id) ?? []), ...is]));
  const place = (node: RowDependence['nodes'][number]) => CHAIN_ROLES.indexOf(node.is[0] ?? 'passage');
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
function meetingsOf(paths: readonly DependencePath[]): ValueDependence['meetings'] {
  const speaks = (stations: readonly ChainRole[]) => stations.some((s) => s !== 'passage' && s !== 'carrier');
  const through = (id: Id) => [...new Set(paths.filter((p) => speaks(p.stations.get(id) ?? [])).map((p) => p.claim))];
  return nodesOf(paths)
    .map(({ id, is }) => ({ at: id, is, claims: through(id) }))
    .filter(({ claims }) => claims.length > 1);
}

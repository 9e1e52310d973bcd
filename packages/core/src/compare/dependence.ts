import type { Corpus } from '../corpus/corpus.ts';
import { byCodePoint } from '../text/canonical.ts';
import type { Id } from '../text/id.ts';
import { chosenClaims } from './columns.ts';
import { type Path, pathsOf, STATIONS, type Station, type Step } from './dependence-path.ts';
import { type Counts, countValues } from './independence.ts';
import { type Judged, judge } from './judge.ts';
import { type AskedQuestion, canonicalQuestion, comparisonId } from './question.ts';
import { gatherRows, type RowKey } from './rows.ts';
import { RULES_VERSION } from './rules.ts';
import { withdrawn } from './withdrawn.ts';

/** A passage, or an agent in all that it is to the claims of the row. */
export interface DependenceNode {
  readonly id: Id;
  readonly is: readonly Station[];
}

/** One step that claims take; a step that is printed for one claim and resolved for another is two edges. */
export interface DependenceEdge extends Step {
  readonly claims: readonly Id[];
}

/** Where the paths of several claims come together: there they are one reporter, one origin or one house. */
export interface Meeting {
  readonly at: Id;
  readonly is: readonly Station[];
  readonly claims: readonly Id[];
}

/** One value of a row: its counts, the way of each claim, and where the ways meet. */
export interface ValueDependence extends Counts {
  readonly claims: readonly Id[];
  readonly paths: readonly { readonly claim: Id; readonly passage: Id; readonly through: readonly Id[] }[];
  readonly meetings: readonly Meeting[];
}

export interface RowDependence extends RowKey, Counts {
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
export function dependence(corpus: Corpus, asked: AskedQuestion): Dependence {
  const question = canonicalQuestion(asked);
  const standing = chosenClaims(corpus, question)
    .filter((c) => !withdrawn(corpus).has(c.id))
    .toSorted((a, b) => byCodePoint(a.id, b.id));
  return {
    comparison: comparisonId(corpus.digest, question),
    corpus: corpus.digest,
    rules: RULES_VERSION,
    about: question.about,
    rows: gatherRows(standing, corpus).flatMap((row) => (row.claims.length > 0 ? [rowOf(judge(row, corpus), corpus)] : [])),
  };
}

function rowOf({ key, facet, claims, counts }: Judged, corpus: Corpus): RowDependence {
  const paths = new Map(claims.map((c) => [c.id, pathsOf(c, corpus)]));
  const all = [...paths.values()].flat();
  return {
    ...key,
    ...counts,
    nodes: nodesOf(all),
    edges: edgesOf(all),
    values: countValues(claims, facet, corpus).map((value) => {
      const own = value.claims.flatMap((id) => paths.get(id) ?? []);
      return { ...value, paths: own.map(told), meetings: meetingsOf(own) };
    }),
  };
}

function told({ claim, passage, steps }: Path): ValueDependence['paths'][number] {
  return { claim, passage, through: [passage, ...steps.map((s) => s.to)] };
}

/** From the passages inward. */
function nodesOf(paths: readonly Path[]): DependenceNode[] {
  const found = new Map<Id, Set<Station>>();
  for (const { stations } of paths) for (const [id, is] of stations) found.set(id, new Set([...(found.get(id) ?? []), ...is]));
  const place = (node: DependenceNode) => STATIONS.indexOf(node.is[0] ?? 'passage');
  return [...found]
    .map(([id, is]) => ({ id, is: STATIONS.filter((s) => is.has(s)) }))
    .sort((a, b) => place(a) - place(b) || byCodePoint(a.id, b.id));
}

function edgesOf(paths: readonly Path[]): DependenceEdge[] {
  const found = new Map<string, Step & { claims: Set<Id> }>();
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
function meetingsOf(paths: readonly Path[]): Meeting[] {
  const speaks = (stations: readonly Station[]) => stations.some((s) => s !== 'passage' && s !== 'carrier');
  const through = (id: Id) => [...new Set(paths.filter((p) => speaks(p.stations.get(id) ?? [])).map((p) => p.claim))];
  return nodesOf(paths)
    .map(({ id, is }) => ({ at: id, is, claims: through(id) }))
    .filter(({ claims }) => claims.length > 1);
}

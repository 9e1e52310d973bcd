import { attestingPassages } from '../../compare/attributed-claim.ts';
import { paraphraseChain, paraphraseRoot } from '../../compare/paraphrase.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { groupPairs } from '../../corpus/group-pairs.ts';
import type { Claim } from '../../shapes/claim.ts';
import type { DependenceEdge } from '../../shapes/dependence.ts';
import { type ChainRole, isCarryingAct } from '../../text/acts.ts';
import type { Id } from '../../text/id.ts';

/** Edge from one station of a path to the next. */
export type DependenceStep = Omit<DependenceEdge, 'claims'>;

/** Path of one claim from a passage inward to its house (rule I8). */
export interface DependencePath {
  readonly claim: Id;
  readonly passage: Id;
  /** Claim whose chain it is: the one at the end of what `claim` paraphrases, or `claim` itself (rule I7). */
  readonly root: Claim;
  readonly steps: readonly DependenceStep[];
  readonly stations: ReadonlyMap<Id, readonly ChainRole[]>;
}

/** Paths of a claim, one for each passage that attests it (rule I6). */
export function dependencePaths(claim: Claim, corpus: Corpus): DependencePath[] {
  const root = paraphraseRoot(claim, corpus);
  const chain = chainSteps(root, corpus);
  return attestingPassages(claim, corpus).map((passage) => {
    const passages = passageSteps(claim, passage, corpus);
    const last = passages.at(-1)?.to ?? passage;
    const [outermost] = chain.hops;
    const printed: DependenceStep[] = outermost
      ? [{ from: last, to: outermost, kind: 'stands-in', inferred: chain.voiceInferred(outermost) }]
      : [];
    const stations = new Map(chain.stations);
    for (const id of [passage, ...passages.map((s) => s.to)]) stations.set(id, ['passage']);
    return { claim: claim.id, root, passage, steps: [...passages, ...printed, ...chain.steps], stations };
  });
}

/** Steps from passage to passage: from a reprint to its source, from a paraphrase to the passage that it paraphrases. */
function passageSteps(claim: Claim, start: Id, corpus: Corpus): DependenceStep[] {
  const steps: DependenceStep[] = [];
  const go = (to: Id | undefined, kind: DependenceStep['kind']): void => {
    const from = steps.at(-1)?.to ?? start;
    if (to !== undefined && to !== from) steps.push({ from, to, kind, inferred: false });
  };
  const reprint = (id: Id | undefined): void => {
    for (let at = corpus.passages.get(id ?? '')?.reprints; at; at = corpus.passages.get(at)?.reprints) go(at, 'reprints');
  };
  reprint(start);
  for (const source of paraphraseChain(claim, corpus).slice(1)) {
    const [first] = attestingPassages(source, corpus);
    go(first, 'paraphrases');
    reprint(first);
  }
  return steps;
}

/** Steps from the outermost hop to the origin, and to its house. */
function chainSteps(claim: Claim, corpus: Corpus) {
  const hops = claim.attribution;
  const agents = hops.map((h) => h.agent);
  const voice = corpus.voices.get(claim.voice);
  const resolved = claim.inferred.some((i) => i.part === 'attribution');
  const voiceInferred = (agent: Id) => agent === voice?.agent && voice.inferred !== null;
  const steps = hops.slice(1).map((hop, i): DependenceStep => {
    const from = hops[i];
    const named = from !== undefined && i >= (voice?.chain.length ?? 1) - 1;
    return { from: from?.agent ?? '', to: hop.agent, kind: from?.act ?? 'states', inferred: named ? resolved : voiceInferred(hop.agent) };
  });
  const house: DependenceStep[] =
    claim.house === claim.origin ? [] : [{ from: claim.origin, to: claim.house, kind: 'speaks-for', inferred: false }];
  return { hops: agents, steps: [...steps, ...house], stations: chainRolesOf(claim), voiceInferred };
}

/** Roles of each agent of a chain. An origin may also be its voice and its own house. */
function chainRolesOf({ attribution, origin, house }: Claim): Map<Id, ChainRole[]> {
  const [voice, ...reporters] = attribution.filter((h) => !isCarryingAct(h.act)).map((h) => h.agent);
  const carriers = attribution.filter((h) => isCarryingAct(h.act)).map((h) => h.agent);
  const roles: (readonly [Id, ChainRole])[] = carriers.map((id) => [id, 'carrier']);
  if (voice !== undefined) roles.push([voice, 'voice']);
  // The innermost hop that speaks is the origin.
  for (const reporter of reporters.slice(0, -1)) roles.push([reporter, 'reporter']);
  return groupPairs([...roles, [origin, 'origin'], [house, 'house']]);
}

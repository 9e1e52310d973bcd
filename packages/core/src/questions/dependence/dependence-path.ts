import { attestingPassages } from '../../compare/independence.ts';
import { paraphraseChain, paraphraseRoot } from '../../compare/paraphrase.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Claim } from '../../model/claim.ts';
import { type Act, CARRYING } from '../../records/acts.ts';
import type { Id } from '../../text/id.ts';

/** What a thing is on the way of a claim: voices are the first reporters, and who names no source is voice and origin in one. */
export const CHAIN_ROLES = ['passage', 'carrier', 'voice', 'reporter', 'origin', 'house'] as const;
export type ChainRole = (typeof CHAIN_ROLES)[number];

/** How one station leads to the next: the act of a hop, or what is no hop. */
export type DependenceStepKind = 'reprints' | 'paraphrases' | 'stands-in' | Act | 'speaks-for';

export interface DependenceStep {
  readonly from: Id;
  readonly to: Id;
  readonly kind: DependenceStepKind;
  /** Resolved, and not printed in the text. */
  readonly inferred: boolean;
}

/** Chain of one claim from a passage inward to its house (rule I8). */
export interface DependencePath {
  readonly claim: Id;
  readonly passage: Id;
  /** Claim whose chain it is: the one at the end of what `claim` paraphrases, or `claim` itself (rule I7). */
  readonly root: Claim;
  readonly steps: readonly DependenceStep[];
  readonly stations: ReadonlyMap<Id, readonly ChainRole[]>;
}

/** One path for each passage that attests the claim; boilerplate attests nothing (rule I6). */
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

/** From passage to passage: the copy to what it copies, the paraphrase to what it paraphrases. */
function passageSteps(claim: Claim, start: Id, corpus: Corpus): DependenceStep[] {
  const steps: DependenceStep[] = [];
  const go = (to: Id | undefined, kind: DependenceStepKind): void => {
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

/** From the outermost hop to the origin, and to its house. */
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

/** What each agent of a chain is; the origin may be its voice too, and its own house. */
function chainRolesOf({ attribution, origin, house }: Claim): Map<Id, ChainRole[]> {
  const found = new Map<Id, ChainRole[]>();
  const mark = (id: Id, station: ChainRole) => found.set(id, [...(found.get(id) ?? []), station]);
  const speaking = attribution.filter((h) => !CARRYING.includes(h.act));
  for (const hop of attribution) if (CARRYING.includes(hop.act)) mark(hop.agent, 'carrier');
  speaking.forEach((hop, i) => {
    if (i === 0) mark(hop.agent, 'voice');
    else if (i < speaking.length - 1) mark(hop.agent, 'reporter');
  });
  mark(origin, 'origin');
  mark(house, 'house');
  return found;
}

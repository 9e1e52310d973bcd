import { carryingHops, speakingHops } from '@synoptic/core/locale/describe-claim';
import type { Anchor, Claim } from '@synoptic/core/shapes/claim';
import type { Bilingual } from '@synoptic/core/text/bilingual';
import type { Id } from '@synoptic/core/text/id';

/** An agent on the path of a claim: the origin, or a reporter that repeats the claim as its own statement. */
interface PathNode {
  readonly key: string;
  readonly agent: Id;
  /** The reason, if the agent was inferred to be the speaker. */
  readonly why: Bilingual | null;
}

interface OriginNode extends PathNode {
  /** The state or organization that it spoke for: officials of one house who agree count as one origin. */
  readonly house: Id | null;
}

interface ReporterNode extends PathNode {
  /** Siglum of a voice; null for a reporter that the voice quotes. */
  readonly siglum: string | null;
  /** Its sources. */
  readonly hears: readonly Id[];
  /** Intermediaries that only relayed the claim; they are not counted. */
  readonly carriers: readonly Id[];
}

interface PassageNode {
  readonly key: string;
  readonly anchor: Anchor;
  /** Siglum of the voice in this passage. */
  readonly siglum: string;
  /** Whether the passage paraphrases another voice's claim. */
  readonly retells: boolean;
}

/** The attribution paths of some claims: nodes in three columns, and the steps between them. */
export interface AttributionPaths {
  readonly origins: readonly OriginNode[];
  readonly reporters: readonly ReporterNode[];
  readonly passages: readonly PassageNode[];
  readonly steps: readonly { readonly from: string; readonly to: string; readonly siglum: string }[];
}

/**
 * Collects the chains of some claims from the origins to the passages; a node that two claims share appears once.
 * A paraphrase adds only its passages, to the path of the claim that it paraphrases (rule I7).
 */
export function attributionPathsOf(claims: readonly Claim[], find: (id: Id) => Claim | undefined): AttributionPaths {
  const origins = new Map<string, OriginNode>();
  const reporters = new Map<string, ReporterNode>();
  const passages = new Map<string, PassageNode>();
  const steps = new Map<string, AttributionPaths['steps'][number]>();
  const step = (from: string, to: string, siglum: string) => steps.set(`${from} ${to}`, { from, to, siglum });
  for (const reported of claims) {
    const claim = rootOf(reported, find);
    const hops = speakingHops(claim);
    const why = (part: 'voice' | 'attribution') => claim.inferred.find((i) => i.part === part)?.why ?? null;
    const origin = `o ${claim.origin}`;
    origins.set(origin, {
      key: origin,
      agent: claim.origin,
      house: claim.house === claim.origin ? null : claim.house,
      why: why(hops.length > 1 ? 'attribution' : 'voice'),
    });
    const passing = hops.length > 1 ? hops.slice(0, -1) : hops;
    const keys = passing.map((hop, i) => (i === 0 ? `r ${claim.voice}` : `r ${hop.agent}`));
    for (const [i, { agent }] of passing.entries()) {
      const key = keys[i] ?? '';
      const before = reporters.get(key);
      const next = hops[i + 1]?.agent;
      reporters.set(key, {
        key,
        agent,
        siglum: i === 0 ? claim.voice : null,
        why: before?.why ?? why(i === 0 ? 'voice' : 'attribution'),
        hears: unique([...(before?.hears ?? []), ...(next ? [next] : [])]),
        carriers: unique([...(before?.carriers ?? []), ...(i === 0 ? carryingHops(claim).map((h) => h.agent) : [])]),
      });
      step(keys[i + 1] ?? origin, key, claim.voice);
    }
    for (const anchor of reported.anchors) {
      const key = `p ${anchor.passage} ${claim.voice}`;
      passages.set(key, { key, anchor, siglum: reported.voice, retells: reported.voice !== claim.voice });
      step(keys[0] ?? origin, key, claim.voice);
    }
  }
  return {
    origins: [...origins.values()],
    reporters: [...reporters.values()],
    passages: [...passages.values()],
    steps: [...steps.values()],
  };
}

/** Follows paraphrases to the last claim that is loaded; a cycle is followed once. */
function rootOf(claim: Claim, find: (id: Id) => Claim | undefined): Claim {
  const seen = new Set<Id>();
  let root = claim;
  for (let next = claim.paraphrases[0]; next && !seen.has(next.claim); next = root.paraphrases[0]) {
    seen.add(next.claim);
    root = find(next.claim) ?? root;
  }
  return root;
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}

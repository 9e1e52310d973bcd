import { carryingHops, speakingHops } from '@synoptic/core/locale/describe-claim';
import type { Anchor, Claim } from '@synoptic/core/shapes/claim';
import type { Id } from '@synoptic/core/text/id';
import type { Text } from '@synoptic/core/text/text';

/** One who stands on the way of claims: an origin, or who passes it on in its own name. */
interface PathNode {
  readonly key: string;
  readonly agent: Id;
  /** Why it is taken for the speaker, where the text does not say so. */
  readonly why: Text | null;
}

interface OriginNode extends PathNode {
  /** The state or organization for which it spoke: officials of one house who agree are one origin. */
  readonly house: Id | null;
}

interface ReporterNode extends PathNode {
  /** Of a voice; who is heard further in has none. */
  readonly siglum: string | null;
  /** Those from whom it has it. */
  readonly hears: readonly Id[];
  /** Those who only passed it on: they count for nothing. */
  readonly carriers: readonly Id[];
}

interface PassageNode {
  readonly key: string;
  readonly anchor: Anchor;
  /** Of the voice that speaks in it. */
  readonly siglum: string;
  /** It says again what another voice has said. */
  readonly retells: boolean;
}

/** The ways of some claims: three columns, and the steps between what stands in them. */
interface AttributionPaths {
  readonly origins: readonly OriginNode[];
  readonly reporters: readonly ReporterNode[];
  readonly passages: readonly PassageNode[];
  readonly steps: readonly { readonly from: string; readonly to: string; readonly siglum: string }[];
}

/**
 * Reads the chains of some claims from the origins outward to the passages; what two claims share stands once. Who retells another
 * claim adds its passages to the way of that one, and nothing else (rule I7).
 */
export function attributionPathsOf(claims: readonly Claim[], find: (id: Id) => Claim | undefined): AttributionPaths {
  const origins = new Map<string, OriginNode>();
  const reporters = new Map<string, ReporterNode>();
  const passages = new Map<string, PassageNode>();
  const steps = new Map<string, AttributionPaths['steps'][number]>();
  const step = (from: string, to: string, siglum: string) => steps.set(`${from} ${to}`, { from, to, siglum });
  for (const told of claims) {
    const claim = rootOf(told, find);
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
    for (const anchor of told.anchors) {
      const key = `p ${anchor.passage} ${claim.voice}`;
      passages.set(key, { key, anchor, siglum: told.voice, retells: told.voice !== claim.voice });
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

/** The claim at the end of what a claim paraphrases, as far as it is at hand; a circle is walked once. */
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

import type { Anchor, Claim } from '@synoptic/core/shapes/claim';
import type { RowDependence } from '@synoptic/core/shapes/dependence';
import type { Id } from '@synoptic/core/text/id';
import type { Text } from '@synoptic/core/text/text';

/** An agent on the path of claims: an origin, or a reporter that passes them on in its own name. */
interface PathNode {
  readonly key: string;
  readonly agent: Id;
  /** Why it is taken for the speaker, where the text does not say so. */
  readonly why: Text | null;
}

interface OriginNode extends PathNode {
  /** State or organization for which it spoke: officials of one house who agree are one origin. */
  readonly house: Id | null;
}

interface ReporterNode extends PathNode {
  /** Siglum of a voice; reporters further in have none. */
  readonly siglum: string | null;
  /** Its own sources. */
  readonly hears: readonly Id[];
  /** Agents that only passed the text on: they count for nothing. */
  readonly carriers: readonly Id[];
}

interface PassageNode {
  readonly key: string;
  readonly anchor: Anchor;
  /** Siglum of the voice that speaks in it. */
  readonly siglum: string;
  /** True if it repeats what another voice has said. */
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
 * Lays the paths of a row out in columns, from the origins outward to the passages; a station that two paths share is one node. A
 * claim that paraphrases another adds its passages to the path of that one (rule I7).
 */
export function attributionPathsOf(
  claims: readonly Id[],
  row: RowDependence | undefined,
  find: (id: Id) => Claim | undefined,
): AttributionPaths {
  const origins = new Map<string, OriginNode>();
  const reporters = new Map<string, ReporterNode>();
  const passages = new Map<string, PassageNode>();
  const steps = new Map<string, AttributionPaths['steps'][number]>();
  const step = (from: string, to: string, siglum: string) => steps.set(`${from} ${to}`, { from, to, siglum });
  const paths = Map.groupBy(row?.values.flatMap((value) => value.paths) ?? [], (path) => path.claim);
  for (const path of claims.flatMap((id) => paths.get(id) ?? [])) {
    const { speakers, carriers, voice } = path;
    const why = (part: 'voice' | 'attribution') => find(path.root)?.inferred.find((i) => i.part === part)?.why ?? null;
    const agent = speakers.at(-1) ?? '';
    const origin = `o ${agent}`;
    const house = path.house === agent ? null : path.house;
    origins.set(origin, { key: origin, agent, house, why: why(speakers.length > 1 ? 'attribution' : 'voice') });
    const passing = speakers.length > 1 ? speakers.slice(0, -1) : speakers;
    const keys = passing.map((reporter, i) => (i === 0 ? `r ${voice}` : `r ${reporter}`));
    for (const [i, reporter] of passing.entries()) {
      const key = keys[i] ?? '';
      const before = reporters.get(key);
      const next = speakers[i + 1];
      reporters.set(key, {
        key,
        agent: reporter,
        siglum: i === 0 ? voice : null,
        why: before?.why ?? why(i === 0 ? 'voice' : 'attribution'),
        hears: unique([...(before?.hears ?? []), ...(next ? [next] : [])]),
        carriers: unique([...(before?.carriers ?? []), ...(i === 0 ? carriers : [])]),
      });
      step(keys[i + 1] ?? origin, key, voice);
    }
    const claim = find(path.claim);
    const anchor = claim?.anchors.findLast((a) => a.passage === path.passage);
    if (!claim || !anchor) continue;
    const key = `p ${path.passage} ${voice}`;
    passages.set(key, { key, anchor, siglum: claim.voice, retells: claim.voice !== voice });
    step(keys[0] ?? origin, key, voice);
  }
  return {
    origins: [...origins.values()],
    reporters: [...reporters.values()],
    passages: [...passages.values()],
    steps: [...steps.values()],
  };
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}

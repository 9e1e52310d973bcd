import { translate } from '../locale/value-formatter.ts';
import type { HopRecord } from '../records/hop.ts';
import type { Hop } from '../shapes/claim.ts';
import type { Voice } from '../shapes/document.ts';
import type { Entity } from '../shapes/entity.ts';
import { isCarryingAct, UNNAMED } from '../text/acts.ts';
import type { Id } from '../text/id.ts';
import { INTERFACE_LANGUAGE_CODES } from '../text/interface-languages.ts';
import { inLanguage, type Text } from '../text/text.ts';
import { unnamedOriginId } from '../text/unnamed-origin.ts';

/**
 * Attribution chain of a claim: carriers of the voice, the voice, then the claim's own hops (rule I1). A hop without a day spoke on the days
 * that `spokenBy` derives from those of the hop outside it (rule R10).
 */
export function attributionChain(
  voice: Voice,
  inner: readonly HopRecord[],
  on: string | null,
  spokenBy: (outer: string | null) => string | null,
): Hop[] {
  const outer = voice.chain.map((hop) => (isCarryingAct(hop.act) ? hop : { ...hop, on: hop.on ?? on }));
  let last = on;
  const hops = inner.map((hop): Hop => {
    last = hop.on ?? spokenBy(last);
    return {
      agent: hop.agent === UNNAMED ? unnamedOriginId(voice.siglum) : hop.agent,
      act: hop.act,
      on: last,
      ...(hop.on === undefined && { dated: false as const }),
      as: hop.as ?? null,
    };
  });
  return [...outer, ...hops];
}

/** Innermost hop that is not a carrier; without a named source that is the voice itself (rule I2). */
export function originOf(chain: readonly Hop[]): Hop | undefined {
  return chain.findLast((hop) => !isCarryingAct(hop.act));
}

/**
 * House of an origin: the state or organization at the top of the office in which it spoke (rule I4). The office defaults to
 * the only one that the person holds; without an office, the house is the top of the origin itself.
 */
export function houseOf(origin: Hop, entities: ReadonlyMap<Id, Entity>): Id {
  const agent = entities.get(origin.agent);
  const office = origin.as ?? (agent?.roles.length === 1 ? agent.roles[0]?.office : undefined);
  return topmostWhole(office ?? origin.agent, entities);
}

/** Topmost entity reached by `partOf`. */
function topmostWhole(id: Id, entities: ReadonlyMap<Id, Entity>): Id {
  const seen = new Set<Id>();
  let at = id;
  for (let next = entities.get(at)?.partOf; next && !seen.has(next); next = entities.get(at)?.partOf) {
    seen.add(at);
    at = next;
  }
  return at;
}

/** Entity of the unnamed origin behind a voice, for sources that a text does not name (rule I3). */
export function unnamedOrigin(voice: Voice, agent: Entity | undefined): Entity {
  const label: Text = Object.fromEntries(
    INTERFACE_LANGUAGE_CODES.map((language) => [
      language,
      translate(language, 'origin.unnamed', { voice: inLanguage(agent?.label, language) ?? voice.siglum }),
    ]),
  );
  return {
    id: unnamedOriginId(voice.siglum),
    kind: 'voice',
    label,
    names: Object.fromEntries(Object.entries(label).map(([language, name]) => [language, [name]])),
    describe: null,
    siglum: `${voice.siglum}u`,
    partOf: null,
    roles: [],
    ids: {},
    status: null,
    obligation: null,
    note: null,
  };
}

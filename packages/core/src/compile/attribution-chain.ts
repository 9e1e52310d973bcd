import { translate } from '../locale/value-formatter.ts';
import type { Hop } from '../model/claim.ts';
import type { Voice } from '../model/source.ts';
import type { Entity } from '../model/thing.ts';
import { CARRYING, UNNAMED } from '../records/acts.ts';
import type { HopRecord } from '../records/hop.ts';
import type { Id } from '../text/id.ts';
import { INTERFACE_LANGUAGE_CODES } from '../text/interface-languages.ts';
import { inLanguage, type Text } from '../text/text.ts';

/** The whole chain of a claim: the voice's carriers and the voice, then the hops that the claim names (rule I1). */
export function attributionChain(voice: Voice, inner: readonly HopRecord[], on: string | null): Hop[] {
  const outer = voice.chain.map((hop) => (CARRYING.includes(hop.act) ? hop : { ...hop, on: hop.on ?? on }));
  const hops = inner.map((hop) => ({
    agent: hop.agent === UNNAMED ? unnamedOriginId(voice.siglum) : hop.agent,
    act: hop.act,
    on: hop.on ?? on,
    as: hop.as ?? null,
  }));
  return [...outer, ...hops];
}

/** The innermost hop that speaks; a voice that names no source answers for itself (rule I2). */
export function originOf(chain: readonly Hop[]): Hop | undefined {
  return chain.findLast((hop) => !CARRYING.includes(hop.act));
}

/**
 * The state or organization at the top of the office in which an origin spoke (rule I4). A person who holds one office
 * speaks in it; where there is none, the house is the origin's own.
 */
export function houseOf(origin: Hop, entities: ReadonlyMap<Id, Entity>): Id {
  const agent = entities.get(origin.agent);
  const office = origin.as ?? (agent?.roles.length === 1 ? agent.roles[0]?.office : undefined);
  return topmostWhole(office ?? origin.agent, entities);
}

/** Up the ladder of what a thing is part of. */
function topmostWhole(id: Id, entities: ReadonlyMap<Id, Entity>): Id {
  const seen = new Set<Id>();
  let at = id;
  for (let next = entities.get(at)?.partOf; next && !seen.has(next); next = entities.get(at)?.partOf) {
    seen.add(at);
    at = next;
  }
  return at;
}

/** The id of the unnamed origin behind a voice. */
export function unnamedOriginId(siglum: string): Id {
  return `voice:unnamed-via-${siglum.toLowerCase()}`;
}

/** A hedge without a name is an unnamed origin, one for each voice (rule I3). */
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
    names: { en: [inLanguage(label, 'en')], ja: [inLanguage(label, 'ja')], ru: [] },
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

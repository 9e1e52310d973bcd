import type { Claim, Hop } from '../../shapes/claim.ts';
import type { Act } from '../../text/acts.ts';
import type { IriNaming } from './jsonld-context.ts';

/** Acts that repeat words; the others tell in words of their own. */
const QUOTING_ACTS: readonly Act[] = ['quotes', 'reproduces'];

/**
 * An attribution chain in PROV-O: what each hop tells is an entity of its own, made by an activity of its agent and
 * derived from what the next hop inward told. The outermost is the claim itself.
 */
export function provenanceChain(claim: Claim, iri: IriNaming): ProvenanceNode {
  return provenanceOf(claim.attribution, 0, claim.id, iri);
}

interface ProvenanceNode {
  readonly id: string;
  readonly type: 'prov:Entity';
  readonly [relation: string]: unknown;
}

function provenanceOf(hops: readonly Hop[], place: number, claim: string, iri: IriNaming): ProvenanceNode {
  const id = `${iri(claim)}#told-${place}`;
  const hop = hops[place];
  if (!hop) return { id, type: 'prov:Entity' };
  const agent = iri(hop.agent);
  const derived = QUOTING_ACTS.includes(hop.act) ? 'wasQuotedFrom' : 'wasDerivedFrom';
  return {
    id,
    type: 'prov:Entity',
    wasAttributedTo: agent,
    wasGeneratedBy: {
      id: `${iri(claim)}#act-${place}`,
      type: 'prov:Activity',
      act: hop.act,
      wasAssociatedWith: agent,
      ...(hop.on !== null && { on: hop.on }),
      ...(hop.as !== null && { qualifiedAssociation: { type: 'prov:Association', agent, hadRole: iri(hop.as) } }),
    },
    ...(place + 1 < hops.length && { [derived]: provenanceOf(hops, place + 1, claim, iri) }),
  };
}

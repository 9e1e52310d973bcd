import type { Claim } from '../../shapes/claim.ts';
import { provenanceChain } from './jsonld-chain.ts';
import type { IriNaming } from './jsonld-context.ts';
import { annotationTarget } from './jsonld-target.ts';

/** Claim as a Web Annotation of its anchors, with gloss and typed value. */
export function claimAnnotation(claim: Claim, iri: IriNaming): object {
  return {
    id: iri(claim.id),
    type: 'Annotation',
    motivation: 'describing',
    creator: { name: claim.curation.by },
    body: [
      ...Object.entries(claim.gloss).map(([language, value]) => ({
        type: 'TextualBody',
        value,
        language,
        format: 'text/plain',
        purpose: 'describing',
      })),
      claimBody(claim, iri),
    ],
    target: claim.anchors.map((anchor) => annotationTarget(anchor, iri)),
  };
}

function claimBody(claim: Claim, iri: IriNaming): object {
  const { asOf, of, where, under, further } = claim.qualifiers;
  const { type, ...chain } = provenanceChain(claim, iri);
  return {
    ...chain,
    type: ['Claim', type],
    about: iri(claim.about),
    facet: claim.facet,
    answer: claim.value,
    certainty: claim.certainty,
    polarity: claim.polarity,
    modality: claim.modality,
    ...(asOf !== null && { asOf }),
    ...(of !== null && { of: iri(of) }),
    ...(where !== null && { where: iri(where) }),
    ...(under !== null && { under }),
    ...(further && { further }),
    ...(claim.inferred.length > 0 && { inferred: claim.inferred.map((i) => i.part) }),
  };
}

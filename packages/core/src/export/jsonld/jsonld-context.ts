/** Constant JSON-LD context: the W3C's by its URL, which is never fetched, and the terms of Synoptic in full. */
export const JSONLD_CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    prov: 'http://www.w3.org/ns/prov#',
    synoptic: 'urn:synoptic:terms:',
    edtf: 'http://id.loc.gov/datatypes/edtf/',
    names: { '@id': 'http://www.w3.org/2000/01/rdf-schema#label', '@container': '@language' },
    wasAttributedTo: { '@id': 'prov:wasAttributedTo', '@type': '@id' },
    wasGeneratedBy: { '@id': 'prov:wasGeneratedBy', '@type': '@id' },
    wasDerivedFrom: { '@id': 'prov:wasDerivedFrom', '@type': '@id' },
    wasQuotedFrom: { '@id': 'prov:wasQuotedFrom', '@type': '@id' },
    wasAssociatedWith: { '@id': 'prov:wasAssociatedWith', '@type': '@id' },
    qualifiedAssociation: { '@id': 'prov:qualifiedAssociation', '@type': '@id' },
    agent: { '@id': 'prov:agent', '@type': '@id' },
    hadRole: { '@id': 'prov:hadRole', '@type': '@id' },
    Claim: 'synoptic:Claim',
    Verdict: 'synoptic:Verdict',
    DigestSelector: 'synoptic:DigestSelector',
    LinesSelector: 'synoptic:LinesSelector',
    digest: 'synoptic:digest',
    sha256: 'synoptic:sha256',
    firstLine: 'synoptic:firstLine',
    lastLine: 'synoptic:lastLine',
    siglum: 'synoptic:siglum',
    agents: { '@id': 'synoptic:agents', '@type': '@id' },
    documents: { '@id': 'synoptic:documents', '@type': '@id' },
    about: { '@id': 'synoptic:about', '@type': '@id' },
    of: { '@id': 'synoptic:of', '@type': '@id' },
    where: { '@id': 'synoptic:where', '@type': '@id' },
    under: { '@id': 'synoptic:under', '@container': '@language' },
    further: 'synoptic:further',
    asOf: { '@id': 'synoptic:asOf', '@type': 'edtf:EDTF' },
    on: { '@id': 'synoptic:on', '@type': 'edtf:EDTF' },
    facet: 'synoptic:facet',
    answer: { '@id': 'synoptic:answer', '@type': '@json' },
    inferred: 'synoptic:inferred',
    certainty: 'synoptic:certainty',
    polarity: 'synoptic:polarity',
    modality: 'synoptic:modality',
    act: 'synoptic:act',
    verdict: 'synoptic:verdict',
    rule: 'synoptic:rule',
    attestations: 'synoptic:attestations',
    reporters: 'synoptic:reporters',
    origins: 'synoptic:origins',
  },
] as const;

/** IRIs of the records of one corpus digest; a changed record belongs to another digest. */
export type IriNaming = (id: string) => string;

/** Creates the IRIs of a corpus from its digest. */
export function iriNaming(digest: string): IriNaming {
  return (id) => `urn:synoptic:${digest.slice(0, 16)}:${id}`;
}

import type { Claim } from '../../shapes/claim.ts';
import type { CompiledCorpus } from '../../shapes/compiled-corpus.ts';
import type { NamedExportFormat } from '../export-format.ts';
import { licence } from '../jsonld/jsonld.ts';
import { claimAnnotation } from '../jsonld/jsonld-claim.ts';
import { type IriNaming, iriNaming } from '../jsonld/jsonld-context.ts';
import { PREFIXES, prefixLines, RDF_TYPE, type RdfTerm, type Triple, turtleBlocks } from './triple.ts';
import { triplesOfNode } from './triples-of-node.ts';

/** One nanopublication for each claim (nanopub.net): what is asserted, how it reached the document, and who coded it. */
export const nanopubFormat: NamedExportFormat<'nanopub'> = {
  name: 'nanopub',
  label: { en: 'nanopublications: a claim, its provenance, its coder', ja: 'ナノ出版（言明・来歴・記録者）' },
  mediaType: 'application/trig; charset=utf-8',
  suffix: 'trig',
  writes: { corpus: nanopublications },
};

const { np, prov, dcterms, rdfs, synoptic } = PREFIXES;

function nanopublications(compiled: CompiledCorpus): string {
  const iri = iriNaming(compiled.digest);
  return `${prefixLines()}\n${compiled.claims.map((claim) => nanopublication(claim, compiled, iri)).join('\n')}`;
}

function nanopublication(claim: Claim, { corpus }: CompiledCorpus, iri: IriNaming): string {
  const part = (name: string): RdfTerm => ({ iri: `${iri(claim.id)}#${name}` });
  const [nanopub, assertion, provenance, pubinfo] = [part('nanopub'), part('assertion'), part('provenance'), part('pubinfo')];
  const statement = `${iri(claim.id)}#told-0`;
  const annotation = triplesOfNode(claimAnnotation(claim, iri));
  const asserted = annotation.filter((triple) => isAsserted(triple, statement));
  const glosses = Object.entries(claim.gloss).map(([language, text]) => ({
    subject: { iri: statement },
    predicate: `${rdfs}label`,
    object: { text, language: language.toLowerCase() },
  }));
  const { rights } = licence(corpus.licence);
  const graphs: readonly (readonly [RdfTerm, readonly Triple[]])[] = [
    [
      part('head'),
      [
        { subject: nanopub, predicate: RDF_TYPE, object: { iri: `${np}Nanopublication` } },
        { subject: nanopub, predicate: `${np}hasAssertion`, object: assertion },
        { subject: nanopub, predicate: `${np}hasProvenance`, object: provenance },
        { subject: nanopub, predicate: `${np}hasPublicationInfo`, object: pubinfo },
      ],
    ],
    [assertion, [...asserted, ...glosses]],
    [
      provenance,
      [
        { subject: assertion, predicate: `${prov}wasDerivedFrom`, object: { iri: iri(claim.id) } },
        ...annotation.filter((triple) => !isAsserted(triple, statement)),
      ],
    ],
    [
      pubinfo,
      [
        { subject: nanopub, predicate: `${dcterms}creator`, object: { text: claim.curation.by } },
        { subject: nanopub, predicate: `${dcterms}isPartOf`, object: { iri: iri('corpus') } },
        ...(rights === undefined ? [] : [{ subject: nanopub, predicate: `${dcterms}license`, object: { iri: rights } }]),
      ],
    ],
  ];
  return graphs
    .map(([name, triples]) => `<${(name as { iri: string }).iri}> {\n${turtleBlocks(withoutBlankClash(triples, claim.id), '  ')}}\n`)
    .join('');
}

/** The claim as such: its type, subject, facet, value and force, without what PROV-O adds. */
function isAsserted({ subject, predicate, object }: Triple, statement: string): boolean {
  if (!('iri' in subject) || subject.iri !== statement) return false;
  return predicate.startsWith(synoptic) || (predicate === RDF_TYPE && 'iri' in object && object.iri.startsWith(synoptic));
}

/** Blank nodes are of one file, so each claim has names of its own. */
function withoutBlankClash(triples: readonly Triple[], claim: string): Triple[] {
  const named = (term: RdfTerm): RdfTerm => ('blank' in term ? { blank: `${claim.replace(/\W+/g, '_')}_${term.blank}` } : term);
  return triples.map(({ subject, predicate, object }) => ({ subject: named(subject), predicate, object: named(object) }));
}

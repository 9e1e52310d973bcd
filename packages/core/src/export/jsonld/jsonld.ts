import { openCorpus } from '../../corpus/corpus.ts';
import { createValueFormatter } from '../../locale/value-formatter.ts';
import type { Claim } from '../../shapes/claim.ts';
import type { ComparisonAnswer } from '../../shapes/comparison.ts';
import type { CompiledCorpus } from '../../shapes/compiled-corpus.ts';
import type { Entity } from '../../shapes/entity.ts';
import type { Id } from '../../text/id.ts';
import { inLanguage, type Text } from '../../text/text.ts';
import { escapeUri } from '../escape.ts';
import type { ExportOptions, NamedExportFormat } from '../export-format.ts';
import { wikidataItem } from '../wikidata-item.ts';
import { claimAnnotation } from './jsonld-claim.ts';
import { type IriNaming, iriNaming, JSONLD_CONTEXT } from './jsonld-context.ts';
import { verdictAnnotation } from './jsonld-verdict.ts';

/** Web Annotations of claims with their chains in PROV-O, and of the verdicts of a comparison. */
export const jsonldFormat: NamedExportFormat<'jsonld'> = {
  name: 'jsonld',
  label: { en: 'Web Annotations with provenance', ja: 'ウェブ注釈と来歴(JSON-LD)' },
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  suffix: 'jsonld',
  writes: {
    corpus: (compiled, options) => inJson(corpusAnnotations(compiled, options)),
    comparison: (answer, options) => inJson(comparisonAnnotations(answer, options)),
  },
};

/** Claims of a corpus as a node of JSON-LD, without the context. */
export function corpusAnnotations(compiled: CompiledCorpus, { language }: ExportOptions): object {
  const iri = iriNaming(compiled.digest);
  const corpus = openCorpus(compiled);
  const documents = compiled.documents.map(({ id, label, siglum, sha256, csl }) => ({
    ...node(id, 'prov:Entity', label, iri),
    siglum,
    ...(sha256 !== null && { sha256 }),
    ...(csl.URL !== undefined && { via: escapeUri(csl.URL) }),
  }));
  return collection(
    iri('corpus'),
    inLanguage(compiled.corpus.title, language),
    compiled.claims.map((c) => claimAnnotation(c, iri)),
    {
      ...licence(compiled.corpus.licence),
      documents,
      agents: agentsOf(compiled.claims).map((id) => ({
        ...node(id, 'prov:Agent', corpus.label(id), iri),
        ...sameAs(corpus.entities.get(id)),
      })),
    },
  );
}

/** Verdicts and claims of a comparison as a node of JSON-LD, without the context. */
export function comparisonAnnotations(answer: ComparisonAnswer, { language }: ExportOptions): object {
  const iri = iriNaming(answer.corpus);
  const speaker = createValueFormatter(answer.lexicon, language);
  const claims = Object.values(answer.claims);
  const label = (id: Id) => answer.lexicon.names[id] ?? { '@none': id };
  const items = [
    ...answer.rows.map((row, i) => verdictAnnotation(row, i, answer, speaker, iri)),
    ...claims.map((c) => claimAnnotation(c, iri)),
  ];
  const documents = [...new Set(claims.flatMap((c) => c.anchors.map((a) => a.document)))].sort();
  return collection(iri(`comparison:${answer.id}`), answer.about.map((id) => speaker.name(id)).join(' · '), items, {
    documents: documents.map((id) => node(id, 'prov:Entity', label(id), iri)),
    agents: agentsOf(claims).map((id) => node(id, 'prov:Agent', label(id), iri)),
  });
}

/** Annotation collection with a single page; the API serves parts as comparisons. */
function collection(id: string, label: string, items: readonly object[], more: object): object {
  const first = { id: `${id}#page`, type: 'AnnotationPage', partOf: id, startIndex: 0, items };
  return { id, type: 'AnnotationCollection', label, total: items.length, ...more, first };
}

function inJson(record: object): string {
  return `${JSON.stringify({ '@context': JSONLD_CONTEXT, ...record }, null, 1)}\n`;
}

function node(id: Id, type: string, names: Text, iri: IriNaming): object {
  return { id: iri(id), type, names };
}

/** Link to the same thing in Wikidata. */
function sameAs(entity: Entity | undefined): { sameAs?: string } {
  const item = entity ? wikidataItem(entity) : null;
  return item === null ? {} : { sameAs: `http://www.wikidata.org/entity/${item}` };
}

function agentsOf(claims: readonly Claim[]): Id[] {
  return [...new Set(claims.flatMap((c) => c.attribution.map((h) => h.agent)))].sort();
}

/** SPDX URL of a licence, if its name has the form of an SPDX id. */
export function licence(name: string): { rights?: string } {
  return /^[A-Za-z0-9.+-]+$/.test(name) ? { rights: `https://spdx.org/licenses/${name}` } : {};
}

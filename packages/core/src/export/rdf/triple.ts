import { toXmlCharacters } from '../escape.ts';

/** Term of RDF: an IRI, a blank node, or a literal with a language or a datatype. */
export type RdfTerm =
  | { readonly iri: string }
  | { readonly blank: string }
  | { readonly text: string; readonly language?: string; readonly datatype?: string };

/** Statement of RDF. Predicates are IRIs. */
export interface Triple {
  readonly subject: RdfTerm;
  readonly predicate: string;
  readonly object: RdfTerm;
}

export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
export const XSD = 'http://www.w3.org/2001/XMLSchema#';
export const RDF_TYPE = `${RDF}type`;

/** Prefixes of the vocabularies that are written. */
export const PREFIXES = {
  as: 'http://www.w3.org/ns/activitystreams#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  np: 'http://www.nanopub.org/nschema#',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: RDF,
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  synoptic: 'urn:synoptic:terms:',
  xsd: XSD,
} as const;

/** Head of a file in Turtle or TriG. */
export function prefixLines(): string {
  return Object.entries(PREFIXES)
    .map(([name, iri]) => `@prefix ${name}: <${iri}> .\n`)
    .join('');
}

/** Triples in Turtle, those of one subject together, in the order in which subjects first occur. */
export function turtleBlocks(triples: readonly Triple[], indent = ''): string {
  const bySubject = Map.groupBy(triples, ({ subject }) => writeTerm(subject));
  return [...bySubject]
    .map(([subject, of]) => {
      const byPredicate = Map.groupBy(of, ({ predicate }) => predicate);
      const lines = [...byPredicate].map(([predicate, them]) => {
        const objects = [...new Set(them.map(({ object }) => writeTerm(object)))].join(', ');
        return `${predicate === RDF_TYPE ? 'a' : writeIri(predicate)} ${objects}`;
      });
      return `${indent}${subject} ${lines.join(` ;\n${indent}  `)} .\n`;
    })
    .join('');
}

function writeTerm(term: RdfTerm): string {
  if ('iri' in term) return writeIri(term.iri);
  if ('blank' in term) return `_:${term.blank}`;
  const text = `"${escapeLiteral(term.text)}"`;
  if (term.language !== undefined) return `${text}@${term.language}`;
  return term.datatype === undefined ? text : `${text}^^${writeIri(term.datatype)}`;
}

/** Prefixed name where the rest is a plain word, else the whole IRI. */
function writeIri(iri: string): string {
  const [prefix, base] = Object.entries(PREFIXES).find(([, of]) => iri.startsWith(of)) ?? [];
  const rest = base === undefined ? '' : iri.slice(base.length);
  return prefix !== undefined && /^[A-Za-z]\w*$/.test(rest) ? `${prefix}:${rest}` : `<${escapeIri(iri)}>`;
}

/** Characters that Turtle allows in no IRI, percent-encoded. */
function escapeIri(iri: string): string {
  return iri
    .toWellFormed()
    .replace(/[\s\p{Cc}<>"{}|^`\\]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Text between quotes; characters that XML forbids too become U+FFFD, as RDF tools pass literals on as XML. */
function escapeLiteral(text: string): string {
  return toXmlCharacters(text).replace(/["\\\n\r\t]/g, (sign) => ESCAPES[sign] ?? sign);
}

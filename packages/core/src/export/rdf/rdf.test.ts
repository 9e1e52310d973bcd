// @ts-expect-error without types
import { canonize } from 'jsonld';
// @ts-expect-error without types
import { Parser } from 'n3';
// @ts-expect-error without types
import rdfCanonize from 'rdf-canonize';
import { describe, expect, it } from 'vitest';
import { hostileAnswer, hostileCompiled, shippedAnswer, shippedCompiled } from '../exported.fixture.ts';
import { jsonldFormat } from '../jsonld/jsonld.ts';
import { ANNOTATION_TERMS } from '../jsonld/jsonld-context.ts';
import { nanopubFormat } from './nanopub.ts';
import { turtleFormat } from './turtle.ts';

interface Term {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: Term;
}
interface Quad {
  readonly subject: Term;
  readonly predicate: Term;
  readonly object: Term;
  readonly graph: Term;
}

const en = { language: 'en' } as const;
const parse = (text: string, format: string): Quad[] => new Parser({ format }).parse(text);
const documentLoader = async (url: string) => ({
  documentUrl: url,
  document: { '@context': { id: '@id', type: '@type', ...ANNOTATION_TERMS } },
  contextUrl: null,
});
/** Canonical N-Quads (RDFC-1.0), in which blank nodes have names that depend on the graph alone. */
const CANONICAL = { algorithm: 'RDFC-1.0', format: 'application/n-quads' };
const graphOfJsonLd = async (text: string): Promise<string[]> =>
  (await canonize(JSON.parse(text), { ...CANONICAL, documentLoader, safe: true })).split('\n').toSorted();
const graphOfTurtle = async (text: string): Promise<string[]> => {
  const quads = parse(text, 'text/turtle').map(({ subject, predicate, object }) => ({
    ...{ subject: plainTerm(subject), predicate: plainTerm(predicate), object: plainTerm(object) },
    graph: { termType: 'DefaultGraph', value: '' },
  }));
  return (await rdfCanonize.canonize(quads, CANONICAL)).split('\n').toSorted();
};
function plainTerm({ termType, value, language, datatype }: Term): object {
  if (termType === 'BlankNode') return { termType, value: `_:${value}` };
  return { termType, value, ...(datatype && { datatype: plainTerm(datatype) }), ...(language && { language }) };
}

describe('Turtle, as N3.js reads it', () => {
  it.each([
    ['a comparison', turtleFormat.writes.comparison(shippedAnswer, en), jsonldFormat.writes.comparison(shippedAnswer, en)],
    ['a hostile corpus', turtleFormat.writes.corpus(hostileCompiled, en), jsonldFormat.writes.corpus(hostileCompiled, en)],
    ['a hostile comparison', turtleFormat.writes.comparison(hostileAnswer, en), jsonldFormat.writes.comparison(hostileAnswer, en)],
  ])('is the graph that jsonld.js makes of the JSON-LD of %s', async (_, turtle, jsonld) => {
    const ours = await graphOfTurtle(turtle);
    expect(ours.length).toBeGreaterThan(100);
    expect(ours).toEqual(await graphOfJsonLd(jsonld));
  });

  it('has every claim of the shipped corpus', () => {
    const quads = parse(turtleFormat.writes.corpus(shippedCompiled, en), 'text/turtle');
    const claims = quads.filter(({ object }) => object.value === 'urn:synoptic:terms:Claim');
    expect(claims.length).toBe(shippedCompiled.claims.length);
  });
});

describe('nanopublications, as N3.js reads them', () => {
  const quads = parse(nanopubFormat.writes.corpus(shippedCompiled, en), 'application/trig');
  const NP = 'http://www.nanopub.org/nschema#';

  it('are one for each claim, with a head that names three graphs, each of which has triples', () => {
    const graphs = new Set(quads.map(({ graph }) => graph.value));
    const heads = quads.filter(({ predicate }) => predicate.value.startsWith(`${NP}has`));
    expect(heads.length).toBe(3 * shippedCompiled.claims.length);
    for (const { object } of heads) expect(graphs).toContain(object.value);
    expect(graphs.size).toBe(4 * shippedCompiled.claims.length);
  });

  it('have the claim in the assertion, and the statement and its speaker in the provenance', () => {
    const [claim] = shippedCompiled.claims;
    const of = (part: string) => quads.filter(({ graph }) => graph.value.endsWith(`:${claim?.id}#${part}`));
    const asserted = of('assertion').map(({ predicate }) => predicate.value.replace(/.*[:#]/, ''));
    expect(asserted).toEqual(expect.arrayContaining(['about', 'facet', 'answer', 'certainty', 'label']));
    const derivation = of('provenance').find(({ subject }) => subject.value.endsWith('#assertion'));
    expect(derivation?.predicate.value).toBe('http://www.w3.org/ns/prov#wasDerivedFrom');
    const agents = of('provenance').filter(({ predicate }) => predicate.value.endsWith('wasAttributedTo'));
    expect(agents.map(({ object }) => object.value)).toEqual(
      claim?.attribution.map(({ agent }) => expect.stringMatching(new RegExp(`:${agent}$`))),
    );
  });

  it('contain no text of a source', () => expect(quads.filter(({ predicate }) => /exact|prefix|suffix/.test(predicate.value))).toEqual([]));
});

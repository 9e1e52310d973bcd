import type { NamedExportFormat } from '../export-format.ts';
import { comparisonAnnotations, corpusAnnotations } from '../jsonld/jsonld.ts';
import { prefixLines, turtleBlocks } from './triple.ts';
import { triplesOfNode } from './triples-of-node.ts';

/** The same graph as JSON-LD: Web Annotations with PROV-O, in Turtle. */
export const turtleFormat: NamedExportFormat<'turtle'> = {
  name: 'turtle',
  label: { en: 'RDF: the graph of JSON-LD, for triple stores', ja: 'RDF（JSON-LDと同じグラフ、トリプルストア用）' },
  mediaType: 'text/turtle; charset=utf-8',
  suffix: 'ttl',
  writes: {
    corpus: (compiled, options) => turtle(corpusAnnotations(compiled, options)),
    comparison: (answer, options) => turtle(comparisonAnnotations(answer, options)),
  },
};

function turtle(node: object): string {
  return `${prefixLines()}\n${turtleBlocks(triplesOfNode(node))}`;
}

import type { CompiledCorpus } from '../../shapes/compiled-corpus.ts';
import type { NetworkEdge } from '../../shapes/network.ts';
import type { ExportOptions, NamedExportFormat } from '../export-format.ts';
import { xmlElement, xmlTextElement } from '../xml.ts';
import { type LabelledNode, labelledNetwork } from './labelled-network.ts';

/**
 * Networks as GraphML, for yEd, Cytoscape, NetworkX and igraph. A graph has edges of one kind, since NetworkX refuses mixed graphs and igraph
 * ignores the direction of single edges: both networks together are directed, and a co-mention, which has no direction, has the
 * entity whose id sorts first as its source.
 */
export const graphmlFormat: NamedExportFormat<'graphml'> = {
  name: 'graphml',
  label: { en: 'attribution and co-mention networks as GraphML', ja: '帰属と共起のネットワーク(GraphML)' },
  mediaType: 'application/graphml+xml',
  suffix: 'graphml',
  writes: { corpus: graph },
};

const KEYS = [
  ['label', 'node', 'string'],
  ['kind', 'node', 'string'],
  ['network', 'edge', 'string'],
  ['act', 'edge', 'string'],
  ['weight', 'edge', 'int'],
] as const;

function graph(compiled: CompiledCorpus, { language, network }: ExportOptions): string {
  const { nodes, edges } = labelledNetwork(compiled, language, network);
  const keys = KEYS.map(([id, of, type]) => `\n${xmlElement('key', { id, for: of, 'attr.name': id, 'attr.type': type })}`);
  const body = xmlElement(
    'graph',
    { id: compiled.corpus.name, edgedefault: network === 'co-mention' ? 'undirected' : 'directed' },
    ...nodes.map(nodeOf),
    ...edges.map(edgeOf),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, ...keys, body)}\n`;
}

function nodeOf({ id, label, kind }: LabelledNode): string {
  return `\n${xmlElement('node', { id }, data('label', label), data('kind', kind))}`;
}

function edgeOf({ id, source, target, network, act, weight }: NetworkEdge): string {
  return `\n${xmlElement('edge', { id, source, target }, data('network', network), data('act', act), data('weight', String(weight)))}`;
}

function data(key: string, value: string): string {
  return xmlTextElement('data', { key }, value);
}

import type { CompiledCorpus } from '../../shapes/compiled-corpus.ts';
import type { NetworkEdge } from '../../shapes/network.ts';
import type { ExportOptions, NamedExportFormat } from '../export-format.ts';
import { xmlElement, xmlTextElement } from '../xml.ts';
import { type LabelledNode, labelledNetwork } from './labelled-network.ts';

/** Networks as GraphML, for yEd, Cytoscape, NetworkX and igraph. */
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
    { id: compiled.corpus.name, edgedefault: network === 'attribution' ? 'directed' : 'undirected' },
    ...nodes.map(nodeOf),
    ...edges.map(edgeOf),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, ...keys, body)}\n`;
}

function nodeOf({ id, label, kind }: LabelledNode): string {
  return `\n${xmlElement('node', { id }, data('label', label), data('kind', kind))}`;
}

function edgeOf({ id, source, target, network, act, weight }: NetworkEdge): string {
  const directed = network === 'attribution';
  return `\n${xmlElement('edge', { id, source, target, directed }, data('network', network), data('act', act), data('weight', String(weight)))}`;
}

function data(key: string, value: string): string {
  return xmlTextElement('data', { key }, value);
}

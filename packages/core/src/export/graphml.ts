import type { NetworkEdge } from '../compare/network.ts';
import type { CompiledCorpus } from '../model/corpus.ts';
import type { ExportOptions, Format } from './format.ts';
import { type LabelledNode, networkOf } from './network.ts';
import { element, textElement } from './xml.ts';

/** The networks for yEd, Cytoscape, NetworkX, igraph. */
export const graphml: Format = {
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
  const { nodes, edges } = networkOf(compiled, language, network);
  const keys = KEYS.map(([id, of, type]) => `\n${element('key', { id, for: of, 'attr.name': id, 'attr.type': type })}`);
  const body = element(
    'graph',
    { id: compiled.corpus.name, edgedefault: network === 'attribution' ? 'directed' : 'undirected' },
    ...nodes.map(nodeOf),
    ...edges.map(edgeOf),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, ...keys, body)}\n`;
}

function nodeOf({ id, label, kind }: LabelledNode): string {
  return `\n${element('node', { id }, data('label', label), data('kind', kind))}`;
}

function edgeOf({ id, source, target, network, act, weight }: NetworkEdge): string {
  const directed = network === 'attribution';
  return `\n${element('edge', { id, source, target, directed }, data('network', network), data('act', act), data('weight', String(weight)))}`;
}

function data(key: string, value: string): string {
  return textElement('data', { key }, value);
}

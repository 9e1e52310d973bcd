import type { CompiledCorpus } from '../../shapes/compiled-corpus.ts';
import type { NetworkEdge } from '../../shapes/network.ts';
import type { ExportOptions, NamedExportFormat } from '../export-format.ts';
import { xmlElement, xmlTextElement } from '../xml.ts';
import { type LabelledNode, labelledNetwork } from './labelled-network.ts';

/** Networks as GEXF, for Gephi. */
export const gexfFormat: NamedExportFormat<'gexf'> = {
  name: 'gexf',
  label: { en: 'attribution and co-mention networks for Gephi', ja: '帰属と共起のネットワーク(Gephi)' },
  mediaType: 'application/gexf+xml',
  suffix: 'gexf',
  writes: { corpus: graph },
};

function graph(compiled: CompiledCorpus, { language, network }: ExportOptions): string {
  const { nodes, edges } = labelledNetwork(compiled, language, network);
  const about = xmlTextElement('description', {}, `${compiled.corpus.title[language]}, ${compiled.digest}`);
  const body = xmlElement(
    'graph',
    { mode: 'static', defaultedgetype: network === 'attribution' ? 'directed' : 'undirected' },
    attributes('node', ['kind']),
    attributes('edge', ['network', 'act']),
    xmlElement('nodes', {}, ...nodes.map(nodeOf)),
    xmlElement('edges', {}, ...edges.map(edgeOf)),
  );
  const meta = xmlElement('meta', {}, xmlTextElement('creator', {}, 'Synoptic'), about);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement('gexf', { xmlns: 'http://gexf.net/1.3', version: '1.3' }, meta, body)}\n`;
}

function attributes(element: 'node' | 'edge', ids: readonly string[]): string {
  return xmlElement('attributes', { class: element }, ...ids.map((id) => xmlElement('attribute', { id, title: id, type: 'string' })));
}

function nodeOf({ id, label, kind }: LabelledNode): string {
  return `\n${xmlElement('node', { id, label }, values({ kind }))}`;
}

function edgeOf({ id, source, target, weight, network, act }: NetworkEdge): string {
  const type = network === 'attribution' ? 'directed' : 'undirected';
  return `\n${xmlElement('edge', { id, source, target, type, weight }, values({ network, act }))}`;
}

function values(fields: Readonly<Record<string, string>>): string {
  return xmlElement('attvalues', {}, ...Object.entries(fields).map(([key, value]) => xmlElement('attvalue', { for: key, value })));
}

import type { NetworkEdge } from '../compare/network.ts';
import type { CompiledCorpus } from '../model/corpus.ts';
import type { ExportOptions, Format } from './format.ts';
import { type LabelledNode, networkOf } from './network.ts';
import { element, textElement } from './xml.ts';

/** The networks for Gephi. */
export const gexf: Format = {
  name: 'gexf',
  label: { en: 'attribution and co-mention networks for Gephi', ja: '帰属と共起のネットワーク(Gephi)' },
  mediaType: 'application/gexf+xml',
  suffix: 'gexf',
  writes: { corpus: graph },
};

function graph(compiled: CompiledCorpus, { language, network }: ExportOptions): string {
  const { nodes, edges } = networkOf(compiled, language, network);
  const about = textElement('description', {}, `${compiled.corpus.title[language]}, ${compiled.digest}`);
  const body = element(
    'graph',
    { mode: 'static', defaultedgetype: network === 'attribution' ? 'directed' : 'undirected' },
    attributes('node', ['kind']),
    attributes('edge', ['network', 'act']),
    element('nodes', {}, ...nodes.map(nodeOf)),
    element('edges', {}, ...edges.map(edgeOf)),
  );
  const meta = element('meta', {}, textElement('creator', {}, 'Synoptic'), about);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('gexf', { xmlns: 'http://gexf.net/1.3', version: '1.3' }, meta, body)}\n`;
}

function attributes(of: string, ids: readonly string[]): string {
  return element('attributes', { class: of }, ...ids.map((id) => element('attribute', { id, title: id, type: 'string' })));
}

function nodeOf({ id, label, kind }: LabelledNode): string {
  return `\n${element('node', { id, label }, values({ kind }))}`;
}

function edgeOf({ id, source, target, weight, network, act }: NetworkEdge): string {
  const type = network === 'attribution' ? 'directed' : 'undirected';
  return `\n${element('edge', { id, source, target, type, weight }, values({ network, act }))}`;
}

function values(of: Readonly<Record<string, string>>): string {
  return element('attvalues', {}, ...Object.entries(of).map(([key, value]) => element('attvalue', { for: key, value })));
}

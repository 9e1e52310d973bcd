import { MultiGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { describe, expect, it } from 'vitest';
import { NETWORK_NAMES } from '../../text/arrangements.ts';
import type { ExportFormat } from '../export-format.ts';
import { HOSTILE, hostileCompiled, shippedCompiled } from '../exported.fixture.ts';
import { gexfFormat } from './gexf.ts';
import { graphmlFormat } from './graphml.ts';
import { labelledNetwork } from './labelled-network.ts';

const en = { language: 'en' } as const;

describe.each([
  ['GEXF', gexfFormat, (text: string) => parseGexf(MultiGraph, text, { addMissingNodes: false })],
  ['GraphML', graphmlFormat, (text: string) => parseGraphml(MultiGraph, text, { addMissingNodes: false })],
] as const)('%s, as graphology reads it', (_, format, read) => {
  const written = labelledNetwork(shippedCompiled, 'en');
  const graph = read(format.writes.corpus?.(shippedCompiled, en) ?? '');

  it('has every node and edge', () => {
    expect([graph.order, graph.size]).toEqual([written.nodes.length, written.edges.length]);
    expect(graph.nodes().sort()).toEqual(written.nodes.map((n) => n.id));
  });

  it('keeps labels, kinds, acts and weights', () => {
    const node = written.nodes[0];
    expect(graph.getNodeAttributes(node?.id)).toMatchObject({ label: node?.label, kind: node?.kind });
    const edge = written.edges.find((e) => e.act !== '');
    expect(graph.getEdgeAttributes(edge?.id)).toMatchObject({ act: edge?.act, network: edge?.network, weight: edge?.weight });
  });

  it('is valid for any label', () => {
    const labels = read(format.writes.corpus?.(hostileCompiled, en) ?? '').mapNodes((_node, attributes) => attributes['label'] as string);
    expect(labels).toContain(HOSTILE);
  });

  it.each(NETWORK_NAMES)('writes %s alone as a graph of one kind of edge', (network) => {
    const alone = read(format.writes.corpus?.(shippedCompiled, { ...en, network }) ?? '');
    expect(alone.size).toBe(written.edges.filter((e) => e.network === network).length);
    expect(network === 'attribution' ? alone.undirectedSize : alone.directedSize).toBe(0);
  });
});

describe('both networks in one file', () => {
  const edges = labelledNetwork(shippedCompiled, 'en').edges;
  const both = (format: ExportFormat<string>) => format.writes.corpus?.(shippedCompiled, en) ?? '';
  it('are mixed in GEXF: attributions are directed, co-mentions are not', () => {
    const graph = parseGexf(MultiGraph, both(gexfFormat));
    expect(graph.directedSize).toBe(edges.filter((e) => e.network === 'attribution').length);
    expect(graph.undirectedSize).toBe(edges.filter((e) => e.network === 'co-mention').length);
  });
  it('are directed in GraphML, because NetworkX refuses mixed graphs', () => {
    expect(parseGraphml(MultiGraph, both(graphmlFormat)).undirectedSize).toBe(0);
    expect(both(graphmlFormat)).not.toMatch(/<edge [^>]*directed=/);
  });
});

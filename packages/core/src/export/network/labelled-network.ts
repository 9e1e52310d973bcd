import { openCorpus } from '../../corpus/corpus.ts';
import type { CompiledCorpus } from '../../model/corpus.ts';
import type { NetworkEdge, NetworkName } from '../../questions/network/network.ts';
import { network } from '../../questions/network/network.ts';
import type { Id } from '../../text/id.ts';
import type { InterfaceLanguage } from '../../text/interface-languages.ts';
import { inLanguage } from '../../text/text.ts';

/** A node as a graph's file shows it: in one language. */
export interface LabelledNode {
  readonly id: Id;
  readonly label: string;
  readonly kind: string;
}

/** The networks of a corpus over one set of nodes, or one of them. */
export function labelledNetwork(
  compiled: CompiledCorpus,
  language: InterfaceLanguage,
  only?: NetworkName,
): { readonly nodes: readonly LabelledNode[]; readonly edges: readonly NetworkEdge[] } {
  const { nodes, edges } = network(openCorpus(compiled), only);
  return { nodes: nodes.map((node) => ({ ...node, label: inLanguage(node.label, language) })), edges };
}

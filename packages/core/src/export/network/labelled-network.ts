import { openCorpus } from '../../corpus/corpus.ts';
import { network } from '../../questions/network/network.ts';
import type { CompiledCorpus } from '../../shapes/compiled-corpus.ts';
import type { NetworkEdge } from '../../shapes/network.ts';
import type { NetworkName } from '../../text/arrangements.ts';
import type { Id } from '../../text/id.ts';
import type { InterfaceLanguage } from '../../text/interface-languages.ts';
import { inLanguage } from '../../text/text.ts';

/** Node with its label in one language. */
export interface LabelledNode {
  readonly id: Id;
  readonly label: string;
  readonly kind: string;
}

/** Networks of a corpus over one set of nodes, or a single one. */
export function labelledNetwork(
  compiled: CompiledCorpus,
  language: InterfaceLanguage,
  only?: NetworkName,
): { readonly nodes: readonly LabelledNode[]; readonly edges: readonly NetworkEdge[] } {
  const { nodes, edges } = network(openCorpus(compiled), only);
  return { nodes: nodes.map((node) => ({ ...node, label: inLanguage(node.label, language) })), edges };
}

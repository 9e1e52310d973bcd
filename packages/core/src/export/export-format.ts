import type { ComparisonAnswer } from '../shapes/comparison.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import type { NetworkName } from '../text/arrangements.ts';
import type { InterfaceLanguage } from '../text/interface-languages.ts';
import type { Text } from '../text/text.ts';
import type { ApparatusForm } from './apparatus/apparatus.ts';

export interface ExportOptions {
  /** InterfaceLanguage of names, values and explanations; ids and dates do not depend on it. */
  readonly language: InterfaceLanguage;
  /** Single network of a graph, for programs that cannot read both directed and undirected edges. */
  readonly network?: NetworkName | undefined;
  /** Form of the apparatus of a comparison. */
  readonly apparatus?: ApparatusForm | undefined;
}

/** Scopes of an export: the corpus, or one comparison. */
export const EXPORT_SCOPES = ['corpus', 'comparison'] as const;
export type ExportScope = (typeof EXPORT_SCOPES)[number];

/**
 * Export format for other programs. Writers are pure: the same corpus and options give the same bytes, and nothing is fetched.
 * Writers never receive the text of a source, so they cannot leak it.
 */
export interface ExportFormat {
  readonly name: string;
  /** Short description of the file. */
  readonly label: Text;
  readonly mediaType: string;
  /** Extension of the file name without the dot, unique among the formats. */
  readonly suffix: string;
  readonly writes: {
    readonly corpus?: (corpus: CompiledCorpus, options: ExportOptions) => string;
    readonly comparison?: (answer: ComparisonAnswer, options: ExportOptions) => string;
  };
}

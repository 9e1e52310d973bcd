import type { ComparisonAnswer } from '../shapes/comparison.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import type { NetworkName } from '../text/arrangements.ts';
import type { InterfaceLanguage } from '../text/interface-languages.ts';
import type { Text } from '../text/text.ts';
import type { ApparatusForm } from './apparatus/apparatus.ts';
import type { ExportScope, FORMAT_SUMMARIES, FormatName } from './format-names.ts';

export interface ExportOptions {
  /** InterfaceLanguage of names, values and explanations; ids and dates do not depend on it. */
  readonly language: InterfaceLanguage;
  /** Single network of a graph, for programs that cannot read both directed and undirected edges. */
  readonly network?: NetworkName | undefined;
  /** True for a byte order mark before CSV, by which Excel knows UTF-8. */
  readonly bom?: boolean | undefined;
  /** Form of the apparatus of a comparison. */
  readonly apparatus?: ApparatusForm | undefined;
}

/** Content of a file: text, or bytes where a format is compressed. */
export type ExportContent = string | Uint8Array<ArrayBuffer>;

interface ExportWriters<C extends ExportContent> {
  readonly corpus?: (corpus: CompiledCorpus, options: ExportOptions) => C;
  readonly comparison?: (answer: ComparisonAnswer, options: ExportOptions) => C;
}

/**
 * Export format for other programs. Writers are pure: the same corpus and options give the same bytes, and nothing is fetched.
 * Writers never receive the text of a source, so they cannot leak it.
 */
export interface ExportFormat<C extends ExportContent = ExportContent> {
  readonly name: FormatName;
  /** Short description of the file. */
  readonly label: Text;
  readonly mediaType: string;
  /** Extension of the file name without the dot, unique among the formats. */
  readonly suffix: string;
  /** True if it writes bytes. */
  readonly binary?: boolean;
  readonly writes: ExportWriters<C>;
}

/** The format of one name: its suffix and what it writes are those of `FORMAT_SUMMARIES`, or it does not compile. */
export type NamedExportFormat<N extends FormatName, C extends ExportContent = string> = ExportFormat<C> & {
  readonly name: N;
  readonly suffix: (typeof FORMAT_SUMMARIES)[N]['suffix'];
  readonly writes: Required<Pick<ExportWriters<C>, ScopeOf<N>>> & { readonly [S in Exclude<ExportScope, ScopeOf<N>>]?: never };
};

type ScopeOf<N extends FormatName> = (typeof FORMAT_SUMMARIES)[N]['of'][number];

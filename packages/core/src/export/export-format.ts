import type { CompiledCorpus } from '../model/corpus.ts';
import type { NetworkName } from '../questions/network/network.ts';
import type { ComparisonAnswer } from '../reader/reader.ts';
import type { Bilingual, Language } from '../text/bilingual.ts';
import type { ApparatusForm } from './apparatus/apparatus.ts';
import type { ExportScope, FORMAT_SUMMARIES, FormatName } from './format-names.ts';

export interface ExportOptions {
  /** Of names, values and explanations; ids and dates are the same in every language. */
  readonly language: Language;
  /** Of the graphs: one network alone, for readers that take no graph with both directed and undirected edges. */
  readonly network?: NetworkName | undefined;
  /** Of a comparison as an apparatus: positive, or only what departs from the base that the question names. */
  readonly apparatus?: ApparatusForm | undefined;
}

/**
 * A format that other programs read. A writer is pure: the same corpus and options give the same bytes, and nothing is
 * fetched. No writer is given a source's text, so none can give it away.
 */
export interface ExportFormat {
  readonly name: FormatName;
  /** What the file is, in a few words. */
  readonly label: Bilingual;
  readonly mediaType: string;
  /** Of the file's name, without the dot; no two formats share one. */
  readonly suffix: string;
  readonly writes: {
    readonly corpus?: (corpus: CompiledCorpus, options: ExportOptions) => string;
    readonly comparison?: (answer: ComparisonAnswer, options: ExportOptions) => string;
  };
}

/** The format of one name: its suffix and what it writes are those of `FORMAT_SUMMARIES`, or it does not compile. */
export type NamedExportFormat<N extends FormatName> = ExportFormat & {
  readonly name: N;
  readonly suffix: (typeof FORMAT_SUMMARIES)[N]['suffix'];
  readonly writes: Required<Pick<ExportFormat['writes'], ScopeOf<N>>> & { readonly [S in Exclude<ExportScope, ScopeOf<N>>]?: never };
};

type ScopeOf<N extends FormatName> = (typeof FORMAT_SUMMARIES)[N]['of'][number];

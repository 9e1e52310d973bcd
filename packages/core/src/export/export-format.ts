import type { CompiledCorpus } from '../model/corpus.ts';
import type { NetworkName } from '../questions/network/network.ts';
import type { ComparisonAnswer } from '../reader/reader.ts';
import type { InterfaceLanguage } from '../text/interface-languages.ts';
import type { Text } from '../text/text.ts';
import type { ApparatusForm } from './apparatus/apparatus.ts';

export interface ExportOptions {
  /** Of names, values and explanations; ids and dates are the same in every language. */
  readonly language: InterfaceLanguage;
  /** Of the graphs: one network alone, for readers that take no graph with both directed and undirected edges. */
  readonly network?: NetworkName | undefined;
  /** Of a comparison as an apparatus: positive, or only what departs from the base that the question names. */
  readonly apparatus?: ApparatusForm | undefined;
}

/** What can be exported: everything, or the answer to one question. */
export const EXPORT_SCOPES = ['corpus', 'comparison'] as const;
export type ExportScope = (typeof EXPORT_SCOPES)[number];

/**
 * A format that other programs read. A writer is pure: the same corpus and options give the same bytes, and nothing is
 * fetched. No writer is given a source's text, so none can give it away.
 */
export interface ExportFormat {
  readonly name: string;
  /** What the file is, in a few words. */
  readonly label: Text;
  readonly mediaType: string;
  /** Of the file's name, without the dot; no two formats share one. */
  readonly suffix: string;
  readonly writes: {
    readonly corpus?: (corpus: CompiledCorpus, options: ExportOptions) => string;
    readonly comparison?: (answer: ComparisonAnswer, options: ExportOptions) => string;
  };
}

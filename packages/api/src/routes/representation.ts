import type { ApparatusForm } from '@synoptic/core/export/apparatus/apparatus';
import { csvFormat } from '@synoptic/core/export/csv/csv';
import type { ExportFormat } from '@synoptic/core/export/export-format';
import { FORMAT_SUMMARIES } from '@synoptic/core/export/format-names';
import { htmlFormat } from '@synoptic/core/export/html/html';
import { jsonldFormat } from '@synoptic/core/export/jsonld/jsonld';
import { FORMAT_REGISTRY, formatNamed, formatsFor } from '@synoptic/core/export/registry';
import type { Reader } from '@synoptic/core/reader/reader';
import type { Claim } from '@synoptic/core/shapes/claim';
import type { ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';
import type { Page } from '@synoptic/core/shapes/page';
import type { NetworkName } from '@synoptic/core/text/arrangements';
import type { Language } from '@synoptic/core/text/bilingual';
import { exportedPagePolicy } from '../http/response-headers.ts';

/** What a writer has beside the answer. */
interface RepresentationContext {
  readonly reader: Reader;
  readonly language: Language;
  readonly network?: NetworkName | undefined;
  readonly apparatus?: ApparatusForm | undefined;
}

/** One way to write an answer. */
export interface Representation {
  /** Of a path, without the dot. A suffix never clashes with an id: ids hold no dot. */
  readonly suffix: string;
  readonly type: string;
  /** Whether names and explanations stand in it in one language; data hold both. */
  readonly speaks: boolean;
  /** Content-Security-Policy, where it is a page. */
  policy?(): string;
  write(answer: unknown, writing: RepresentationContext): string | Promise<string>;
}

export const jsonRepresentation: Representation = {
  suffix: 'json',
  type: 'application/json; charset=utf-8',
  speaks: false,
  write: (answer) => `${JSON.stringify(answer)}\n`,
};

/** Of any list: one item a line. */
const jsonLinesRepresentation: Representation = {
  suffix: 'jsonl',
  type: 'application/jsonl',
  speaks: false,
  write: (answer) => (answer as Page<unknown>).items.map((item) => `${JSON.stringify(item)}\n`).join(''),
};

export const LIST_REPRESENTATIONS: readonly Representation[] = [jsonRepresentation, jsonLinesRepresentation];

/** Of claims also what a corpus of these claims alone would be written as. */
export const CLAIM_REPRESENTATIONS: readonly Representation[] = [
  ...LIST_REPRESENTATIONS,
  claimsRepresentation(csvFormat),
  claimsRepresentation(jsonldFormat),
];

/** Of a comparison all that is written of one; ours is the JSON. */
export const COMPARISON_REPRESENTATIONS: readonly Representation[] = [
  jsonRepresentation,
  ...formatsFor('comparison')
    .filter((f) => f.name !== jsonRepresentation.suffix)
    .map(comparisonRepresentation),
];

/** Named by the path and not by Accept. */
export const EXPORT_REPRESENTATIONS: readonly Representation[] = FORMAT_REGISTRY.map(
  (f) => exportRepresentation(f.name, 'corpus') ?? comparisonRepresentation(f),
);

/** The whole corpus, or where a comparison is asked for, that. */
export function exportRepresentation(name: string, of: 'corpus' | 'comparison'): Representation | null {
  if (name === jsonRepresentation.suffix) return jsonRepresentation;
  const format = formatNamed(name);
  const write = format?.writes[of] as ((answer: unknown, writing: RepresentationContext) => string) | undefined;
  return format && write ? { ...formatProperties(format), write } : null;
}

function comparisonRepresentation(format: ExportFormat): Representation {
  return { ...formatProperties(format), write: (answer, writing) => format.writes.comparison?.(answer as ComparisonAnswer, writing) ?? '' };
}

function claimsRepresentation(format: ExportFormat): Representation {
  return {
    ...formatProperties(format),
    async write(answer, writing) {
      const corpus: CompiledCorpus = { ...(await writing.reader.export()), claims: (answer as Page<Claim>).items };
      return format.writes.corpus?.(corpus, writing) ?? '';
    },
  };
}

function formatProperties({ name, suffix, mediaType }: ExportFormat) {
  return {
    suffix,
    type: mediaType,
    speaks: FORMAT_SUMMARIES[name].inOneLanguage,
    ...(name === htmlFormat.name && { policy: exportedPagePolicy }),
  };
}

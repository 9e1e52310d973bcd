import { csvFormat } from '@synoptic/core/export/csv/csv';
import type { ExportContent, ExportFormat, ExportOptions } from '@synoptic/core/export/export-format';
import { FORMAT_SUMMARIES } from '@synoptic/core/export/format-names';
import { htmlFormat } from '@synoptic/core/export/html/html';
import { jsonldFormat } from '@synoptic/core/export/jsonld/jsonld';
import { FORMAT_REGISTRY, formatNamed, formatsFor } from '@synoptic/core/export/registry';
import type { Reader } from '@synoptic/core/reader/reader';
import type { Claim } from '@synoptic/core/shapes/claim';
import type { ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';
import type { Page } from '@synoptic/core/shapes/page';
import { exportedPagePolicy } from '../http/response-headers.ts';

/** Options of a representation, which leave the answer as it is. */
export interface RepresentationOptions extends ExportOptions {
  /** Fields to write of a record or of each item of a list; all by default. */
  readonly fields?: readonly string[] | undefined;
}

/** Context of a writer besides the answer. */
interface RepresentationContext extends RepresentationOptions {
  readonly reader: Reader;
}

/** Representation of an answer. */
export interface Representation {
  /** Suffix of a path without the dot; ids contain no dot, so it is unambiguous. */
  readonly suffix: string;
  /** Word that selects it in `/v1/export/{format}`, if it is an export. */
  readonly name?: string;
  /** True for bytes in place of text. */
  readonly binary?: boolean;
  readonly type: string;
  /** True if names and explanations are in one language; data has all. */
  readonly speaks: boolean;
  /** Content-Security-Policy of a page. */
  policy?(): string;
  write(answer: unknown, writing: RepresentationContext): ExportContent | Promise<ExportContent>;
}

export const jsonRepresentation: Representation = {
  suffix: 'json',
  type: 'application/json; charset=utf-8',
  speaks: false,
  write: (answer, { fields }) => `${JSON.stringify(withFields(answer, fields))}\n`,
};

/** Lists as JSON Lines. */
const jsonLinesRepresentation: Representation = {
  suffix: 'jsonl',
  type: 'application/jsonl',
  speaks: false,
  write: (answer, { fields }) => (withFields(answer, fields) as Page<unknown>).items.map((item) => `${JSON.stringify(item)}\n`).join(''),
};

/** An answer with only some fields of it, or of each item of a list. */
function withFields(answer: unknown, fields: readonly string[] | undefined): unknown {
  if (fields === undefined) return answer;
  const select = (record: object) => Object.fromEntries(Object.entries(record).filter(([name]) => fields.includes(name)));
  const { items } = answer as { items?: readonly object[] };
  return items ? { ...(answer as object), items: items.map(select) } : select(answer as object);
}

export const LIST_REPRESENTATIONS: readonly Representation[] = [jsonRepresentation, jsonLinesRepresentation];

/** Lists of claims can also be exported, like a corpus of these claims. */
export const CLAIM_REPRESENTATIONS: readonly Representation[] = [
  ...LIST_REPRESENTATIONS,
  claimsRepresentation(csvFormat),
  claimsRepresentation(jsonldFormat),
];

/** All formats of a comparison, JSON first. */
export const COMPARISON_REPRESENTATIONS: readonly Representation[] = [
  jsonRepresentation,
  ...formatsFor('comparison')
    .filter((f) => f.name !== jsonRepresentation.suffix)
    .map(comparisonRepresentation),
];

/** Formats of /v1/export, chosen by the path and not by `Accept`. */
export const EXPORT_REPRESENTATIONS: readonly Representation[] = FORMAT_REGISTRY.map(
  (f) => exportRepresentation(f.name, 'corpus') ?? comparisonRepresentation(f),
);

/** Representation of the corpus or of a comparison in a format; null if the format cannot write it. */
export function exportRepresentation(name: string, of: 'corpus' | 'comparison'): Representation | null {
  if (name === jsonRepresentation.suffix) return jsonRepresentation;
  const format = formatNamed(name);
  const write = format?.writes[of] as ((answer: unknown, writing: RepresentationContext) => ExportContent) | undefined;
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

function formatProperties({ name, suffix, mediaType, binary }: ExportFormat) {
  return {
    name,
    suffix,
    type: mediaType,
    binary: binary === true,
    speaks: FORMAT_SUMMARIES[name].inOneLanguage,
    ...(name === htmlFormat.name && { policy: exportedPagePolicy }),
  };
}

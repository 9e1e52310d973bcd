import type { CompiledCorpus } from '../../shapes/compiled-corpus.ts';
import { historicalYear } from '../date-parts.ts';
import type { ExportOptions, NamedExportFormat } from '../export-format.ts';
import { type CitedDocument, citedDocuments } from './cited-documents.ts';

/** Documents as CSL-JSON, for citation managers and citeproc. */
export const cslFormat: NamedExportFormat<'csl'> = {
  name: 'csl',
  label: { en: 'the documents as CSL-JSON', ja: '文書の書誌(CSL-JSON)' },
  mediaType: 'application/vnd.citationstyles.csl+json',
  suffix: 'csl.json',
  writes: {
    corpus: (compiled: CompiledCorpus, { language }: ExportOptions) =>
      `${JSON.stringify(citedDocuments(compiled, language).map(itemOf), null, 2)}\n`,
  },
};

function itemOf({ id, siglum, csl: record, issued, accessed, archived, genre, note }: CitedDocument): object {
  return {
    ...record,
    id,
    ...(issued && { issued: dateOf(issued) }),
    ...(accessed && { accessed: dateOf(accessed) }),
    ...(archived !== null && { archive: archived }),
    ...(genre !== null && { genre }),
    ...(note !== '' && { note }),
    custom: { siglum },
  };
}

function dateOf({ plain, label }: NonNullable<CitedDocument['issued']>): object {
  if (!plain) return { literal: label };
  const parts = [plain.from, ...(plain.to ? [plain.to] : [])].map(([year, ...rest]) => [historicalYear(year), ...rest]);
  return { 'date-parts': parts, ...(plain.about && { circa: true }) };
}

import type { ComparisonAnswer } from '../../shapes/comparison.ts';
import type { CompiledCorpus } from '../../shapes/compiled-corpus.ts';
import type { ExportOptions, NamedExportFormat } from '../export-format.ts';
import { claimsTable, comparedClaimsTable } from './claims-table.ts';
import { csvTable } from './csv-table.ts';

/** Claims or cells of a comparison as CSV. */
export const csvFormat: NamedExportFormat<'csv'> = {
  name: 'csv',
  label: { en: 'claims for a spreadsheet', ja: '表計算のための発言一覧' },
  mediaType: 'text/csv; charset=utf-8; header=present',
  suffix: 'csv',
  writes: { corpus: corpusCsv, comparison: comparisonCsv },
};

function corpusCsv(compiled: CompiledCorpus, { language, bom }: ExportOptions): string {
  return withMark(csvTable(claimsTable(compiled, language)), bom);
}

function comparisonCsv(answer: ComparisonAnswer, { language, bom }: ExportOptions): string {
  return withMark(csvTable(comparedClaimsTable(answer, language)), bom);
}

function withMark(table: string, bom = false): string {
  return bom ? `\uFEFF${table}` : table;
}

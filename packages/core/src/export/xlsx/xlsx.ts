import { describeRow } from '../../locale/describe-claim.ts';
import { createValueFormatter, translate } from '../../locale/value-formatter.ts';
import type { ComparisonAnswer } from '../../shapes/comparison.ts';
import type { CompiledCorpus } from '../../shapes/compiled-corpus.ts';
import type { Cell } from '../../shapes/row.ts';
import { inLanguage } from '../../text/text.ts';
import type { ValueFormatter } from '../../values/value-type.ts';
import { claimsTable, comparedClaimsTable } from '../csv/claims-table.ts';
import { describeClaims, describeSilentCell } from '../describe-cell.ts';
import { explainRow } from '../explain-row.ts';
import type { ExportOptions, NamedExportFormat } from '../export-format.ts';
import { workbook } from './workbook.ts';

/** Workbook: of a corpus its claims, documents, events and entities; of a comparison the table, then its claims. */
export const xlsxFormat: NamedExportFormat<'xlsx', Uint8Array<ArrayBuffer>> = {
  name: 'xlsx',
  label: { en: 'a workbook for Excel and LibreOffice', ja: 'Excel・LibreOffice用のブック' },
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  suffix: 'xlsx',
  binary: true,
  writes: { corpus: corpusWorkbook, comparison: comparisonWorkbook },
};

function corpusWorkbook(compiled: CompiledCorpus, { language }: ExportOptions): Uint8Array<ArrayBuffer> {
  const { corpus, digest, documents, events, entities } = compiled;
  return workbook([
    { name: 'claims', rows: claimsTable(compiled, language) },
    {
      name: 'documents',
      rows: [
        ['id', 'siglum', 'label', 'issued', 'language', 'url'],
        ...documents.map((d) => [d.id, d.siglum, inLanguage(d.label, language), d.issued, d.csl.language, d.csl.URL ?? null]),
      ],
    },
    {
      name: 'events',
      rows: [['id', 'label', 'date', 'place'], ...events.map((e) => [e.id, inLanguage(e.label, language), e.date?.edtf ?? null, e.place])],
    },
    { name: 'entities', rows: [['id', 'kind', 'label'], ...entities.map((e) => [e.id, e.kind, inLanguage(e.label, language)])] },
    {
      name: 'corpus',
      rows: [
        ['title', inLanguage(corpus.title, language)],
        ['version', corpus.version],
        ['licence', corpus.licence],
        ['digest', digest],
      ],
    },
  ]);
}

/** As on screen: a line per question, a column per account, and why the verdict is what it is. */
function comparisonWorkbook(answer: ComparisonAnswer, { language }: ExportOptions): Uint8Array<ArrayBuffer> {
  const speaker = createValueFormatter(answer.lexicon, language);
  const columns = answer.accounts.map(({ siglum, label }) => `${siglum} ${speaker.text(label)}`);
  const lines = answer.rows.map((row) => [
    speaker.name(row.about),
    describeRow(row, answer.lexicon, speaker),
    translate(language, `verdict.${row.verdict}`),
    row.corroboration.origins,
    ...row.cells.map((cell) => cellText(cell, answer, speaker)),
    explainRow(row, answer, speaker).why,
    row.rule,
  ]);
  return workbook([
    { name: 'comparison', rows: [['about', 'row', 'verdict', 'origins', ...columns, 'why', 'rule'], ...lines] },
    { name: 'claims', rows: comparedClaimsTable(answer, language) },
    {
      name: 'replay',
      rows: [
        ['comparison', answer.id],
        ['corpus', answer.corpus],
        ['rules', answer.rules],
      ],
    },
  ]);
}

function cellText(cell: Cell, answer: ComparisonAnswer, speaker: ValueFormatter): string {
  const lines = describeClaims(cell, answer, speaker).map(
    ({ value, force, said }) => `${value}${force === '' ? '' : ` (${force})`}${said === '' ? '' : ` — ${said}`}`,
  );
  return describeSilentCell(cell, speaker)?.word ?? lines.join('\n');
}

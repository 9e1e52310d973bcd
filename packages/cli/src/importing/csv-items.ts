import { csvTable } from '@synoptic/core/export/csv/csv-table';
import { type CsvError, parse } from 'csv-parse/sync';
import { type AnnotationFormat, quoteAt } from './annotation-format.ts';

const COLUMNS = [
  'document',
  'line',
  'quote',
  'prefix',
  'suffix',
  'about',
  'facet',
  'value',
  'speaker',
  'polarity',
  'certainty',
  'modality',
  'qualifiers',
  'attribution',
  'inferred',
  'gloss',
] as const;
/** Columns whose cells are JSON. */
const JSON_COLUMNS = new Set(['qualifiers', 'attribution', 'inferred', 'gloss']);
const REQUIRED = ['quote', 'facet'];

/** CSV with a header; columns that are not needed may be missing. Separator comma, semicolon or tab, as the header has it. */
export const csvItems: AnnotationFormat = {
  read({ content }) {
    const head = content.split('\n', 1)[0] ?? '';
    const delimiter = ['\t', ';', ','].find((mark) => head.includes(mark)) ?? ',';
    let rows: { record: Record<string, string>; info: { lines: number } }[];
    try {
      rows = parse(content, {
        bom: true,
        columns: true,
        delimiter,
        info: true,
        skip_empty_lines: true,
        trim: false,
      }) as unknown as typeof rows; // the type of `info: true` is not in the library's types
    } catch (error) {
      const { message, lines } = error as CsvError & { lines?: number };
      return {
        items: [],
        faults: [{ line: lines ?? 1, message: `the file is not CSV: ${message}`, hint: 'save it as CSV with a header' }],
        skipped: 0,
      };
    }
    const columns = Object.keys(rows[0]?.record ?? {});
    const missing = REQUIRED.filter((column) => !columns.includes(column));
    const unknown = columns.filter((column) => !(COLUMNS as readonly string[]).includes(column));
    if (missing.length > 0 || unknown.length > 0)
      return {
        items: [],
        faults: [
          {
            line: 1,
            message: missing.length > 0 ? `the column ${missing.join(', ')} is missing` : `the columns ${unknown.join(', ')} are not known`,
            hint: `the columns are ${COLUMNS.join(', ')}`,
          },
        ],
        skipped: 0,
      };
    const faults: { line: number; message: string; hint: string }[] = [];
    const items = rows.flatMap(({ record, info }) => {
      try {
        return [{ line: info.lines, item: itemOf(record) }];
      } catch (error) {
        faults.push({ line: info.lines, message: (error as Error).message, hint: 'leave the cell empty, or write JSON' });
        return [];
      }
    });
    return { items, faults, skipped: 0 };
  },
  write({ slug, text, claims }) {
    const rows = claims.map(({ item, line, start, end }) => {
      const cells: Record<string, unknown> = { document: slug, line, ...quoteAt(text, start, end), ...item };
      return COLUMNS.map((column) => {
        const cell = cells[column];
        return cell === undefined ? '' : typeof cell === 'string' ? cell : JSON.stringify(cell);
      });
    });
    return new Map([[`${slug}.csv`, csvTable([[...COLUMNS], ...rows])]]);
  },
};

function itemOf(record: Record<string, string>): Record<string, unknown> {
  const item: Record<string, unknown> = {};
  for (const [column, cell] of Object.entries(record)) {
    // The apostrophe keeps a spreadsheet from taking the cell for a formula.
    const text = cell.replace(/^'(?=[=+\-@\t\n＝＋－＠])/, '');
    if (text === '') continue;
    if (column === 'line') item[column] = Number(text);
    else if (JSON_COLUMNS.has(column) && /^[[{"]/.test(text)) item[column] = parsed(column, text);
    else item[column] = text;
  }
  return item;
}

function parsed(column: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`the cell "${column}" is not JSON`);
  }
}

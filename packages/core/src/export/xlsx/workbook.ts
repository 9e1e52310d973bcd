import { strToU8, zipSync } from 'fflate';
import type { TableCell } from '../csv/csv-table.ts';
import { escapeXml } from '../escape.ts';

/** Sheet of a workbook: its first row is the head. */
interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly TableCell[])[];
}

/** Characters of one cell, and of the name of a sheet: Excel refuses a file with more. */
const MAX_CELL = 32_767;
const MAX_NAME = 31;
/** Widths of columns, in characters. */
const [NARROWEST, WIDEST] = [8, 60];

/** All files have this time, so that equal contents give equal bytes; ZIP has no earlier year. */
export const ZIP_TIME = new Date(1980, 0, 1);

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Workbook of Office Open XML (ECMA-376). Text is written as inline strings, which no spreadsheet evaluates as formulas. */
export function workbook(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const numbered = sheets.map((sheet, i) => ({ ...sheet, number: i + 1 }));
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${numbered.map(({ number }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPES}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${numbered.map(({ name, number }) => `<sheet name="${escapeXml(name.slice(0, MAX_NAME))}" sheetId="${number}" r:id="rId${number}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${numbered.map(({ number }) => `<Relationship Id="rId${number}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(numbered.map(({ rows, number }) => [`xl/worksheets/sheet${number}.xml`, worksheet(rows)])),
  };
  const files = Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(XML + text)]));
  return zipSync(files, { mtime: ZIP_TIME }) as Uint8Array<ArrayBuffer>;
}

/** Two styles of cells: plain, and bold for the head. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`;

/** The head stays in view and has filters. */
function worksheet(rows: readonly (readonly TableCell[])[]): string {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const last = `${columnName(width - 1)}${Math.max(1, rows.length)}`;
  const columns = Array.from(
    { length: width },
    (_, i) => `<col min="${i + 1}" max="${i + 1}" width="${columnWidth(rows, i)}" customWidth="1"/>`,
  );
  return `<worksheet xmlns="${MAIN}"><dimension ref="A1:${last}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${rows.map(rowXml).join('')}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`;
}

function columnWidth(rows: readonly (readonly TableCell[])[], column: number): number {
  const longest = rows.reduce((most, row) => Math.max(most, String(row[column] ?? '').length), 0);
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}

function rowXml(cells: readonly TableCell[], row: number): string {
  const style = row === 0 ? ' s="1"' : '';
  return `<row r="${row + 1}">${cells.map((cell, i) => cellXml(`${columnName(i)}${row + 1}`, style, cell)).join('')}</row>`;
}

function cellXml(place: string, style: string, cell: TableCell): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}"${style}><v>${cell}</v></c>`;
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${cellText(cell)}</t></is></c>`;
}

/** Text of a cell. Excel reads `_x0041_` as an escaped character, so its underscore is escaped itself, and so is a carriage return. */
function cellText(text: string): string {
  const fitting = text.length > MAX_CELL ? `${text.slice(0, MAX_CELL - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
  return escapeXml(fitting.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')).replaceAll('\r', '_x000D_');
}

/** `A` … `Z`, `AA` … */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** Cell of a table for spreadsheets. */
export type TableCell = string | number | null;

/** Characters with which spreadsheets start a formula, full-width forms included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Table as CSV (RFC 4180). Cells that a spreadsheet would evaluate as formulas are prefixed with an apostrophe (CSV injection). */
export function csvTable(rows: readonly (readonly TableCell[])[]): string {
  return rows.map((row) => `${row.map((cell) => quoteCsvField(neutralizeFormula(cell))).join(',')}\r\n`).join('');
}

function neutralizeFormula(cell: TableCell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** Quotes a field if necessary. */
export function quoteCsvField(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { claimsTable, comparedClaimsTable } from '../csv/claims-table.ts';
import { HOSTILE, hostileCompiled, shippedAnswer, shippedCompiled } from '../exported.fixture.ts';
import { workbook } from './workbook.ts';
import { xlsxFormat } from './xlsx.ts';

const en = { language: 'en' } as const;
/** Sheets as an independent reader has them, an empty cell as null. */
const read = async (bytes: Uint8Array | undefined) =>
  new Map((await readWorkbook(Buffer.from(bytes ?? []))).map(({ sheet, data }) => [sheet, data] as const));

describe('a workbook, as read-excel-file reads it', () => {
  it('has the claims of a corpus as CSV has them, and its records on sheets of their own', async () => {
    const sheets = await read(xlsxFormat.writes.corpus(shippedCompiled, en));
    expect([...sheets.keys()]).toEqual(['claims', 'documents', 'events', 'entities', 'corpus']);
    const bare = (rows: readonly (readonly unknown[])[] | undefined) => rows?.map((row) => row.map((cell) => (cell === '' ? null : cell)));
    expect(bare(sheets.get('claims'))).toEqual(bare(claimsTable(shippedCompiled, 'en')));
    expect(sheets.get('documents')?.length).toBe(shippedCompiled.documents.length + 1);
  });

  it('has a line for each question and a column for each account of a comparison, and its claims', async () => {
    const sheets = await read(xlsxFormat.writes.comparison(shippedAnswer, en));
    const [head = [], ...rows] = sheets.get('comparison') ?? [];
    expect(rows.length).toBe(shippedAnswer.rows.length);
    expect(head.slice(4, -2).map((cell) => String(cell).split(' ')[0])).toEqual(shippedAnswer.accounts.map(({ siglum }) => siglum));
    expect(sheets.get('claims')?.length).toBe(comparedClaimsTable(shippedAnswer, 'en').length);
    expect(sheets.get('replay')).toContainEqual(['comparison', shippedAnswer.id]);
  });

  it('keeps text as text: a formula in CSV has no apostrophe here and is not a formula', async () => {
    const bytes = xlsxFormat.writes.corpus(hostileCompiled, en);
    const cells = [...(await read(bytes)).values()].flat(2);
    expect(cells).toContain(HOSTILE);
    for (const file of Object.values(unzipSync(bytes))) expect(Buffer.from(file).toString()).not.toContain('<f>');
  });

  it.each(['_x0041_', ' spaces ', 'two\nlines', '<b>&"', '\u{1F600}'])('returns %j unchanged', async (text) => {
    const sheets = await read(workbook([{ name: 'one', rows: [['head'], [text]] }]));
    // The reader trims; spreadsheets keep what `xml:space` preserves.
    expect(sheets.get('one')?.[1]?.[0]).toBe(text.trim());
  });

  it('cuts text that is too long for a cell', () => {
    const sheet = unzipSync(workbook([{ name: 'one', rows: [['x'.repeat(40_000)]] }]))['xl/worksheets/sheet1.xml'];
    expect(/x+…/.exec(Buffer.from(sheet ?? []).toString())?.[0].length).toBe(32_767);
  });
});

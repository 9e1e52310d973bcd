import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { memoryReader } from '../../reader/memory-reader.ts';
import { HOSTILE, hostileAnswer, hostileCompiled, shippedAnswer, shippedCompiled } from '../exported.fixture.ts';
import { csvFormat } from './csv.ts';
import { csvTable, quoteCsvField } from './csv-table.ts';

type Rows = Record<string, string>[];
const read = (text: string | undefined): Rows => parse(text ?? '', { columns: true, relax_column_count: false });
const en = { language: 'en' } as const;

describe('CSV, as csv-parse reads it', () => {
  it('has one line for each claim of the corpus, with its typed value as JSON', () => {
    const rows = read(csvFormat.writes.corpus?.(shippedCompiled, en));
    expect(rows.map((r) => r['claim'])).toEqual(shippedCompiled.claims.map((c) => c.id));
    expect(rows.map((r) => JSON.parse(r['data'] ?? ''))).toEqual(shippedCompiled.claims.map((c) => c.value));
  });

  it('has one line for each claim in a cell and one for each silence of a comparison', () => {
    const rows = read(csvFormat.writes.comparison?.(shippedAnswer, en));
    const cells = shippedAnswer.rows.flatMap((r) => r.cells);
    expect(rows.length).toBe(
      cells.reduce((n, c) => n + (c.silence ? 1 : c.claims.length + (c.derived?.length ?? 0) + (c.grants?.length ?? 0)), 0),
    );
    expect(rows.filter((r) => r['silence'] !== '').length).toBe(cells.filter((c) => c.silence !== null).length);
    expect(new Set(rows.map((r) => r['verdict']))).toEqual(new Set(shippedAnswer.rows.map((r) => r.verdict)));
  });

  it('has claims on the inverse facet and claims that grant the event, marked, with the answer that each gives', () => {
    const of = (about: string) => {
      const answer = memoryReader(shippedCompiled).compare({ about: [about], by: 'voice' });
      return answer.then((a) => ({ a, rows: read(csvFormat.writes.comparison?.(a, en)) }));
    };
    return Promise.all([of('organization:csto'), of('event:invasion-of-ukraine-2022')]).then(([csto, invasion]) => {
      const derived = csto.rows.filter((r) => r['derived'] !== '');
      expect(derived.length).toBe(csto.a.rows.flatMap((r) => r.cells.flatMap((c) => c.derived ?? [])).length);
      expect(derived.find((r) => r['facet'] === 'members')).toMatchObject({
        derived: expect.stringMatching(/^member-of state:/),
        answer: /./,
      });
      const granted = invasion.rows.filter((r) => r['granted'] !== '');
      expect(granted.length).toBe(invasion.a.rows.flatMap((r) => r.cells.flatMap((c) => c.grants ?? [])).length);
      expect(granted.map((r) => [r['facet'], r['answer']])).toContainEqual(['occurrence', '']);
      const keys = csto.a.rows.flatMap((r) => r.answers.map((a) => a.key));
      expect(new Set(csto.rows.map((r) => r['answer']).filter((k) => k !== ''))).toEqual(new Set(keys));
    });
  });

  it('has names and values in the language of the options, and ids unchanged', () => {
    const [english, japanese] = (['en', 'ja'] as const).map((language) => read(csvFormat.writes.corpus?.(shippedCompiled, { language })));
    expect(english?.map((r) => r['claim'])).toEqual(japanese?.map((r) => r['claim']));
    expect(english?.[0]?.['gloss']).not.toBe(japanese?.[0]?.['gloss']);
  });
});

describe('a spreadsheet evaluates no cell', () => {
  it.each(['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠A'])(
    '%j begins with an apostrophe',
    (cell) => {
      const [[read]] = parse(csvTable([[cell]])) as [[string]];
      expect(read).toBe(`'${cell}`);
    },
  );

  it.each(['a=1', '1-2', 'x@y', '', '"quoted"', 'two\nlines', 'a,b'])('%j is unchanged', (cell) => {
    expect(parse(csvTable([[cell, 'x']]))).toEqual([[cell, 'x']]);
  });

  it('numbers stay numbers, negative ones too', () => expect(csvTable([[-1, null, 2.5]])).toBe('-1,,2.5\r\n'));

  it('in any corpus', () => {
    const cells = [csvFormat.writes.corpus?.(hostileCompiled, en), csvFormat.writes.comparison?.(hostileAnswer, en)]
      .flatMap((t) => parse(t ?? '') as string[][])
      .flat();
    expect(cells.filter((c) => /^[=+\-@\t\r＝]/.test(c))).toEqual([]);
    expect(cells.some((c) => c.startsWith(`'${HOSTILE.slice(0, 4)}`))).toBe(true);
  });

  it('has ranges of lines that spreadsheets do not read as dates', () => {
    const lines = [csvFormat.writes.corpus?.(shippedCompiled, en), csvFormat.writes.comparison?.(shippedAnswer, en)].flatMap((text) =>
      read(text).map((row) => row['lines'] ?? ''),
    );
    expect(lines.filter((cell) => /^\d+–\d+$/.test(cell)).length).toBeGreaterThan(10);
    expect(lines.filter((cell) => /\d[-/.]\d/.test(cell))).toEqual([]);
  });

  it('quotes a field only if necessary', () => expect([quoteCsvField('a'), quoteCsvField('a"b')]).toEqual(['a', '"a""b"']));
});

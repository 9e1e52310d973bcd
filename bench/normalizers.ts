// Dates and quantities read from the cases of others: one JSON line a file and category, in percent, and the speed.
// Run: npm run -s bench:normalizers -- CASES_DIR --scorer SCORE_MJS [--failures]
// CASES_DIR holds quantity.tsv, temporal.tsv and spans.tsv (running text: recall and precision of times), or a folder of them for each language (en, ja).
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readQuantities } from '@synoptic/core/ingest/quantities/read-quantities';
import type { ReadingLanguage } from '@synoptic/core/ingest/reading';
import { foldView } from '@synoptic/core/ingest/text/fold-text';
import { readTimes } from '@synoptic/core/ingest/time/read-times';
import { type QuantityCase, quantityAnswers } from './quantity-answers.ts';
import { type SpanCase, scoreTimeSpans, timeAnswers } from './time-answers.ts';

/** The scorer is beside the cases and no part of this project: only what is called here is known of it. */
interface Scorer {
  readonly readTsv: (path: string) => CaseRow[];
  readonly runCases: (rows: readonly CaseRow[], answer: (row: CaseRow) => unknown[], score: unknown) => ScoredCases;
  readonly scoreQ: unknown;
  readonly scoreT: unknown;
}

interface CaseRow extends QuantityCase {
  readonly expected: QuantityCase['expected'] & SpanCase['expected'];
  readonly id: string;
  readonly reference_date: string;
  readonly category: string;
}

interface ScoredCases {
  readonly by: Readonly<Record<string, { readonly n: number; readonly v: number; readonly s: number }>>;
  readonly err: number;
}

interface Normalizer {
  readonly file: string;
  readonly score: (scorer: Scorer) => unknown;
  readonly answer: (row: CaseRow, language: ReadingLanguage) => unknown[];
  /** One pass over a text, for the speed. */
  readonly read: (text: string, language: ReadingLanguage) => unknown[];
}

const NORMALIZERS: readonly Normalizer[] = [
  {
    file: 'quantity',
    score: (scorer) => scorer.scoreQ,
    answer: quantityAnswers,
    read: (text, language) => readQuantities(foldView(text), language),
  },
  {
    file: 'temporal',
    score: (scorer) => scorer.scoreT,
    answer: timeAnswers,
    read: (text, language) => readTimes(foldView(text), { language, reference: '2021-07-21' }),
  },
];

const SPEED_CHARACTERS = 1_000_000;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { scorer: { type: 'string' }, failures: { type: 'boolean', default: false } },
});
const folder = positionals[0];
if (!folder || !values.scorer || !existsSync(values.scorer)) {
  console.error('usage: npm run -s bench:normalizers -- CASES_DIR --scorer SCORE_MJS [--failures]');
  process.exit(2);
}
const scorer = (await import(pathToFileURL(resolve(values.scorer)).href)) as Scorer;
const languages = ['en', 'ja'] as const;
const inner = languages.filter((language) => existsSync(join(folder, language, 'quantity.tsv')));
if (inner.length > 0) for (const language of inner) measureAll(join(folder, language), language);
else measureAll(folder, languageOf(folder));

function measureAll(path: string, language: ReadingLanguage): void {
  measure(path, language);
  measureSpans(path, language);
}

/** Language by the name of the folder, else by the kana in it. */
function languageOf(path: string): ReadingLanguage {
  const name = basename(resolve(path));
  if (name === 'en' || name === 'ja') return name;
  const files = NORMALIZERS.map(({ file }) => join(path, `${file}.tsv`)).filter((file) => existsSync(file));
  const text = files.map((file) => readFileSync(file, 'utf8')).join('');
  return (text.match(/[ぁ-ん]/g)?.length ?? 0) > text.length / 100 ? 'ja' : 'en';
}

function measure(path: string, language: ReadingLanguage): void {
  for (const { file, score, answer, read } of NORMALIZERS) {
    const tsv = join(path, `${file}.tsv`);
    if (!existsSync(tsv)) continue;
    const rows = scorer.readTsv(tsv);
    const { by, err } = scorer.runCases(rows, (row) => answer(row, language), score(scorer));
    const percent = (n: number, of: number) => Math.round((1000 * n) / of) / 10;
    for (const [category, { n, v, s }] of Object.entries(by).sort(([a], [b]) => order(a) - order(b) || a.localeCompare(b)))
      if (!category.startsWith('src:'))
        console.log(JSON.stringify({ file, language, category, n, value: percent(v, n), strict: percent(s, n) }));
    if (err > 0) console.log(JSON.stringify({ file, language, errors: err }));
    if (values.failures) printFailures(rows, file, language, answer, score(scorer));
    const text = runningText(path) ?? longText(rows);
    // The first pass compiles; its time says nothing of the second.
    read(text, language);
    const began = process.cpuUsage();
    read(text, language);
    const { user, system } = process.cpuUsage(began);
    console.log(
      JSON.stringify({
        file,
        language,
        category: 'speed',
        characters: text.length,
        perSecond: Math.round((text.length / (user + system)) * 1e6),
      }),
    );
  }
}

/** Times in running text, and the speed over it: cases alone hold far more times than a text. */
function measureSpans(path: string, language: ReadingLanguage): void {
  const tsv = join(path, 'spans.tsv');
  if (!existsSync(tsv)) return;
  const rows = scorer.readTsv(tsv);
  console.log(JSON.stringify({ file: 'spans', language, category: 'times', ...scoreTimeSpans(rows, language) }));
  const text = longText(rows);
  const began = process.cpuUsage();
  readTimes(foldView(text), { language, reference: '2021-07-21' });
  const { user, system } = process.cpuUsage(began);
  const perSecond = Math.round((text.length / (user + system)) * 1e6);
  console.log(JSON.stringify({ file: 'spans', language, category: 'speed of times', characters: text.length, perSecond }));
}

function order(category: string): number {
  return category === 'ALL' ? 0 : 1;
}

/** Running text of the folder, where it has some: sentences with marked spans, quotations, paragraphs to split. */
function runningText(path: string): string | null {
  const files = ['spans', 'quotes', 'sentences'].map((name) => join(path, `${name}.tsv`)).filter((file) => existsSync(file));
  const rows = files.flatMap((file) => scorer.readTsv(file));
  return rows.length > 0 ? longText(rows) : null;
}

/** Inputs of the cases, line by line and again, until there are a million characters. */
function longText(rows: readonly CaseRow[]): string {
  const once = rows.map(({ input }) => input).join('\n');
  return once.repeat(Math.ceil(SPEED_CHARACTERS / once.length)).slice(0, SPEED_CHARACTERS);
}

function printFailures(
  rows: readonly CaseRow[],
  file: string,
  language: ReadingLanguage,
  answer: Normalizer['answer'],
  score: unknown,
): void {
  const scoreRow = score as (row: CaseRow, answers: unknown[]) => { readonly value: boolean; readonly strict: boolean };
  for (const row of rows) {
    const answers = answer(row, language);
    const { value, strict } = scoreRow(row, answers);
    if (!value || !strict)
      console.error(
        `${file} ${value ? 'strict' : 'VALUE'} ${row.category} ${JSON.stringify(row.input)}\n  ${JSON.stringify(row.expected)}\n  ${JSON.stringify(answers)}`,
      );
  }
}

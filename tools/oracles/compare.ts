// Differential test of the dates and figures of English texts: ours against chrono-node and compromise. One JSON line a disagreement, then a
// summary. Run: npm ci && npm run compare -- TEXTS… [--date DAY]. Neither is right by itself; each disagreement is to be read.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as chrono from 'chrono-node';
import nlp from 'compromise';
import { findTimes } from '../../packages/core/src/ingest/claims/find-dates.ts';
import { findFigures } from '../../packages/core/src/ingest/claims/find-figures.ts';
import { documentDate } from '../../packages/core/src/ingest/drafts/document-date.ts';
import { readingView } from '../../packages/core/src/ingest/passages/reading-view.ts';
import { foldView } from '../../packages/core/src/ingest/text/fold-text.ts';
import { SpanIndex } from '../../packages/core/src/ingest/text/span-index.ts';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { date: { type: 'string' } } });
if (positionals.length === 0) {
  console.error('usage: npm run compare -- TEXTS… [--date DAY]');
  process.exit(2);
}
const counts = {
  dates: 0,
  both: 0,
  sameDay: 0,
  onlyOurs: 0,
  onlyChrono: 0,
  figures: 0,
  sameFigure: 0,
  onlyOursFigure: 0,
  onlyCompromise: 0,
};
const report = (kind: string, what: object) => console.log(JSON.stringify({ kind, ...what }));
const pad = (n: number | null) => String(n ?? 0).padStart(2, '0');

/** Day of a reading of chrono to the unit that the words state. */
function chronoDay(components: chrono.ParsedComponents): string {
  const year = components.get('year');
  if (!components.isCertain('month') && !components.isCertain('day') && !components.isCertain('weekday') && !components.isCertain('hour'))
    return `${year}`;
  const month = `${year}-${pad(components.get('month'))}`;
  return components.isCertain('day') || components.isCertain('weekday') || components.isCertain('hour')
    ? `${month}-${pad(components.get('day'))}`
    : month;
}

function compareDates(text: string, date: string): void {
  const ours = findTimes(foldView(text), 'en', date).dates;
  const theirs = chrono.parse(text, { instant: new Date(`${date}T12:00:00Z`), timezone: 0 }, { forwardDate: false });
  const index = new SpanIndex(ours, (d) => d);
  const met = new Set<unknown>();
  counts.dates += ours.length;
  for (const result of theirs) {
    const span = { start: result.index, end: result.index + result.text.length };
    const own = index.touching(span);
    for (const found of own) met.add(found);
    const day = chronoDay(result.start);
    if (own.length === 0) {
      counts.onlyChrono++;
      report('date only by chrono', { text: result.text, chrono: day });
    } else if (own.some(({ edtf }) => edtf.replace(/^\.\.\//, '').startsWith(day) || day.startsWith(edtf.slice(0, 10)))) {
      counts.both++;
      counts.sameDay++;
    } else {
      counts.both++;
      report('date read differently', { text: result.text, ours: own.map(({ edtf }) => edtf), chrono: day });
    }
  }
  for (const found of ours)
    if (!met.has(found)) {
      counts.onlyOurs++;
      report('date only by us', { text: text.slice(found.start, found.end), ours: found.edtf });
    }
}

function compareFigures(text: string): void {
  const view = foldView(text);
  const times = new SpanIndex(findTimes(view, 'en', null).spans, (t) => t);
  const ours = findFigures(view, 'en').filter((f) => times.touching(f).length === 0);
  const numbers = nlp(text).numbers().json({ offset: true }) as {
    text: string;
    number?: { num?: number };
    offset?: { start: number; length: number };
  }[];
  const index = new SpanIndex(ours, (f) => f);
  const met = new Set<unknown>();
  counts.figures += ours.length;
  for (const { text: words, number, offset } of numbers) {
    if (!offset) continue;
    const span = { start: offset.start, end: offset.start + offset.length };
    if (times.touching(span).length > 0) continue;
    const own = index.touching(span);
    for (const found of own) met.add(found);
    const value = number?.num ?? Number.NaN;
    if (own.length === 0) {
      counts.onlyCompromise++;
      report('figure only by compromise', { text: words, compromise: value });
    } else if (own.some((f) => [f.lower, f.upper].some((n) => n !== null && (n === value || Math.abs(n - value / 100) < 1e-9))))
      counts.sameFigure++;
    else report('figure read differently', { text: words, ours: own.map((f) => f.value), compromise: value });
  }
  for (const found of ours)
    if (!met.has(found)) {
      counts.onlyOursFigure++;
      report('figure only by us', { text: text.slice(found.start, found.end), ours: found.value });
    }
}

for (const path of positionals) {
  const raw = readFileSync(path, 'utf8');
  const { text } = readingView(raw);
  const date = values.date ?? documentDate(raw)?.date ?? '2031-04-05';
  compareDates(text, date);
  compareFigures(text);
}
report('summary', counts);

import type { ReadingLanguage } from '@synoptic/core/ingest/reading';
import { foldView } from '@synoptic/core/ingest/text/fold-text';
import { readTimes } from '@synoptic/core/ingest/time/read-times';

/** A row of temporal.tsv or spans.tsv, as far as an answer depends on it. */
interface TimeCase {
  readonly input: string;
  readonly reference_date: string;
}

/** An answer in the shape that the scorer of the cases knows. */
interface TimeAnswer {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
  readonly resolved: readonly string[];
  readonly rel?: string;
  readonly mod?: string;
  readonly freq?: string;
}

/** Date that the rows without one are read against, by their README. */
const ASSIGNED_REFERENCE = '2021-07-21';

/** Answers of the reader to a case. Only the notation follows the case's source; the readings are unchanged. */
export function timeAnswers({ input, reference_date }: TimeCase, language: ReadingLanguage): TimeAnswer[] {
  const reference = reference_date || ASSIGNED_REFERENCE;
  return readTimes(foldView(input), { language, reference }).map(({ span, value, alternatives }) => ({
    ...span,
    type: value.type,
    value: value.value,
    resolved: [value, ...alternatives].flatMap(({ resolved }) => (resolved === null ? [] : notations(resolved))),
    ...(value.offset === null ? {} : { rel: value.offset }),
    ...(value.mod === null ? {} : { mod: value.mod }),
    ...(value.times === null ? {} : { freq: value.times }),
  }));
}

/**
 * The same time in the notations of the sources: an interval with its last unit included (EDTF, ours), with the unit after it excluded,
 * or from the start of its first to the start of its last unit (“2014 through 2018” as 2014-01-01/2018-01-01); a decade, a season and
 * a century as intervals, a century also from its year 00.
 */
function notations(edtf: string): string[] {
  const plain = edtf.replace(/[~?%]/g, '');
  const [from = '', to] = intervalOf(plain).split('/');
  const written = plain === edtf ? [edtf] : [edtf, plain];
  if (to === undefined) return written.concat(from.length < 10 ? [`${firstDay(from)}/${firstDay(unitAfter(from) ?? '')}`] : []);
  const next = unitAfter(to);
  if (from === '..') return written.concat(`../${firstDay(to)}`, next ? `../${firstDay(next)}` : []);
  if (to === '..') return written.concat(`${firstDay(from)}/..`);
  const century = /^\d{2}01$/.test(from) && Number(to) === Number(from) + 99 ? [`${Number(from) - 1}/${Number(to) - 1}`] : [];
  const excluded = next ? [`${firstDay(from)}/${firstDay(next)}`, `${from}/${next}`] : [];
  return written.concat(
    `${from}/${to}`,
    `${firstDay(from)}/${firstDay(to)}`,
    excluded,
    century,
    century.map((both) => both.split('/').map(firstDay).join('/')),
  );
}

function intervalOf(edtf: string): string {
  const [, decade] = /^(\d{3})X$/.exec(edtf) ?? [];
  if (decade) return `${decade}0/${decade}9`;
  const [, year, season] = /^(\d{4})-2([1-4])$/.exec(edtf) ?? [];
  if (!year || !season) return edtf;
  const last = Number(season) * 3 + 2;
  const end = last > 12 ? `${Number(year) + 1}-${pad(last - 12)}` : `${year}-${pad(last)}`;
  return `${year}-${pad(Number(season) * 3)}/${end}`;
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}

function firstDay(point: string): string {
  return point.length === 4 ? `${point}-01-01` : point.length === 7 ? `${point}-01` : point;
}

/** Year, month or day after a point; null after a clock time. */
function unitAfter(point: string): string | null {
  const [match, year, month, day] = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(point) ?? [];
  if (match === undefined || year === undefined) return null;
  if (month === undefined) return String(Number(year) + 1).padStart(4, '0');
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - (day === undefined ? 0 : 1), day === undefined ? 1 : Number(day) + 1);
  return date.toISOString().slice(0, day === undefined ? 7 : 10);
}

/** Scores of times found in running text. */
interface SpanScores {
  readonly n: number;
  readonly recall: number;
  readonly precision: number;
  readonly exact: number;
}

/** A row of spans.tsv. */
export interface SpanCase extends TimeCase {
  readonly expected: { readonly spans?: readonly { readonly label: string; readonly at: number; readonly text: string }[] };
}

/** Marked dates and times that an answer overlaps, and answers that overlap one. Marks of label TIMEX are neither asked for nor wrong. */
export function scoreTimeSpans(rows: readonly SpanCase[], language: ReadingLanguage): SpanScores {
  let [marked, found, exact, answered, right] = [0, 0, 0, 0, 0];
  for (const row of rows) {
    const spans = row.expected.spans ?? [];
    const answers = timeAnswers(row, language);
    const overlaps = (answer: TimeAnswer, span: { readonly at: number; readonly text: string }) =>
      answer.start < span.at + span.text.length && span.at < answer.end;
    const dates = spans.filter(({ label }) => label === 'DATE' || label === 'TIME');
    marked += dates.length;
    for (const span of dates) {
      const hits = answers.filter((answer) => overlaps(answer, span));
      if (hits.length > 0) found++;
      if (hits.some(({ start, end }) => start === span.at && end === span.at + span.text.length)) exact++;
    }
    const neutral = spans.filter(({ label }) => label === 'TIMEX');
    for (const answer of answers) {
      if (dates.some((span) => overlaps(answer, span))) right++;
      else if (neutral.some((span) => overlaps(answer, span))) continue;
      answered++;
    }
  }
  const percent = (part: number, of: number) => (of === 0 ? 0 : Math.round((1000 * part) / of) / 10);
  return { n: marked, recall: percent(found, marked), precision: percent(right, answered), exact: percent(exact, marked) };
}

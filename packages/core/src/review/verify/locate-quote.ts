import { foldText, sliceFolded } from '../../hydrate/fold-for-matching.ts';
import type { TextSpan } from '../../ingest/passages/text-span.ts';
import { prepareText } from '../../text/lines.ts';
import type { ItemFault, ProposedItem } from './proposed-item.ts';
import type { VerifiedText } from './verified-text.ts';

/** Place of a quote; `exact` is false where only widths, white space or signs differ. */
export interface LocatedQuote extends TextSpan {
  readonly lines: readonly [number, number];
  readonly exact: boolean;
}

type Quoted = Pick<ProposedItem, 'quote' | 'line' | 'prefix' | 'suffix'>;

/** Characters before and after a quote that are compared. */
const CONTEXT = 32;

/**
 * Finds a quote in a text by code points, first as it is, then folded. Never a guess: a quote that is not there is refused with the line
 * most like it, and one that occurs in several lines needs the line or its context.
 */
export function locateQuote(text: VerifiedText, { quote, line, prefix, suffix }: Quoted): LocatedQuote | ItemFault {
  const words = prepareText(quote).trim();
  const exact = occurrences(text.text, words);
  const spans = exact.length > 0 ? exact : foldedOccurrences(text, withoutEscapes(words));
  if (spans.length === 0) return missing(text, words, line);
  const here = line === undefined ? spans : spans.filter(({ start, end }) => text.lineAt(start) <= line && line <= text.lineAt(end - 1));
  if (here.length === 0) {
    const there = [...new Set(spans.map(({ start }) => text.lineAt(start)))];
    const [only] = there;
    return {
      step: 'S2',
      message: `the quote is not in line ${line}`,
      hint: there.length === 1 ? `it is in line ${only}: send "line": ${only}` : `it is in lines ${there.slice(0, 8).join(', ')}`,
      ...(only !== undefined && { nearest: only }),
    };
  }
  const found = bestByContext(text.text, here, prefix, suffix);
  const lines = [...new Set(found.map(({ start }) => text.lineAt(start)))];
  const [first] = found;
  if (!first || lines.length > 1)
    return {
      step: 'S2',
      message: `the quote occurs in ${lines.length} lines: ${lines.slice(0, 8).join(', ')}`,
      hint: 'add "line", or quote more of the sentence',
    };
  const last = text.lineAt(first.end - 1);
  return { ...first, lines: [text.lineAt(first.start), last], exact: exact.length > 0 };
}

function occurrences(text: string, words: string): TextSpan[] {
  const found: TextSpan[] = [];
  for (let at = words === '' ? -1 : text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    found.push({ start: at, end: at + words.length });
  return found;
}

function foldedOccurrences({ folded, unfold }: VerifiedText, words: string): TextSpan[] {
  return occurrences(folded, fold(words)).map(unfold);
}

function fold(words: string): string {
  const points = foldText(words);
  return sliceFolded(points, 0, points.points.length);
}

/** A quote that was copied from an answer in which invisible characters are written out. */
function withoutEscapes(words: string): string {
  return words.replace(/<U\+[0-9A-F]{4,6}>/g, '');
}

/** Occurrences whose surroundings are most like the stated ones; all of them where nothing is stated or none fits better. */
function bestByContext(text: string, spans: readonly TextSpan[], prefix = '', suffix = ''): readonly TextSpan[] {
  if (spans.length < 2 || (prefix === '' && suffix === '')) return spans;
  const [before, after] = [fold(prefix), fold(suffix)];
  const scored = spans.map((span) => {
    const left = fold(text.slice(Math.max(0, span.start - 2 * CONTEXT), span.start));
    const right = fold(text.slice(span.end, span.end + 2 * CONTEXT));
    return { span, score: commonEnd(left, before) + commonStart(right, after) };
  });
  const best = Math.max(...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score === best).map(({ span }) => span);
}

function commonStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

function commonEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return n;
}

function missing(text: VerifiedText, words: string, line: number | undefined): ItemFault {
  const nearest = nearestLine(text, fold(words));
  return {
    step: 'S2',
    message: `the quote is not in the text${line === undefined ? '' : `, nor in line ${line}`}`,
    hint:
      nearest === null
        ? 'no line is like it: read the lines with "passages" and copy the words exactly'
        : `line ${nearest} is most like it: copy its words exactly`,
    ...(nearest !== null && { nearest }),
  };
}

/** Line that shares most runs of four characters with the quote. */
function nearestLine({ lines, text }: VerifiedText, words: string): number | null {
  const runs = runsOf(words);
  let [best, most] = [null as number | null, 0];
  for (const { n, start, end } of lines) {
    const own = runsOf(fold(text.slice(start, end)));
    let shared = 0;
    for (const run of runs) if (own.has(run)) shared++;
    if (shared > most) [best, most] = [n, shared];
  }
  return most * 4 >= runs.size ? best : null;
}

function runsOf(text: string): Set<string> {
  const runs = new Set<string>();
  for (let i = 0; i + 4 <= text.length; i++) runs.add(text.slice(i, i + 4));
  return runs;
}

import type { Document } from '@synoptic/core/shapes/document';
import type { TimelineMark } from '@synoptic/core/shapes/timeline';
import { inLanguage } from '@synoptic/core/text/text';
import { formatColumns } from '../layout/format-columns.ts';
import { line, type StyledLine, span } from '../layout/styled-line.ts';
import type { AnswerWording } from './answer-wording.ts';

/** Dated events by date, one per line, under the year in which they began; with a lane for each document. */
export function timelineLines(
  timeline: readonly TimelineMark[],
  documents: readonly Document[],
  teller: AnswerWording,
  width: number,
): StyledLine[] {
  const sigla = documents.map((d) => d.siglum);
  const head = [line(''), line(span(sigla.join(' '), 'strong')), line('')];
  const rows = timeline.map((mark, i) => [
    line(span(markDate(mark, timeline[i - 1]), 'quiet')),
    accountLanes(mark, sigla),
    line(teller.speaker.name(mark.event)),
  ]);
  const keys = formatColumns(
    documents.map((d) => [line(span(d.siglum, 'strong')), line(inLanguage(d.label, teller.language))]),
    width,
  );
  return [...formatColumns([head, ...rows], width), line(''), ...keys];
}

/** A lane for each document: `o` if it mentions the event. */
export function accountLanes({ accounts }: TimelineMark, sigla: readonly string[]): StyledLine {
  return sigla.flatMap((siglum, i) => [
    ...(i === 0 ? [] : [span(' ')]),
    accounts.includes(siglum) ? span('o'.padEnd(siglum.length), 'strong') : span('·'.padEnd(siglum.length), 'quiet'),
  ]);
}

/** The date as written in the data, without its year where the line above has the same. */
function markDate(mark: TimelineMark, before: TimelineMark | undefined): string {
  const year = yearOf(mark);
  const isRepeated = before && year !== '' && yearOf(before) === year && mark.edtf.startsWith(`${year}-`);
  return isRepeated ? `${' '.repeat(year.length + 1)}${mark.edtf.slice(year.length + 1)}` : mark.edtf;
}

function yearOf({ edtf }: TimelineMark): string {
  return /-?\d{4}/.exec(edtf)?.[0] ?? '';
}

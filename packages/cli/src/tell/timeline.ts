import type { Mark } from '@synoptic/core/compare/timeline';
import type { Document } from '@synoptic/core/model/source';
import { columns } from '../layout/grid.ts';
import { type Line, line, span } from '../layout/line.ts';
import type { Teller } from './teller.ts';

/** Every dated event by date, a line each, under the year in which it began; a lane for each document. */
export function lanesLines(timeline: readonly Mark[], documents: readonly Document[], teller: Teller, width: number): Line[] {
  const sigla = documents.map((d) => d.siglum);
  const head = [line(''), line(span(sigla.join(' '), 'strong')), line('')];
  const rows = timeline.map((mark, i) => [
    line(span(markDate(mark, timeline[i - 1]), 'quiet')),
    lanesOf(mark, sigla),
    line(teller.speaker.name(mark.event)),
  ]);
  const keys = columns(
    documents.map((d) => [line(span(d.siglum, 'strong')), line(d.label[teller.language])]),
    width,
  );
  return [...columns([head, ...rows], width), line(''), ...keys];
}

/** A lane a document: `o` where it tells of the event. */
export function lanesOf({ accounts }: Mark, sigla: readonly string[]): Line {
  return sigla.flatMap((siglum, i) => [
    ...(i === 0 ? [] : [span(' ')]),
    accounts.includes(siglum) ? span('o'.padEnd(siglum.length), 'strong') : span('·'.padEnd(siglum.length), 'quiet'),
  ]);
}

/** The date as written in the data; the year is said once where the one before has it too. */
function markDate(mark: Mark, before: Mark | undefined): string {
  const year = yearOf(mark);
  return before && year !== '' && yearOf(before) === year && /^\d{4}-/.test(mark.edtf) ? `     ${mark.edtf.slice(5)}` : mark.edtf;
}

function yearOf({ edtf }: Mark): string {
  return /\d{4}/.exec(edtf)?.[0] ?? '';
}

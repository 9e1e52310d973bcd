import type { ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import type { Row } from '@synoptic/core/shapes/row';
import { visibleRows } from '@synoptic/core/view/selectors';
import type { AnswerWording } from '../../describe/answer-wording.ts';
import { type AnsweredRowPart, answeredRowParts } from '../../describe/answered-row.ts';
import { EMPTY_LINE, line, type StyledLine, span } from '../../layout/styled-line.ts';
import { latestPer } from '../list/latest-per.ts';
import { firstVisibleBlock, visibleBlocks } from '../list/visible-blocks.ts';
import type { SynopsisState } from '../screen-state.ts';

/** A page of questions with their answers. */
export interface AnswersPage {
  readonly answer: ComparisonAnswer;
  /** With its row and giver resolved, scrolled so that the selected row is seen whole. */
  readonly state: SynopsisState;
  readonly wording: AnswerWording;
  readonly columns: number;
  /** Lines of the page. */
  readonly height: number;
}

/** The lines of the questions in sight. */
export function answersBodyLines(page: AnswersPage): StyledLine[] {
  const { answer, state, height } = page;
  const rows = visibleRows(answer, state.view);
  return visibleBlocks(state.top, rows.length, height, (at) => rowBlock(page, at));
}

/** The first question in sight, so that the selected one is seen whole and the page scrolls as little as possible. */
export function answersScrollTop(page: AnswersPage): number {
  return firstVisibleBlock(page.state.top, page.state.view.row, page.height, (at) => rowBlock(page, at).length);
}

const laidOut = latestPer<Row, AnsweredRowPart[]>();

/** A question with its answers; one that is taller than the page is cut around the selected giver. */
function rowBlock(page: AnswersPage, at: number): StyledLine[] {
  const { answer, state, wording, columns, height } = page;
  const rows = visibleRows(answer, state.view);
  const row = rows[at];
  if (!row) return [];
  const isSelected = at === state.view.row;
  const { depth } = state.view;
  const parts = laidOut(row, [answer, wording.language, wording.draft, columns, depth], () =>
    answeredRowParts(row, answer, wording, columns - 3, depth),
  );
  const isFirstOfSubject = answer.about.length > 1 && rows[at - 1]?.about !== row.about;
  const subject = isFirstOfSubject ? [line(' ', span(wording.speaker.name(row.about), 'link'))] : [];
  const marked = isSelected ? markedLines(parts, state.giver) : { lines: parts.flatMap(indentedLines), giverAt: 0 };
  return cutAround([...subject, ...marked.lines, EMPTY_LINE], marked.giverAt + subject.length, height);
}

function indentedLines({ lines }: AnsweredRowPart): StyledLine[] {
  return lines.map((of) => line(' ', ...of));
}

/** Lines of the selected question: a mark at the question and at the selected giver. */
function markedLines(parts: readonly AnsweredRowPart[], giver: number): { readonly lines: StyledLine[]; readonly giverAt: number } {
  const chosen = parts.filter((part) => part.giver !== null)[giver];
  const lines: StyledLine[] = [];
  let giverAt = 0;
  for (const [i, part] of parts.entries()) {
    if (part === chosen) giverAt = lines.length;
    if (i === 0) lines.push(...part.lines.map((of) => line(span('▌', 'accent'), ...of)));
    else if (part === chosen) lines.push(...part.lines.map((of, n) => (n === 0 ? chosenGiverLine(of) : line(' ', ...of))));
    else lines.push(...indentedLines(part));
  }
  return { lines, giverAt };
}

/** The line of a giver, its mark in the last column of the indent. */
function chosenGiverLine(of: StyledLine): StyledLine {
  const [indent, ...rest] = of;
  return line(
    ' ',
    span((indent?.text ?? ' ').slice(1)),
    span('▌', 'accent'),
    ...rest.map((part, i) => (i === 0 ? { ...part, tone: 'strong' as const } : part)),
  );
}

/** Lines on one page: the head, and as much as fits around a line, with an ellipsis where some are left out. */
function cutAround(lines: readonly StyledLine[], around: number, height: number): StyledLine[] {
  if (lines.length <= height) return [...lines];
  const head = Math.min(3, Math.max(1, height - 4));
  const room = height - head - 1;
  const first = Math.max(head, Math.min(around - Math.floor(room / 2), lines.length - room));
  const last = first + room;
  const above = first > head ? [line('   ', span('…', 'quiet'))] : [];
  const below = last < lines.length ? [line('   ', span('…', 'quiet'))] : [];
  const middle = lines.slice(first + above.length, last + 1 - below.length);
  return [...lines.slice(0, head), ...above, ...middle, ...below].slice(0, height);
}

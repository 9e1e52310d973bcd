import type { ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import { EMPTY_LINE, line, type StyledLine, span } from '../layout/styled-line.ts';
import { wrapLine } from '../layout/wrap-line.ts';
import type { AnswerWording } from './answer-wording.ts';
import { answeredRowParts } from './answered-row.ts';
import { verdictTallyLine } from './comparison-row.ts';

/** A comparison by answers (rule A1): under each question its answers, each with who gave it, and the accounts without one in a line. */
export function answersList(answer: ComparisonAnswer, teller: AnswerWording, width: number): StyledLine[] {
  return [
    ...wrapLine(line(span(answer.about.map((id) => teller.speaker.name(id)).join(' + '), 'strong')), width),
    ...wrapLine(line(...verdictTallyLine(answer, teller)), width),
    ...answer.about.flatMap((subject) => {
      const rows = answer.rows.filter((r) => r.about === subject);
      const heading =
        answer.about.length > 1 ? [EMPTY_LINE, line(span(teller.speaker.name(subject), 'strong'), '  ', span(subject, 'quiet'))] : [];
      if (rows.length === 0) return [...heading, line(span(teller.own('rows.none'), 'quiet'))];
      return [
        ...heading,
        ...rows.flatMap((row) => [EMPTY_LINE, ...answeredRowParts(row, answer, teller, width).flatMap(({ lines }) => lines)]),
      ];
    }),
    EMPTY_LINE,
    ...wrapLine(
      line(span(teller.own('replay', { id: answer.id, corpus: answer.corpus.slice(0, 12), rules: answer.rules }), 'quiet')),
      width,
    ),
  ];
}

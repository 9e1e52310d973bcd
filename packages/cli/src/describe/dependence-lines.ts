import { describeClaimValue, describeRow } from '@synoptic/core/locale/describe-claim';
import { describeDependencePath, describeMeeting } from '@synoptic/core/locale/describe-dependence';
import { formatCount } from '@synoptic/core/locale/value-formatter';
import type { ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import type { DependenceAnswer } from '@synoptic/core/shapes/dependence';
import { EMPTY_LINE, line, type StyledLine, span } from '../layout/styled-line.ts';
import { wrapLine } from '../layout/wrap-line.ts';
import type { AnswerWording } from './answer-wording.ts';

/** For each row and value: the paths from passages to origins, and where they meet. */
export function dependenceLines(
  answer: DependenceAnswer,
  claims: ComparisonAnswer['claims'],
  teller: AnswerWording,
  width: number,
): StyledLine[] {
  const { speaker, lexicon, language } = teller;
  const inset = (text: StyledLine, by: string) => wrapLine(text, width - by.length).map((l) => line(by, ...l));
  const rows = answer.rows.flatMap((row) => [
    EMPTY_LINE,
    line(span(`${speaker.name(row.about)} · ${describeRow(row, lexicon, speaker)}`, 'strong')),
    ...row.values.flatMap((value) => {
      const first = claims[value.claims[0] ?? ''];
      const counts = [
        formatCount(language, 'attestations', value.attestations),
        formatCount(language, 'reporters', value.reporters),
        formatCount(language, 'origins', value.origins),
      ];
      return [
        ...inset(line(first ? describeClaimValue(first, speaker) : '', span(`  ${counts.join(' · ')}`, 'quiet')), '  '),
        ...value.paths.flatMap((path) => inset(line(span(describeDependencePath(path, row, speaker), 'quiet')), '    ')),
        ...value.meetings.flatMap((meeting) => inset(line(describeMeeting(meeting, speaker)), '    ')),
      ];
    }),
  ]);
  const replay = teller.own('replay', { id: answer.comparison, corpus: answer.corpus.slice(0, 12), rules: answer.rules });
  return [line(span(answer.about.map((id) => speaker.name(id)).join(' + '), 'strong')), ...rows, EMPTY_LINE, line(span(replay, 'quiet'))];
}

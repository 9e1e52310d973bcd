import { describeRow } from '@synoptic/core/locale/describe-claim';
import { describeDecisiveSilence } from '@synoptic/core/locale/describe-decisive-silence';
import { describeHighlightAnswer, highlightAnswers } from '@synoptic/core/locale/highlight-answers';
import { formatCount, translate } from '@synoptic/core/locale/value-formatter';
import type { GlanceAnswer, Highlight } from '@synoptic/core/shapes/glance';
import { formatColumns } from '../layout/format-columns.ts';
import { EMPTY_LINE, line, type StyledLine, span } from '../layout/styled-line.ts';
import { wrapLine } from '../layout/wrap-line.ts';
import type { AnswerWording } from './answer-wording.ts';
import { verdictSpan } from './comparison-row.ts';
import { MENTION_SIGNS } from './mention-signs.ts';

/** The corpus at a glance: disagreements, rows that depend on one origin, reports by one document only, and silences. */
export function glanceLines(answer: GlanceAnswer, teller: AnswerWording, width: number): StyledLine[] {
  const { own, speaker, language } = teller;
  const part = (title: string, lines: readonly StyledLine[]) => [EMPTY_LINE, line(span(title, 'strong')), ...lines];
  const key = Object.entries(MENTION_SIGNS).map(
    ([is, sign]) => `${sign === ' ' ? '␠' : sign} ${is === 'told' ? own('glance.told') : translate(language, `silence.${is as 'silent'}`)}`,
  );
  const accounts = answer.matrix[0]?.cells.map((c) => c.account) ?? [];
  return [
    ...part(own('glance.disagree'), highlightLines(answer.disagreements, answer, teller, width)),
    ...part(own('glance.one-origin'), highlightLines(answer.oneOrigin, answer, teller, width)),
    ...part(
      own('glance.alone'),
      formatColumns(
        answer.alone.map(({ account, event }) => [line('  ', account), line(speaker.name(event))]),
        width,
      ),
    ),
    ...part(own('glance.silence'), [
      line(span(`  ${key.join('   ')}`, 'quiet')),
      ...formatColumns(
        [
          [line(span(`  ${accounts.join(' ')}`, 'strong'))],
          ...answer.matrix.map((row) => [
            line(`  ${row.cells.map((c) => MENTION_SIGNS[c.is].padEnd(c.account.length)).join(' ')}`),
            line(speaker.name(row.event)),
          ]),
        ],
        width,
      ),
    ]),
    ...(answer.decisive.length > 0
      ? part(
          own('glance.decisive'),
          answer.decisive.flatMap((d) =>
            wrapLine(line(describeDecisiveSilence(d, answer.claims, speaker)), width - 2).map((l) => line('  ', ...l)),
          ),
        )
      : []),
  ];
}

/** Questions with their answers and who gave them, by name. */
function highlightLines(rows: readonly Highlight[], glance: GlanceAnswer, teller: AnswerWording, width: number): StyledLine[] {
  const { speaker, lexicon, language } = teller;
  return formatColumns(
    rows.flatMap((row) => {
      const counts = `${formatCount(language, 'attestations', row.attestations)}, ${formatCount(language, 'origins', row.origins)}`;
      const question = line(span(`${speaker.name(row.about)} · ${describeRow(row, lexicon, speaker)}`), span(`  ${counts}`, 'quiet'));
      const answers = highlightAnswers(row, glance, speaker).map((answer) => describeHighlightAnswer(answer, speaker));
      return [
        [line('  ', verdictSpan(row.verdict, teller)), question],
        ...answers.map((answer) => [EMPTY_LINE, line(span(`– ${answer}`, 'quiet'))]),
      ];
    }),
    width,
  );
}

import { describeSilence } from '@synoptic/core/locale/describe-claim';
import { describeCountChecks } from '@synoptic/core/locale/describe-evidence';
import { explainVerdict } from '@synoptic/core/locale/explain-verdict';
import { VERDICT_SIGNS } from '@synoptic/core/locale/signs';
import { joinSentences } from '@synoptic/core/locale/translate-reason';
import type { Account, ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import type { Row } from '@synoptic/core/shapes/row';
import { cellOf } from '@synoptic/core/view/selectors';
import { sideBySide } from '../layout/format-columns.ts';
import { EMPTY_LINE, line, type StyledLine, span } from '../layout/styled-line.ts';
import { wrapLine } from '../layout/wrap-line.ts';
import { accountLabelSuffix } from './account-label.ts';
import type { AnswerWording } from './answer-wording.ts';
import { comparisonCellLines } from './comparison-cell.ts';
import { comparisonRowHeading, verdictTallyLine } from './comparison-row.ts';

const FACET = 22;
const MIN_ACCOUNT_WIDTH = 22;

/** A comparison as a table: accounts that answer in columns (also by a claim on the inverse facet), the reason below each row, and silent accounts at the end. */
export function comparisonTable(answer: ComparisonAnswer, teller: AnswerWording, width: number): StyledLine[] {
  const { accounts, rows, about } = answer;
  const speaking = accounts.filter((a) => rows.some((r) => cellOf(r, a.siglum)?.silence === null));
  const silent = accounts.filter((a) => !speaking.includes(a));
  return [
    line(span(about.map((id) => teller.speaker.name(id)).join(' + '), 'strong')),
    line(...verdictTallyLine(answer, teller)),
    ...about.flatMap((subject) => subjectLines(subject, about.length > 1, speaking, answer, teller, width)),
    rule(width),
    ...silent.flatMap((account) => wrapLine(silentAccountLine(account, answer, teller), width)),
    line(span(teller.own('replay', { id: answer.id, corpus: answer.corpus.slice(0, 12), rules: answer.rules }), 'quiet')),
  ];
}

function subjectLines(
  subject: string,
  named: boolean,
  speaking: readonly Account[],
  answer: ComparisonAnswer,
  teller: AnswerWording,
  width: number,
): StyledLine[] {
  const rows = answer.rows.filter((r) => r.about === subject);
  const heading = named ? [EMPTY_LINE, line(span(teller.speaker.name(subject), 'strong'), '  ', span(subject, 'quiet'))] : [EMPTY_LINE];
  if (rows.length === 0) return [...heading, line(span(teller.own('rows.none'), 'quiet'))];
  return [...heading, ...bandsOf(speaking, width).flatMap((band, i) => bandLines(rows, band, i === 0, answer, teller, width))];
}

/** As many accounts as fit side by side; the rest follow in further bands. */
function bandsOf(accounts: readonly Account[], width: number): Account[][] {
  const most = Math.max(1, Math.floor((width - FACET) / (MIN_ACCOUNT_WIDTH + 2)));
  const bands = Math.max(1, Math.ceil(accounts.length / most));
  const each = Math.ceil(accounts.length / bands);
  return Array.from({ length: bands }, (_, i) => accounts.slice(i * each, (i + 1) * each));
}

function bandLines(
  rows: readonly Row[],
  band: readonly Account[],
  first: boolean,
  answer: ComparisonAnswer,
  teller: AnswerWording,
  width: number,
): StyledLine[] {
  const each = Math.floor((width - FACET) / Math.max(1, band.length)) - 2;
  const widths = [FACET, ...band.map(() => each)];
  const between = () => [span('│ ', 'quiet')];
  const titles = band.map((a) => wrapLine(line(span(`${a.siglum}${accountLabelSuffix(a, teller.language)}`, 'strong')), each));
  return [
    rule(width),
    ...sideBySide([[line(span(teller.own('column.facet'), 'quiet'))], ...titles], widths, between),
    ...rows.flatMap((row) => {
      const heads = comparisonRowHeading(row, teller).flatMap((l) => wrapLine(l, FACET - 1));
      const cells = band.map((account) =>
        comparisonCellLines(row, account, answer, teller, 'chains').flatMap((l) => wrapLine(l, each - 1)),
      );
      const why = first
        ? wrapLine(
            line(
              span(
                `${VERDICT_SIGNS[row.verdict].plain} ${row.rule}  ${joinSentences([explainVerdict(row, answer.claims, teller.speaker), ...describeCountChecks(row, answer.claims, teller.speaker)], teller.language)}`,
                'quiet',
              ),
            ),
            width - 2,
          )
        : [];
      return [rule(width), ...sideBySide([heads, ...cells], widths, between), ...why.map((l) => line('  ', ...l))];
    }),
  ];
}

/** `A Round table: before the event 31 (spoke on …)`: an account without a claim, and the reason. */
function silentAccountLine(account: Account, { rows }: ComparisonAnswer, { speaker, shared, own, language }: AnswerWording): StyledLine {
  const cells = rows.flatMap((r) => cellOf(r, account.siglum) ?? []);
  const kinds = [...new Set(cells.map((c) => c.silence))].flatMap((kind) => {
    const some = cells.filter((c) => c.silence === kind);
    const times = some.length < cells.length ? ` ${own('times', { n: some.length })}` : '';
    return kind !== null && some[0] ? `${shared(`silence.${kind}`)}${times} (${describeSilence(some[0], speaker)})` : [];
  });
  return line(span(`. ${account.siglum}${accountLabelSuffix(account, language)}`, 'strong'), span(`  ${kinds.join(' · ')}`, 'quiet'));
}

function rule(width: number): StyledLine {
  return [span('─'.repeat(width), 'quiet')];
}

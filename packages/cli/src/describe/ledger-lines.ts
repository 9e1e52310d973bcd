import { describeDecisiveSilence } from '@synoptic/core/locale/describe-decisive-silence';
import {
  describeLag,
  describeLedgerDispute,
  describeLedgerForecast,
  describeLedgerRequest,
  describeLedgerResponse,
  describeObligationStatus,
  explainObligationStatus,
} from '@synoptic/core/locale/describe-ledger';
import type { DecisiveSilence, LedgerAnswer, LedgerCell, LedgerRow, Obligation, ObligationStatus } from '@synoptic/core/shapes/ledger';
import { inLanguage } from '@synoptic/core/text/text';
import { formatColumns } from '../layout/format-columns.ts';
import { EMPTY_LINE, line, type StyledLine, type StyledSpan, span } from '../layout/styled-line.ts';
import { wrapLine } from '../layout/wrap-line.ts';
import { accountLabelSuffix } from './account-label.ts';
import type { AnswerWording } from './answer-wording.ts';
import { type Field, field, fieldLines, listField } from './field.ts';

/** One ASCII sign for each status, and one for a decisive silence (rule L10). */
export const STATUS_SIGNS: Readonly<Record<ObligationStatus, string>> = {
  performed: '+',
  'not-performed': 'x',
  unknown: '?',
  'not-invoked': '-',
  answered: 'a',
  kept: '+',
  broken: 'x',
  mixed: '~',
  open: 'o',
};
export const LEDGER_SILENCE_SIGNS = { plain: '.', decisive: '!' } as const;

/** The decisive silence of an account on a case and bearer, if there is one (rule L10). */
export function decisiveSilenceOf({ decisive }: LedgerAnswer, row: LedgerRow, account: string): DecisiveSilence | undefined {
  return decisive.find(
    (d) => d.account === account && d.case === row.case && d.bearer === row.bearer && d.obligations.includes(row.obligation),
  );
}

/** The ledger as text: each obligation, its cases and bearers, and what each account reports about them. */
export function ledgerLines(answer: LedgerAnswer, teller: AnswerWording, width: number): StyledLine[] {
  if (answer.obligations.length === 0) return [line(teller.own('ledger.none'))];
  const told = answer.obligations.flatMap((obligation) => [
    [span('─'.repeat(width), 'quiet')],
    line(span(teller.speaker.name(obligation.id), 'strong'), span(`  ${obligation.id}`, 'quiet')),
    ...fieldLines(obligationFields(obligation, teller), width - 2).map((l) => line('  ', ...l)),
    ...answer.rows.filter((r) => r.obligation === obligation.id).flatMap((row) => [EMPTY_LINE, ...rowLines(row, answer, teller, width)]),
  ]);
  const decisive = answer.decisive.flatMap((d) => wrapLine(line(describeDecisiveSilence(d, answer.claims, teller.speaker)), width - 2));
  return [
    ...told,
    EMPTY_LINE,
    ...(decisive.length > 0
      ? [line(span(teller.own('glance.decisive'), 'strong')), ...decisive.map((l) => line('  ', ...l)), EMPTY_LINE]
      : []),
    line(span(teller.own('ledger.replay', { id: answer.id, corpus: answer.corpus.slice(0, 12), rules: answer.rules }), 'quiet')),
  ];
}

/** An obligation: its bearers and beneficiaries, and its terms. */
export function obligationFields(
  { bearers, beneficiaries, trigger, terms, status }: Obligation,
  { own, shared, speaker, language }: AnswerWording,
): Field[] {
  const names = (ids: readonly string[]) => speaker.list(ids.map((id) => speaker.name(id)));
  return [
    field(own('field.bearers'), names(bearers)),
    field(own('field.beneficiaries'), names(beneficiaries)),
    field(own('field.trigger'), shared(`trigger.${trigger}`)),
    field(own('field.terms'), inLanguage(terms, language)),
    field(own('field.obligation-status'), status && shared(`status.${status}`)),
  ];
}

/** One case and one bearer: heading, a line for each account that reports on it, and the silent accounts. */
function rowLines(row: LedgerRow, answer: LedgerAnswer, teller: AnswerWording, width: number): StyledLine[] {
  const telling = row.cells.filter((c) => c.silence === null);
  const rows = telling.map((cell) => [
    line('    ', span(cell.account, 'strong'), labelSuffixOf(cell.account, answer, teller)),
    line(statusSpan(cell, row, teller)),
    line(cellStatements(cell, answer, teller).join(' · ')),
  ]);
  return [
    ...wrapLine(caseHeadingLine(row, teller), width - 2).map((l) => line('  ', ...l)),
    ...row.lags.map((lag) => line('    ', span(describeLag(lag, answer.claims, teller.speaker), 'quiet'))),
    ...formatColumns(rows, width),
    ...disputeLines(row, answer, teller, width),
    ...wrapLine(silentLine(row, teller), width - 4)
      .filter((l) => l.length > 0)
      .map((l) => line('    ', ...l)),
  ];
}

/** Answer reported by one account beside the denial of performance by another. */
function disputeLines({ disputes }: LedgerRow, { claims }: LedgerAnswer, { speaker }: AnswerWording, width: number): StyledLine[] {
  return disputes
    .flatMap((dispute) => wrapLine(line(span(describeLedgerDispute(dispute, claims, speaker), 'accent')), width - 4))
    .map((l) => line('    ', ...l));
}

/** `6 January 2022  Kazakhstan asks for aid → CSTO`. */
export function caseHeadingLine(row: LedgerRow, { speaker, own }: AnswerWording): StyledLine {
  const date = row.date === null ? own('date.unknown') : speaker.date(row.date);
  return line(span(speaker.name(row.case), 'strong'), span(`  ${date}`, 'quiet'), '  → ', speaker.name(row.bearer));
}

/** `+ performed`; in the accent colour where another account reports the opposite. */
export function statusSpan(cell: LedgerCell, row: LedgerRow, { speaker }: AnswerWording): StyledSpan {
  const signs = cell.statuses.map(({ is }) => STATUS_SIGNS[is]).join('');
  return span(`${signs} ${describeObligationStatus(cell, speaker)}`, row.clash && carriesOut(cell) ? 'accent' : 'plain');
}

/** `another subject: C1 D5 · silent: D2`. */
function silentLine({ cells }: LedgerRow, { shared }: AnswerWording): StyledLine {
  const kinds = [...new Set(cells.map((c) => c.silence))].filter((s) => s !== null);
  const parts = kinds.map((kind) => {
    const sigla = cells.filter((c) => c.silence === kind).map((c) => c.account);
    return `${LEDGER_SILENCE_SIGNS.plain} ${shared(`silence.${kind}`)} ${sigla.join(' ')}`;
  });
  return line(span(parts.join('  '), 'quiet'));
}

/** All that an account reports about a case and its bearer, as fields. */
export function ledgerCellFields(cell: LedgerCell, row: LedgerRow, { claims }: LedgerAnswer, { own, speaker }: AnswerWording): Field[] {
  return [
    listField(
      own('ledger.why'),
      cell.statuses.map(({ is, rule }) => `${explainObligationStatus(is, row, speaker, cell)} (${rule})`),
    ),
    field(own('ledger.request'), cell.requested && describeLedgerRequest(cell.requested, speaker)),
    field(own('ledger.response'), describeLedgerResponse(cell, claims, speaker)),
    listField(
      own('ledger.lags'),
      cell.lags.map((lag) => describeLag(lag, claims, speaker)),
    ),
    listField(
      own('ledger.foretold'),
      cell.foretold.map((f) => describeLedgerForecast(f, claims, speaker)),
    ),
  ];
}

function cellStatements(cell: LedgerCell, { claims }: LedgerAnswer, { speaker }: AnswerWording): string[] {
  return [
    cell.requested ? describeLedgerRequest(cell.requested, speaker) : '',
    describeLedgerResponse(cell, claims, speaker),
    ...cell.lags.map((lag) => describeLag(lag, claims, speaker)),
    ...cell.foretold.map((f) => describeLedgerForecast(f, claims, speaker)),
  ].filter(Boolean);
}

function labelSuffixOf(siglum: string, { accounts }: LedgerAnswer, { language }: AnswerWording): string {
  const account = accounts.find((a) => a.siglum === siglum);
  return account ? accountLabelSuffix(account, language) : '';
}

function carriesOut({ statuses }: LedgerCell): boolean {
  return statuses.some(({ is }) => ['performed', 'not-performed', 'kept', 'broken'].includes(is));
}

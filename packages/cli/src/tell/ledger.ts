import type { DecisiveSilence } from '@synoptic/core/compare/decisive';
import type { Obligation } from '@synoptic/core/compare/ledger';
import type { LedgerCell, Status } from '@synoptic/core/compare/ledger-cell';
import type { LedgerRow } from '@synoptic/core/compare/ledger-row';
import { tellDecisive } from '@synoptic/core/locale/tell-decisive';
import { tellForetold, tellLag, tellRequest, tellResponse, tellStatus, whyStatus } from '@synoptic/core/locale/tell-ledger';
import type { LedgerAnswer } from '@synoptic/core/reader/reader';
import { columns } from '../layout/grid.ts';
import { EMPTY, type Line, line, type Span, span } from '../layout/line.ts';
import { wrap } from '../layout/wrap.ts';
import { nameBeside } from './account.ts';
import { type Field, field, layFields, listField } from './fields.ts';
import type { Teller } from './teller.ts';

/** Each status in one ASCII sign, and a silence that weighs (rule L10). */
export const STATUS_SIGNS: Readonly<Record<Status, string>> = { performed: '+', 'not-performed': 'x', unknown: '?', 'not-invoked': '-' };
export const SILENCE_SIGNS = { plain: '.', decisive: '!' } as const;

/** The silence of an account on a case and bearer, where it weighs against the account's own judgement. */
export function decisiveIn({ decisive }: LedgerAnswer, row: LedgerRow, account: string): DecisiveSilence | undefined {
  return decisive.find(
    (d) => d.account === account && d.case === row.case && d.bearer === row.bearer && d.obligations.includes(row.obligation),
  );
}

/** The ledger for people: each obligation, its cases and bearers, and what each account tells of them. */
export function ledgerLines(answer: LedgerAnswer, teller: Teller, width: number): Line[] {
  if (answer.obligations.length === 0) return [line(teller.own('ledger.none'))];
  const told = answer.obligations.flatMap((obligation) => [
    [span('─'.repeat(width), 'quiet')],
    line(span(teller.speaker.name(obligation.id), 'strong'), span(`  ${obligation.id}`, 'quiet')),
    ...layFields(promiseFields(obligation, teller), width - 2).map((l) => line('  ', ...l)),
    ...answer.rows.filter((r) => r.obligation === obligation.id).flatMap((row) => [EMPTY, ...rowLines(row, answer, teller, width)]),
  ]);
  const decisive = answer.decisive.flatMap((d) => wrap(line(tellDecisive(d, answer.claims, teller.speaker)), width - 2));
  return [
    ...told,
    EMPTY,
    ...(decisive.length > 0 ? [line(span(teller.own('glance.decisive'), 'strong')), ...decisive.map((l) => line('  ', ...l)), EMPTY] : []),
    line(span(teller.own('ledger.replay', { id: answer.id, corpus: answer.corpus.slice(0, 12), rules: answer.rules }), 'quiet')),
  ];
}

/** The promise: whom it binds and benefits, and when. */
export function promiseFields({ bearers, beneficiaries, trigger }: Obligation, { own, speaker, language }: Teller): Field[] {
  const names = (ids: readonly string[]) => speaker.list(ids.map((id) => speaker.name(id)));
  return [
    field(own('field.bearers'), names(bearers)),
    field(own('field.beneficiaries'), names(beneficiaries)),
    field(own('field.trigger'), trigger[language]),
  ];
}

/** One case and one bearer: its heading, a line for each account that tells of it, and who is silent. */
function rowLines(row: LedgerRow, answer: LedgerAnswer, teller: Teller, width: number): Line[] {
  const telling = row.cells.filter((c) => c.silence === null);
  const rows = telling.map((cell) => [
    line('    ', span(cell.account, 'strong'), nameOf(cell.account, answer, teller)),
    line(statusOf(cell, row, teller)),
    line(told(cell, answer, teller).join(' · ')),
  ]);
  return [
    ...wrap(caseHeading(row, teller), width - 2).map((l) => line('  ', ...l)),
    ...row.lags.map((lag) => line('    ', span(tellLag(lag, answer.claims, teller.speaker), 'quiet'))),
    ...columns(rows, width),
    ...wrap(silentLine(row, teller), width - 4)
      .filter((l) => l.length > 0)
      .map((l) => line('    ', ...l)),
  ];
}

/** `6 January 2022  Kazakhstan asks for aid → CSTO`. */
export function caseHeading(row: LedgerRow, { speaker, own }: Teller): Line {
  const date = row.date === null ? own('date.unknown') : speaker.date(row.date);
  return line(span(speaker.name(row.case), 'strong'), span(`  ${date}`, 'quiet'), '  → ', speaker.name(row.bearer));
}

/** `+ performed`; in the accent where another account tells the opposite. */
export function statusOf(cell: LedgerCell, row: LedgerRow, { speaker }: Teller): Span {
  const signs = cell.statuses.map(({ is }) => STATUS_SIGNS[is]).join('');
  return span(`${signs} ${tellStatus(cell, speaker)}`, isDisputed(row) && carriesOut(cell) ? 'accent' : 'plain');
}

/** `another subject: C1 D5 · silent: D2`. */
function silentLine({ cells }: LedgerRow, { shared }: Teller): Line {
  const kinds = [...new Set(cells.map((c) => c.silence))].filter((s) => s !== null);
  const parts = kinds.map((kind) => {
    const sigla = cells.filter((c) => c.silence === kind).map((c) => c.account);
    return `${SILENCE_SIGNS.plain} ${shared(`silence.${kind}`)} ${sigla.join(' ')}`;
  });
  return line(span(parts.join('  '), 'quiet'));
}

/** Everything that an account tells of a case and its bearer, part by part. */
export function cellFields(cell: LedgerCell, row: LedgerRow, { claims }: LedgerAnswer, { own, speaker }: Teller): Field[] {
  return [
    listField(
      own('ledger.why'),
      cell.statuses.map(({ is, rule }) => `${whyStatus(is, row, speaker)} (${rule})`),
    ),
    field(own('ledger.request'), cell.requested && tellRequest(cell.requested, speaker)),
    field(own('ledger.response'), tellResponse(cell, claims, speaker)),
    listField(
      own('ledger.lags'),
      cell.lags.map((lag) => tellLag(lag, claims, speaker)),
    ),
    listField(
      own('ledger.foretold'),
      cell.foretold.map((f) => tellForetold(f, claims, speaker)),
    ),
  ];
}

function told(cell: LedgerCell, { claims }: LedgerAnswer, { speaker }: Teller): string[] {
  return [
    cell.requested ? tellRequest(cell.requested, speaker) : '',
    tellResponse(cell, claims, speaker),
    ...cell.lags.map((lag) => tellLag(lag, claims, speaker)),
    ...cell.foretold.map((f) => tellForetold(f, claims, speaker)),
  ].filter(Boolean);
}

function nameOf(siglum: string, { accounts }: LedgerAnswer, { language }: Teller): string {
  const account = accounts.find((a) => a.siglum === siglum);
  return account ? nameBeside(account, language) : '';
}

function isDisputed({ cells }: LedgerRow): boolean {
  const all = new Set(cells.flatMap((c) => c.statuses.map((s) => s.is)));
  return all.has('performed') && all.has('not-performed');
}

function carriesOut({ statuses }: LedgerCell): boolean {
  return statuses.some(({ is }) => is === 'performed' || is === 'not-performed');
}

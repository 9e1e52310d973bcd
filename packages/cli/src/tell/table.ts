import type { Account } from '@synoptic/core/compare/accounts';
import type { Row } from '@synoptic/core/compare/compare';
import { explain } from '@synoptic/core/locale/explain';
import { sentences } from '@synoptic/core/locale/reason';
import { SIGNS } from '@synoptic/core/locale/signs';
import { tellSilence } from '@synoptic/core/locale/tell';
import { tellChecks } from '@synoptic/core/locale/tell-behind';
import type { ComparisonAnswer } from '@synoptic/core/reader/reader';
import { cellOf } from '@synoptic/core/view/select';
import { sideBySide } from '../layout/grid.ts';
import { EMPTY, type Line, line, span } from '../layout/line.ts';
import { wrap } from '../layout/wrap.ts';
import { nameBeside } from './account.ts';
import { tellCell } from './cell.ts';
import { tellHead, tellTally } from './row.ts';
import type { Teller } from './teller.ts';

const FACET = 22;
const LEAST = 22;

/** A comparison for people: who speaks in columns, why below each row, who is silent throughout at the end. */
export function table(answer: ComparisonAnswer, teller: Teller, width: number): Line[] {
  const { accounts, rows, about } = answer;
  const speaking = accounts.filter((a) => rows.some((r) => (cellOf(r, a.siglum)?.claims.length ?? 0) > 0));
  const silent = accounts.filter((a) => !speaking.includes(a));
  return [
    line(span(about.map((id) => teller.speaker.name(id)).join(' + '), 'strong')),
    line(...tellTally(answer, teller)),
    ...about.flatMap((subject) => subjectLines(subject, about.length > 1, speaking, answer, teller, width)),
    rule(width),
    ...silent.flatMap((account) => wrap(throughout(account, answer, teller), width)),
    line(span(teller.own('replay', { id: answer.id, corpus: answer.corpus.slice(0, 12), rules: answer.rules }), 'quiet')),
  ];
}

function subjectLines(
  subject: string,
  named: boolean,
  speaking: readonly Account[],
  answer: ComparisonAnswer,
  teller: Teller,
  width: number,
): Line[] {
  const rows = answer.rows.filter((r) => r.about === subject);
  const heading = named ? [EMPTY, line(span(teller.speaker.name(subject), 'strong'), '  ', span(subject, 'quiet'))] : [EMPTY];
  if (rows.length === 0) return [...heading, line(span(teller.own('rows.none'), 'quiet'))];
  return [...heading, ...bandsOf(speaking, width).flatMap((band, i) => bandLines(rows, band, i === 0, answer, teller, width))];
}

/** As many accounts as fit side by side; the others follow in further bands. */
function bandsOf(accounts: readonly Account[], width: number): Account[][] {
  const most = Math.max(1, Math.floor((width - FACET) / (LEAST + 2)));
  const bands = Math.max(1, Math.ceil(accounts.length / most));
  const each = Math.ceil(accounts.length / bands);
  return Array.from({ length: bands }, (_, i) => accounts.slice(i * each, (i + 1) * each));
}

function bandLines(
  rows: readonly Row[],
  band: readonly Account[],
  first: boolean,
  answer: ComparisonAnswer,
  teller: Teller,
  width: number,
): Line[] {
  const each = Math.floor((width - FACET) / Math.max(1, band.length)) - 2;
  const widths = [FACET, ...band.map(() => each)];
  const between = () => [span('│ ', 'quiet')];
  const titles = band.map((a) => wrap(line(span(`${a.siglum}${nameBeside(a, teller.language)}`, 'strong')), each));
  return [
    rule(width),
    ...sideBySide([[line(span(teller.own('column.facet'), 'quiet'))], ...titles], widths, between),
    ...rows.flatMap((row) => {
      const heads = tellHead(row, teller).flatMap((l) => wrap(l, FACET - 1));
      const cells = band.map((account) => tellCell(row, account, answer, teller, 'chains').flatMap((l) => wrap(l, each - 1)));
      const why = first
        ? wrap(
            line(
              span(
                `${SIGNS[row.verdict].plain} ${row.rule}  ${sentences([explain(row, answer.claims, teller.speaker), ...tellChecks(row, answer.claims, teller.speaker)], teller.language)}`,
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

/** `A Round table: before the event 31 (spoke on …)`: an account without a claim here, and why. */
function throughout(account: Account, { rows }: ComparisonAnswer, { speaker, shared, own, language }: Teller): Line {
  const cells = rows.flatMap((r) => cellOf(r, account.siglum) ?? []);
  const kinds = [...new Set(cells.map((c) => c.silence))].flatMap((kind) => {
    const some = cells.filter((c) => c.silence === kind);
    const times = some.length < cells.length ? ` ${own('times', { n: some.length })}` : '';
    return kind !== null && some[0] ? `${shared(`silence.${kind}`)}${times} (${tellSilence(some[0], speaker)})` : [];
  });
  return line(span(`. ${account.siglum}${nameBeside(account, language)}`, 'strong'), span(`  ${kinds.join(' · ')}`, 'quiet'));
}

function rule(width: number): Line {
  return [span('─'.repeat(width), 'quiet')];
}

import type { Account, ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import type { Row } from '@synoptic/core/shapes/row';
import { cellOf, selectedRow, visibleAccounts } from '@synoptic/core/view/selectors';
import type { ViewState } from '@synoptic/core/view/view-state';
import { accountLabelSuffix } from '../../describe/account-label.ts';
import type { AnswerWording } from '../../describe/answer-wording.ts';
import { comparisonCellText } from '../../describe/comparison-cell.ts';
import { rowExplanationLine } from '../../describe/comparison-row.ts';
import { line, type StyledLine } from '../../layout/styled-line.ts';

/** A row for a screen reader: facet, verdict, reason, and each account that speaks here; the selected account first, even if absent; the absent ones. */
export function spokenRow(
  answer: ComparisonAnswer,
  view: ViewState,
  wording: AnswerWording,
): { readonly title: string; readonly lines: StyledLine[] } {
  const { own, shared, speaker, language } = wording;
  const comma = own('list.comma');
  const notes = [
    shared(`by.${view.by}`),
    view.verdicts ? own('screen.only-differences') : '',
    view.accounts ? own('screen.left-out') : '',
    view.base ? own('screen.base', { siglum: view.base }) : '',
  ].filter(Boolean);
  const title = [view.about.map((id) => speaker.name(id)).join(comma), ...notes].join(comma);
  const row = selectedRow(answer, view);
  if (!row) return { title, lines: [line(own('rows.none'))] };
  const accounts = visibleAccounts(answer, view);
  const chosen = accounts[view.column];
  const told = accounts.filter((a) => a === chosen || cellOf(row, a.siglum)?.silence === null);
  const inOrder = told.toSorted((a, b) => Number(b === chosen) - Number(a === chosen));
  const lines = [
    line(
      view.about.length > 1 ? `${speaker.name(row.about)}: ` : '',
      shared(`verdict.${row.verdict}`),
      '. ',
      ...rowExplanationLine(row, answer, wording),
    ),
    ...inOrder.map((a) => line(`${a.siglum}${accountLabelSuffix(a, language)}: `, comparisonCellText(row, a, answer, wording))),
    ...absenceLines(row, accounts, wording),
  ];
  return { title, lines };
}

/** `only in passing: C, D1`: the accounts without a claim in the row, by kind of absence. */
function absenceLines(row: Row, accounts: readonly Account[], { shared, own }: AnswerWording): StyledLine[] {
  const cells = accounts.flatMap((a) => cellOf(row, a.siglum) ?? []);
  return [...new Set(cells.map((c) => c.silence))].flatMap((kind) => {
    const sigla = cells.filter((c) => c.silence === kind).map((c) => c.account);
    return kind === null ? [] : [line(`${shared(`silence.${kind}`)}: ${sigla.join(own('list.comma'))}`)];
  });
}

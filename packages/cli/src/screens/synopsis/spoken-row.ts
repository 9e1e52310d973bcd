import type { Account, ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import type { Row } from '@synoptic/core/shapes/row';
import { cellOf, selectedRow, visibleAccounts } from '@synoptic/core/view/selectors';
import type { ViewState } from '@synoptic/core/view/view-state';
import { accountLabelSuffix } from '../../describe/account-label.ts';
import type { AnswerWording } from '../../describe/answer-wording.ts';
import { answeredRowParts } from '../../describe/answered-row.ts';
import { comparisonCellText } from '../../describe/comparison-cell.ts';
import { rowExplanationLine } from '../../describe/comparison-row.ts';
import { line, lineText, type StyledLine } from '../../layout/styled-line.ts';
import type { SynopsisState } from '../screen-state.ts';

/**
 * A row for a screen reader: facet, verdict and reason; then its answers with who gave them, the selected giver marked, or each account that speaks
 * here, the selected account first, even if absent; and the absent ones.
 */
export function spokenRow(
  answer: ComparisonAnswer,
  { view, giver }: SynopsisState,
  wording: AnswerWording,
): { readonly title: string; readonly lines: StyledLine[] } {
  const { own, shared, speaker } = wording;
  const comma = own('list.comma');
  const notes = [
    shared(`by.${view.layout === 'answers' ? 'answer' : view.by}`),
    view.verdicts ? own('screen.only-differences') : '',
    view.accounts ? own('screen.left-out') : '',
    view.base ? own('screen.base', { siglum: view.base }) : '',
  ].filter(Boolean);
  const title = [view.about.map((id) => speaker.name(id)).join(comma), ...notes].join(comma);
  const row = selectedRow(answer, view);
  if (!row) return { title, lines: [line(own('rows.none'))] };
  const lines = [
    line(
      view.about.length > 1 ? `${speaker.name(row.about)}: ` : '',
      shared(`verdict.${row.verdict}`),
      '. ',
      ...rowExplanationLine(row, answer, wording),
    ),
    ...(view.layout === 'answers' ? answerLines(row, giver, answer, view, wording) : accountLines(row, answer, view, wording)),
  ];
  return { title, lines };
}

/** The parts of the row below its verdict. */
function answerLines(row: Row, giver: number, answer: ComparisonAnswer, view: ViewState, wording: AnswerWording): StyledLine[] {
  const parts = answeredRowParts(row, answer, wording, Number.POSITIVE_INFINITY, view.depth);
  const chosen = parts.filter((part) => part.giver !== null)[giver];
  const mark = wording.own('spoken.chosen');
  return parts
    .slice(2)
    .flatMap((part) => part.lines.map((of) => line(part === chosen ? mark : '', lineText(of).trim().replace(/^\. /, ''))));
}

function accountLines(row: Row, answer: ComparisonAnswer, view: ViewState, wording: AnswerWording): StyledLine[] {
  const accounts = visibleAccounts(answer, view);
  const chosen = accounts[view.column];
  const told = accounts.filter((a) => a === chosen || cellOf(row, a.siglum)?.silence === null);
  const inOrder = told.toSorted((a, b) => Number(b === chosen) - Number(a === chosen));
  return [
    ...inOrder.map((a) => line(`${a.siglum}${accountLabelSuffix(a, wording.language)}: `, comparisonCellText(row, a, answer, wording))),
    ...absenceLines(row, accounts, wording),
  ];
}

/** `only in passing: C, D1`: the accounts without a claim in the row, by kind of absence. */
function absenceLines(row: Row, accounts: readonly Account[], { shared, own }: AnswerWording): StyledLine[] {
  const cells = accounts.flatMap((a) => cellOf(row, a.siglum) ?? []);
  return [...new Set(cells.map((c) => c.silence))].flatMap((kind) => {
    const sigla = cells.filter((c) => c.silence === kind).map((c) => c.account);
    return kind === null ? [] : [line(`${shared(`silence.${kind}`)}: ${sigla.join(own('list.comma'))}`)];
  });
}

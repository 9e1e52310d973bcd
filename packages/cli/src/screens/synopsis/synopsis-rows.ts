import type { Account, ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import type { Row } from '@synoptic/core/shapes/row';
import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import { cellOf, visibleAccounts, visibleRows } from '@synoptic/core/view/selectors';
import type { ViewState } from '@synoptic/core/view/view-state';
import { accountLabelSuffix } from '../../describe/account-label.ts';
import type { AnswerWording } from '../../describe/answer-wording.ts';
import { comparisonCellLines } from '../../describe/comparison-cell.ts';
import { comparisonRowHeading } from '../../describe/comparison-row.ts';
import { sideBySide } from '../../layout/format-columns.ts';
import { fitLine, line, type StyledLine, span, truncateLine } from '../../layout/styled-line.ts';
import { wrapLine } from '../../layout/wrap-line.ts';
import { latestPer } from '../list/latest-per.ts';
import { firstVisibleBlock, visibleBlocks } from '../list/visible-blocks.ts';

/** The columns in sight: the facet, then accounts, the selected one always among them. */
interface SynopsisColumns {
  readonly facet: number;
  readonly accounts: readonly { readonly account: Account; readonly width: number; readonly selected: boolean }[];
  readonly before: boolean;
  readonly after: boolean;
}

const SPEAKING = 20;
const SILENT = 12;
const MARKED = 2;

/** Sigla of the accounts without a claim in any row in sight, which have no column unless one is selected or the base. */
export function foldedAccounts(answer: ComparisonAnswer, view: ViewState): ReadonlySet<string> {
  const speaking = new Set(visibleRows(answer, view).flatMap(({ cells }) => cells.flatMap((c) => (c.silence === null ? [c.account] : []))));
  const accounts = visibleAccounts(answer, view);
  const shown = [view.base, accounts[view.column]?.siglum];
  return new Set(accounts.map(({ siglum }) => siglum).filter((siglum) => !speaking.has(siglum) && !shown.includes(siglum)));
}

/** Column of the next or previous account that has one; the selected column at the ends. */
export function nextSpeakingColumn(answer: ComparisonAnswer, view: ViewState, by: 1 | -1): number {
  const folded = foldedAccounts(answer, view);
  const accounts = visibleAccounts(answer, view);
  for (let at = view.column + by; at >= 0 && at < accounts.length; at += by) if (!folded.has(accounts[at]?.siglum ?? '')) return at;
  return view.column;
}

/** The accounts that fit, with the selected one in sight; the base stays at the left, and accounts that are silent throughout are left out. */
export function layOutSynopsisColumns(answer: ComparisonAnswer, view: ViewState, width: number): SynopsisColumns {
  const facet = width < 60 ? 13 : 20;
  const room = width - facet - 1;
  const folded = foldedAccounts(answer, view);
  const all = visibleAccounts(answer, view)
    .map((account, i) => ({
      account,
      speaks: answer.rows.some((r) => cellOf(r, account.siglum)?.silence === null),
      selected: i === view.column,
    }))
    .filter(({ account }) => !folded.has(account.siglum));
  const least = (c: (typeof all)[number]) => Math.min(c.speaks ? SPEAKING : SILENT, room);
  const pinned = view.base === null || room < SPEAKING * 2 ? [] : all.slice(0, 1);
  const free = all.slice(pinned.length);
  const used = (some: readonly (typeof all)[number][]) => some.reduce((sum, c) => sum + least(c), 0);
  const place = Math.max(0, all.findIndex((c) => c.selected) - pinned.length);
  let first = 0;
  while (first < place && used([...pinned, ...free.slice(first, place + 1)]) > room) first++;
  let last = Math.max(first + 1, place + 1);
  while (last < free.length && used([...pinned, ...free.slice(first, last + 1)]) <= room) last++;
  const shown = [...pinned, ...free.slice(first, last)];
  const growing = shown.some((c) => c.speaks) ? shown.filter((c) => c.speaks) : shown;
  const spare = Math.max(0, room - used(shown));
  const share = Math.floor(spare / Math.max(1, growing.length));
  return {
    facet,
    accounts: shown.map((c) => ({ account: c.account, selected: c.selected, width: least(c) + (growing.includes(c) ? share : 0) })),
    before: first > 0,
    after: last < free.length,
  };
}

/** Siglum and name of each account in sight, with signs for accounts beyond the edges. */
export function synopsisHeadings(columns: SynopsisColumns, view: ViewState, language: InterfaceLanguage): StyledLine {
  const cells = columns.accounts.map(({ account, width, selected }, i) => {
    const sign = `${account.siglum}${view.base === account.siglum ? '=' : ''}`;
    const name = line(span(sign, selected ? 'chosen' : 'strong'), accountLabelSuffix(account, language));
    const more = i === columns.accounts.length - 1 && columns.after ? line(span(' ›', 'strong')) : [];
    return [...separator(selected), ...fitLine(truncateLine(name, width - 3 - more.length * 2), width - 2 - more.length * 2), ...more];
  });
  const facet = fitLine(line(' ', span(columns.before ? '‹' : '', 'strong')), columns.facet + 1);
  return [...facet, ...cells.flat()];
}

/** The lines of the rows in sight. */
export function synopsisRowLines(
  answer: ComparisonAnswer,
  view: ViewState,
  top: number,
  columns: SynopsisColumns,
  wording: AnswerWording,
  height: number,
): StyledLine[] {
  const rows = visibleRows(answer, view);
  const block = (i: number) => {
    const row = rows[i];
    return row ? rowLines(row, i === view.row, answer, view, columns, wording, height) : [];
  };
  return visibleBlocks(top, rows.length, height, block);
}

/** The first row in sight, so that the selected one is seen whole and the table scrolls as little as possible. */
export function synopsisScrollTop(
  answer: ComparisonAnswer,
  view: ViewState,
  top: number,
  columns: SynopsisColumns,
  wording: AnswerWording,
  height: number,
): number {
  const rows = visibleRows(answer, view);
  const heightOf = (i: number) => {
    const row = rows[i];
    return row ? rowLines(row, false, answer, view, columns, wording, height).length : 0;
  };
  return firstVisibleBlock(top, view.row, height, heightOf);
}

/** The heading of a row and its cells, each wrapped to its column. */
const laidOut = latestPer<Row, readonly (readonly StyledLine[])[]>();

/** The lines of one row; cells longer than half a page are cut with an ellipsis. */
function rowLines(
  row: Row,
  selected: boolean,
  answer: ComparisonAnswer,
  view: ViewState,
  columns: SynopsisColumns,
  wording: AnswerWording,
  height: number,
): StyledLine[] {
  const most = Math.max(4, Math.floor(height / 2));
  const shown = columns.accounts.map(({ account, width }) => `${account.siglum} ${width}`).join(',');
  const cells = laidOut(row, [answer, wording.language, wording.draft, view.depth, most, columns.facet, shown], () => [
    capLines(
      comparisonRowHeading(row, wording).flatMap((l) => wrapLine(l, columns.facet - 1)),
      most,
    ),
    ...columns.accounts.map(({ account, width }) =>
      capLines(
        comparisonCellLines(row, account, answer, wording, view.depth).flatMap((l) => wrapLine(l, width - 3)),
        most,
      ),
    ),
  ]);
  // Only the first lines are marked: a step to another row sends the marks again.
  const marks = (at: number) => selected && at < MARKED;
  const lines = sideBySide(cells, [columns.facet, ...columns.accounts.map((c) => c.width - 2)], (i, at) =>
    separator(marks(at) && (columns.accounts[i - 1]?.selected ?? false)),
  );
  const marked = lines.map((l, at) => [span(marks(at) ? '▌' : ' ', 'accent'), ...l]);
  return isFirstOfSubject(row, answer, view) ? [line(' ', span(wording.speaker.name(row.about), 'link')), ...marked] : marked;
}

function separator(chosen: boolean): StyledLine {
  return chosen ? [span('▌', 'accent'), span(' ')] : [span('│ ', 'quiet')];
}

function capLines(lines: readonly StyledLine[], most: number): readonly StyledLine[] {
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), [...(lines[most - 1] ?? []).slice(0, 1), span(' …', 'quiet')]];
}

/** With several subjects, the first row of each has its name above. */
function isFirstOfSubject(row: Row, answer: ComparisonAnswer, view: ViewState): boolean {
  return view.about.length > 1 && visibleRows(answer, view).find((r) => r.about === row.about) === row;
}

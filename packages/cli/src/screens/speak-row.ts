import type { ComparisonAnswer } from '@synoptic/core/reader/reader';
import { cellOf, selectedRow, visibleAccounts } from '@synoptic/core/view/select';
import type { ViewState } from '@synoptic/core/view/state';
import { type Line, line } from '../layout/line.ts';
import { nameBeside } from '../tell/account.ts';
import { cellText } from '../tell/cell.ts';
import { saySilences, tellWhy } from '../tell/row.ts';
import type { Teller } from '../tell/teller.ts';

/** A row of the synopsis read aloud: facet, verdict, why, and each account that speaks; the chosen account first, silent or not. */
export function speakRow(answer: ComparisonAnswer, view: ViewState, teller: Teller): { readonly title: string; readonly lines: Line[] } {
  const { own, shared, speaker, language } = teller;
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
  const told = accounts.filter((a) => a === chosen || (cellOf(row, a.siglum)?.claims.length ?? 0) > 0);
  const inOrder = told.toSorted((a, b) => Number(b === chosen) - Number(a === chosen));
  const silent = accounts.length - accounts.filter((a) => (cellOf(row, a.siglum)?.claims.length ?? 0) > 0).length;
  const lines = [
    line(
      view.about.length > 1 ? `${speaker.name(row.about)}: ` : '',
      shared(`verdict.${row.verdict}`),
      '. ',
      ...tellWhy(row, answer, teller),
    ),
    ...inOrder.map((a) => line(`${a.siglum}${nameBeside(a, language)}: `, cellText(row, a, answer, teller))),
    line(silent > 0 ? saySilences(silent, { own }) : ''),
  ];
  return { title, lines };
}

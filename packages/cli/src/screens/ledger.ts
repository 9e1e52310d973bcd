import type { LedgerCell } from '@synoptic/core/compare/ledger-cell';
import type { LedgerRow } from '@synoptic/core/compare/ledger-row';
import { tellSilence } from '@synoptic/core/locale/tell';
import { tellDecisive } from '@synoptic/core/locale/tell-decisive';
import { tellStatus, whyStatus } from '@synoptic/core/locale/tell-ledger';
import type { LedgerAnswer } from '@synoptic/core/reader/reader';
import { cut, EMPTY, fit, type Line, line, span } from '../layout/line.ts';
import { tell } from '../locale/tell.ts';
import { nameBeside } from '../tell/account.ts';
import { decisiveIn, SILENCE_SIGNS, STATUS_SIGNS } from '../tell/ledger.ts';
import { tellerOf } from '../tell/teller.ts';
import { ledgerOf } from './asked.ts';
import { drawAnswer, speakAnswer } from './awaited.ts';
import { bodyRows, footOf, titleLine } from './frame.ts';
import { BACK, ENDS, type KeyHint, PAGES, ROWS } from './key.ts';
import { drawList, type Item, moveIn, speakList, standing } from './listing.ts';
import type { Scene, Screen } from './screen.ts';
import { type LedgerState, openEntry } from './state.ts';

const KEYS: readonly KeyHint[] = [
  ROWS,
  { keys: 'hl', what: 'key.accounts', foot: true },
  { keys: '⏎', what: 'key.entry', foot: true },
  BACK,
  PAGES,
  ENDS,
];

interface Row extends Item {
  readonly row?: LedgerRow;
  /** Of a silence that weighs: its account, whichever is chosen. */
  readonly column?: number;
}

/** Obligations against cases: a line for each bearer under its case, a sign for each account. */
export const ledger: Screen<LedgerState> = {
  keys: KEYS,

  draw: (state, scene) =>
    drawAnswer(ledgerOf(scene), KEYS, scene, (answer) => {
      const column = columnOf(state, answer);
      const rows = rowsOf(answer, column, scene);
      const height = bodyRows(headOf(answer, column, scene), footed(undefined, column, answer, scene), scene.size.rows);
      const chosen = rows[standing(rows, state, height).row];
      const told = chosen?.column ?? column;
      const foot = footed(chosen?.row, told, answer, scene);
      return drawList(rows, state, headOf(answer, told, scene), foot, tell(scene.language, 'ledger.none'), scene);
    }),

  speak: (state, scene) =>
    speakAnswer(ledgerOf(scene), KEYS, scene, (answer) => {
      const rows = rowsOf(answer, columnOf(state, answer), scene);
      const title = [tell(scene.language, 'screen.ledger')];
      return speakList(rows, state, { title, lines: [] }, tell(scene.language, 'ledger.none'), KEYS, scene);
    }),

  press(state, key, scene) {
    if (key === 'q' || key === 'escape' || key === 'backspace') return { do: 'back' };
    const asked = ledgerOf(scene);
    if (asked.is !== 'here') return { do: 'stay', state };
    const answer = asked.value;
    const column = columnOf(state, answer);
    const rows = rowsOf(answer, column, scene);
    const height = bodyRows(headOf(answer, column, scene), footed(undefined, column, answer, scene), scene.size.rows);
    const to = moveIn(rows, state, key, height);
    if (to) return { do: 'stay', state: { ...state, ...to } };
    const turn = (by: number) =>
      ({ do: 'stay', state: { ...state, column: Math.max(0, Math.min(column + by, answer.accounts.length - 1)) } }) as const;
    if (key === 'l' || key === 'right') return turn(1);
    if (key === 'h' || key === 'left') return turn(-1);
    const { row, column: of = column } = rows[standing(rows, state, height).row] ?? {};
    const cell = row?.cells[of];
    if (key !== 'enter' || !row || !cell) return { do: 'stay', state };
    if (cell.silence !== null && !decisiveIn(answer, row, cell.account))
      return { do: 'say', text: tellSilence(cell, tellerOf(answer.lexicon, scene.language).speaker) };
    return { do: 'open', state: openEntry(answer.rows.indexOf(row), of) };
  },
};

function columnOf({ column }: LedgerState, { accounts }: LedgerAnswer): number {
  return Math.max(0, Math.min(column, accounts.length - 1));
}

function headOf({ accounts, rows }: LedgerAnswer, column: number, scene: Scene): Line[] {
  const { language, size } = scene;
  const sigla = accounts.flatMap((a, i) => [span(a.siglum, i === column ? 'chosen' : 'strong'), span(' ')]);
  const account = accounts[column];
  const name = account ? `${account.siglum}${nameBeside(account, language)}` : '';
  const width = accounts.reduce((sum, a) => sum + a.siglum.length + 1, 0);
  return [
    titleLine([span(tell(language, 'screen.ledger'), 'strong')], [span(`${rows.length}`, 'quiet')], scene),
    [...fit(line(' ', span(name, 'link')), Math.max(1, size.columns - width - 1)), span(' '), ...sigla],
  ];
}

function rowsOf(answer: LedgerAnswer, column: number, scene: Scene): Row[] {
  const { size, language } = scene;
  const { speaker } = tellerOf(answer.lexicon, language);
  const lanes = answer.accounts.reduce((sum, a) => sum + a.siglum.length + 1, 0);
  const room = Math.max(8, size.columns - lanes - 2);
  const rows = answer.obligations.flatMap((obligation): Row[] => [
    {
      heading: true,
      line: () => line(span(speaker.name(obligation.id), 'strong')),
      speak: () => [line(speaker.name(obligation.id))],
    },
    ...answer.rows
      .filter((r) => r.obligation === obligation.id)
      .flatMap((row, i, all): Row[] => {
        const bearer: Row = {
          row,
          speak: () => [
            line([speaker.name(row.case), row.date ?? '', speaker.name(row.bearer)].filter(Boolean).join(tell(language, 'list.comma'))),
            sayCell(row, column, answer, scene),
          ],
          line: (selected) => [
            ...fit(line(span('    → ', 'quiet'), span(speaker.name(row.bearer), selected ? 'strong' : 'plain')), room),
            span(' '),
            ...row.cells.flatMap((cell, i) => {
              const { sign, tone } = signOf(row, cell, answer);
              return [span(sign.padEnd(answer.accounts[i]?.siglum.length ?? 0), selected && i === column ? 'chosen' : tone), span(' ')];
            }),
          ],
        };
        // A case is named once for all of its bearers.
        if (all[i - 1]?.case === row.case) return [bearer];
        const name = line(span(`  ${row.date ?? '—'}  `, 'quiet'), span(speaker.name(row.case)));
        return [{ heading: true, line: () => cut(name, size.columns - 1), speak: () => [line(speaker.name(obligation.id))] }, bearer];
      }),
  ]);
  return [...rows, ...weighing(answer, scene)];
}

function signOf(row: LedgerRow, cell: LedgerCell, answer: LedgerAnswer) {
  if (cell.silence === null) return { sign: cell.statuses.map((s) => STATUS_SIGNS[s.is]).join(''), tone: 'plain' } as const;
  return decisiveIn(answer, row, cell.account)
    ? ({ sign: SILENCE_SIGNS.decisive, tone: 'accent' } as const)
    : ({ sign: SILENCE_SIGNS.plain, tone: 'quiet' } as const);
}

/** What accounts leave out although it weighs (rule L10), under a heading of its own. */
function weighing(answer: LedgerAnswer, scene: Scene): Row[] {
  const { speaker, own } = tellerOf(answer.lexicon, scene.language);
  if (answer.decisive.length === 0) return [];
  const title = own('glance.decisive');
  return [
    { heading: true, line: () => line(span(title, 'strong')), speak: () => [line(title)] },
    ...answer.decisive.flatMap((silence): Row[] => {
      const row = answer.rows.find((r) => decisiveIn(answer, r, silence.account) === silence);
      const column = answer.accounts.findIndex((a) => a.siglum === silence.account);
      if (!row) return [];
      const name = `${speaker.name(silence.case)} → ${speaker.name(silence.bearer)}`;
      return [
        {
          row,
          column,
          speak: () => [line(`${silence.account}: ${name}`), tellCell(row, column, answer, scene)],
          line: (selected) =>
            fit(
              line('  ', span(`${SILENCE_SIGNS.decisive} ${silence.account} `, 'accent'), span(name, selected ? 'strong' : 'plain')),
              scene.size.columns - 1,
            ),
        },
      ];
    }),
  ];
}

/** What the chosen account tells of a case and bearer, and why. */
function tellCell(row: LedgerRow, column: number, answer: LedgerAnswer, { language }: Scene): Line {
  const { speaker, shared, own } = tellerOf(answer.lexicon, language);
  const cell = row.cells[column];
  if (!cell) return EMPTY;
  const decisive = decisiveIn(answer, row, cell.account);
  if (decisive) return line(span(own('glance.decisive'), 'strong'), ': ', tellDecisive(decisive, answer.claims, speaker));
  if (cell.silence !== null) return line(span(shared(`silence.${cell.silence}`), 'strong'), `: ${tellSilence(cell, speaker)}`);
  const why = cell.statuses.map(({ is, rule }) => `${whyStatus(is, row, speaker)} (${rule})`).join('; ');
  return line(`${speaker.name(row.bearer)} `, span(tellStatus(cell, speaker), 'strong'), `: ${why}`);
}

function sayCell(row: LedgerRow, column: number, answer: LedgerAnswer, scene: Scene): Line {
  const account = answer.accounts[column];
  return line(account ? `${account.siglum}${nameBeside(account, scene.language)}: ` : '', ...tellCell(row, column, answer, scene));
}

function footed(row: LedgerRow | undefined, column: number, answer: LedgerAnswer, scene: Scene): Line[] {
  return footOf(row ? tellCell(row, column, answer, scene) : EMPTY, KEYS, scene);
}

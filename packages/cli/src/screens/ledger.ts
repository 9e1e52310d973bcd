import type { LedgerRow } from '@synoptic/core/compare/ledger-row';
import { tellSilence } from '@synoptic/core/locale/tell';
import { tellStatus, whyStatus } from '@synoptic/core/locale/tell-ledger';
import type { LedgerAnswer } from '@synoptic/core/reader/reader';
import { EMPTY, fit, type Line, line, span } from '../layout/line.ts';
import { wrap } from '../layout/wrap.ts';
import { tell } from '../locale/tell.ts';
import { nameBeside } from '../tell/account.ts';
import { STATUS_SIGNS } from '../tell/ledger.ts';
import { type Teller, tellerOf } from '../tell/teller.ts';
import { ledgerOf, openEntry } from './entry.ts';
import { bodyRows, footLines, footText, hintLine, isReduced, plainFrame, titleLine } from './frame.ts';
import { drawList, type Item, moveIn, type Place, START, standing } from './listing.ts';
import type { KeyHint, Scene, Screen } from './screen.ts';

export interface LedgerState extends Place {
  readonly screen: 'ledger';
  /** Place of the chosen account. */
  readonly column: number;
}

export const LEDGER: LedgerState = { screen: 'ledger', ...START, column: 0 };

const KEYS: readonly KeyHint[] = [
  { keys: 'jk', what: 'key.rows', foot: true },
  { keys: 'hl', what: 'key.accounts', foot: true },
  { keys: '⏎', what: 'key.entry', foot: true },
  { keys: 'q', what: 'key.back', foot: true },
];

interface Row extends Item {
  readonly row?: LedgerRow;
}

/** Obligations against cases: a line for each case and bearer, a sign for each account. */
export const ledger: Screen<LedgerState> = {
  keys: KEYS,

  draw(state, scene) {
    const asked = ledgerOf(scene);
    if (asked.is === 'failed') return plainFrame(asked.error.message, scene, KEYS);
    if (asked.is === 'awaited') return plainFrame(tell(scene.language, 'screen.waiting'), scene, KEYS);
    const answer = asked.value;
    const teller = tellerOf(answer.lexicon, scene.language);
    const column = columnOf(state, answer);
    const rows = rowsOf(answer, column, teller, scene);
    const head = headOf(answer, column, scene);
    const height = bodyRows(head, footOf(undefined, column, scene, teller), scene.size.rows);
    const chosen = rows[standing(rows, state, height).row]?.row;
    return drawList(rows, state, head, footOf(chosen, column, scene, teller), tell(scene.language, 'ledger.none'), scene);
  },

  press(state, key, scene) {
    if (key === 'q' || key === 'escape' || key === 'backspace') return { do: 'back' };
    const asked = ledgerOf(scene);
    if (asked.is !== 'here') return { do: 'stay', state };
    const answer = asked.value;
    const teller = tellerOf(answer.lexicon, scene.language);
    const column = columnOf(state, answer);
    const rows = rowsOf(answer, column, teller, scene);
    const height = bodyRows(headOf(answer, column, scene), footOf(undefined, column, scene, teller), scene.size.rows);
    const to = moveIn(rows, state, key, height);
    if (to) return { do: 'stay', state: { ...state, ...to } };
    const turn = (by: number) =>
      ({ do: 'stay', state: { ...state, column: Math.max(0, Math.min(column + by, answer.accounts.length - 1)) } }) as const;
    if (key === 'l' || key === 'right') return turn(1);
    if (key === 'h' || key === 'left') return turn(-1);
    const row = rows[standing(rows, state, height).row]?.row;
    const cell = row?.cells[column];
    if (key !== 'enter' || !row || !cell) return { do: 'stay', state };
    if (cell.silence !== null) return { do: 'say', text: tellSilence(cell, teller.speaker) };
    return { do: 'open', state: openEntry(answer.rows.indexOf(row), column) };
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
    [...fit(line(' ', span(name, 'link')), Math.max(1, size.columns - width)), ...sigla],
  ];
}

function rowsOf(answer: LedgerAnswer, column: number, { speaker }: Teller, scene: Scene): Row[] {
  const { size } = scene;
  const lanes = answer.accounts.reduce((sum, a) => sum + a.siglum.length + 1, 0);
  const room = Math.max(8, size.columns - lanes - 1);
  return answer.obligations.flatMap((obligation): Row[] => [
    { heading: true, line: () => line(span(speaker.name(obligation.id), 'strong')) },
    ...answer.rows
      .filter((r) => r.obligation === obligation.id)
      .map((row) => ({
        row,
        line: (selected: boolean) => [
          ...fit(
            line(
              '  ',
              span(isReduced(scene) ? '' : `${row.date ?? '—'} `, 'quiet'),
              span(speaker.name(row.case), selected ? 'strong' : 'plain'),
              span(` → ${speaker.name(row.bearer)}`, 'quiet'),
            ),
            room,
          ),
          ...row.cells.flatMap((cell, i) => {
            const sign = cell.silence !== null ? '.' : cell.statuses.map((s) => STATUS_SIGNS[s.is]).join('');
            const siglum = answer.accounts[i]?.siglum ?? '';
            return [
              span(sign.padEnd(siglum.length), selected && i === column ? 'chosen' : cell.silence === null ? 'plain' : 'quiet'),
              span(' '),
            ];
          }),
        ],
      })),
  ]);
}

function footOf(row: LedgerRow | undefined, column: number, scene: Scene, { speaker, shared }: Teller): Line[] {
  const { size, message } = scene;
  const cell = row?.cells[column];
  const told = () => {
    if (!row || !cell) return EMPTY;
    if (cell.silence !== null) return line(span(shared(`silence.${cell.silence}`), 'strong'), `: ${tellSilence(cell, speaker)}`);
    const why = cell.statuses.map(({ is, rule }) => `${whyStatus(is, row, speaker)} (${rule})`).join('; ');
    return line(`${speaker.name(row.bearer)} `, span(tellStatus(cell, speaker), 'strong'), `: ${why}`);
  };
  const lines = wrap(message === null ? told() : line(message), size.columns - 4).map((l) => line(' ', ...l));
  return [...footText(lines, footLines(scene), size.columns), hintLine(KEYS, scene)];
}

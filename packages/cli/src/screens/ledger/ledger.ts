import { describeSilence } from '@synoptic/core/locale/describe-claim';
import { describeDecisiveSilence } from '@synoptic/core/locale/describe-decisive-silence';
import { describeObligationStatus, explainObligationStatus } from '@synoptic/core/locale/describe-ledger';
import type { LedgerAnswer, LedgerCell, LedgerRow } from '@synoptic/core/shapes/ledger';
import { accountLabelSuffix } from '../../describe/account-label.ts';
import { answerWording } from '../../describe/answer-wording.ts';
import { decisiveSilenceOf, SILENCE_SIGNS, STATUS_SIGNS } from '../../describe/ledger-lines.ts';
import { EMPTY_LINE, fitLine, line, type StyledLine, span, truncateLine } from '../../layout/styled-line.ts';
import { cliText } from '../../locale/cli-text.ts';
import { drawAnswer, speakAnswer } from '../frame/draw-answer.ts';
import { bodyHeight, footerLines, titleLine } from '../frame/frame.ts';
import { BACK_KEY, END_KEYS, type KeyHint, PAGE_KEYS, ROW_KEYS } from '../frame/key-hint.ts';
import { clampSelection, drawList, type ListItem, moveSelection, speakList } from '../list/list.ts';
import type { Screen, ScreenContext } from '../screen.ts';
import { askLedger } from '../screen-questions.ts';
import { type LedgerState, openLedgerEntry } from '../screen-state.ts';

const KEYS: readonly KeyHint[] = [
  ROW_KEYS,
  { keys: 'hl', what: 'key.accounts', foot: true },
  { keys: '⏎', what: 'key.entry', foot: true },
  BACK_KEY,
  PAGE_KEYS,
  END_KEYS,
];

interface LedgerListItem extends ListItem {
  readonly row?: LedgerRow;
  /** Of a silence that weighs: its account, whichever is chosen. */
  readonly column?: number;
}

/** Obligations against cases: a line for each bearer under its case, a sign for each account. */
export const ledgerScreen: Screen<LedgerState> = {
  keys: KEYS,

  draw: (state, scene) =>
    drawAnswer(askLedger(scene), KEYS, scene, (answer) => {
      const column = columnOf(state, answer);
      const rows = rowsOf(answer, column, scene);
      const height = bodyHeight(headOf(answer, column, scene), footed(undefined, column, answer, scene), scene.size.rows);
      const chosen = rows[clampSelection(rows, state, height).row];
      const told = chosen?.column ?? column;
      const foot = footed(chosen?.row, told, answer, scene);
      return drawList(rows, state, headOf(answer, told, scene), foot, cliText(scene.language, 'ledger.none'), scene);
    }),

  speak: (state, scene) =>
    speakAnswer(askLedger(scene), KEYS, scene, (answer) => {
      const rows = rowsOf(answer, columnOf(state, answer), scene);
      const title = [cliText(scene.language, 'screen.ledger')];
      return speakList(rows, state, { title, lines: [] }, cliText(scene.language, 'ledger.none'), KEYS, scene);
    }),

  press(state, key, scene) {
    if (key === 'q' || key === 'escape' || key === 'backspace') return { do: 'back' };
    const asked = askLedger(scene);
    if (asked.is !== 'here') return { do: 'stay', state };
    const answer = asked.value;
    const column = columnOf(state, answer);
    const rows = rowsOf(answer, column, scene);
    const height = bodyHeight(headOf(answer, column, scene), footed(undefined, column, answer, scene), scene.size.rows);
    const to = moveSelection(rows, state, key, height);
    if (to) return { do: 'stay', state: { ...state, ...to } };
    const turn = (by: number) =>
      ({ do: 'stay', state: { ...state, column: Math.max(0, Math.min(column + by, answer.accounts.length - 1)) } }) as const;
    if (key === 'l' || key === 'right') return turn(1);
    if (key === 'h' || key === 'left') return turn(-1);
    const { row, column: of = column } = rows[clampSelection(rows, state, height).row] ?? {};
    const cell = row?.cells[of];
    if (key !== 'enter' || !row || !cell) return { do: 'stay', state };
    if (cell.silence !== null && !decisiveSilenceOf(answer, row, cell.account))
      return { do: 'say', text: describeSilence(cell, answerWording(answer.lexicon, scene.language).speaker) };
    return { do: 'open', state: openLedgerEntry(answer.rows.indexOf(row), of) };
  },
};

function columnOf({ column }: LedgerState, { accounts }: LedgerAnswer): number {
  return Math.max(0, Math.min(column, accounts.length - 1));
}

function headOf({ accounts, rows }: LedgerAnswer, column: number, scene: ScreenContext): StyledLine[] {
  const { language, size } = scene;
  const sigla = accounts.flatMap((a, i) => [span(a.siglum, i === column ? 'chosen' : 'strong'), span(' ')]);
  const account = accounts[column];
  const name = account ? `${account.siglum}${accountLabelSuffix(account, language)}` : '';
  const width = accounts.reduce((sum, a) => sum + a.siglum.length + 1, 0);
  return [
    titleLine([span(cliText(language, 'screen.ledger'), 'strong')], [span(`${rows.length}`, 'quiet')], scene),
    [...fitLine(line(' ', span(name, 'link')), Math.max(1, size.columns - width - 1)), span(' '), ...sigla],
  ];
}

function rowsOf(answer: LedgerAnswer, column: number, scene: ScreenContext): LedgerListItem[] {
  const { size, language } = scene;
  const { speaker } = answerWording(answer.lexicon, language);
  const lanes = answer.accounts.reduce((sum, a) => sum + a.siglum.length + 1, 0);
  const room = Math.max(8, size.columns - lanes - 2);
  const rows = answer.obligations.flatMap((obligation): LedgerListItem[] => [
    {
      heading: true,
      line: () => line(span(speaker.name(obligation.id), 'strong')),
      speak: () => [line(speaker.name(obligation.id))],
    },
    ...answer.rows
      .filter((r) => r.obligation === obligation.id)
      .flatMap((row, i, all): LedgerListItem[] => {
        const bearer: LedgerListItem = {
          row,
          speak: () => [
            line([speaker.name(row.case), row.date ?? '', speaker.name(row.bearer)].filter(Boolean).join(cliText(language, 'list.comma'))),
            spokenLedgerCell(row, column, answer, scene),
          ],
          line: (selected) => [
            ...fitLine(line(span('    → ', 'quiet'), span(speaker.name(row.bearer), selected ? 'strong' : 'plain')), room),
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
        return [
          { heading: true, line: () => truncateLine(name, size.columns - 1), speak: () => [line(speaker.name(obligation.id))] },
          bearer,
        ];
      }),
  ]);
  return [...rows, ...decisiveSilenceItems(answer, scene)];
}

function signOf(row: LedgerRow, cell: LedgerCell, answer: LedgerAnswer) {
  if (cell.silence === null) return { sign: cell.statuses.map((s) => STATUS_SIGNS[s.is]).join(''), tone: 'plain' } as const;
  return decisiveSilenceOf(answer, row, cell.account)
    ? ({ sign: SILENCE_SIGNS.decisive, tone: 'accent' } as const)
    : ({ sign: SILENCE_SIGNS.plain, tone: 'quiet' } as const);
}

/** What accounts leave out although it weighs (rule L10), under a heading of its own. */
function decisiveSilenceItems(answer: LedgerAnswer, scene: ScreenContext): LedgerListItem[] {
  const { speaker, own } = answerWording(answer.lexicon, scene.language);
  if (answer.decisive.length === 0) return [];
  const title = own('glance.decisive');
  return [
    { heading: true, line: () => line(span(title, 'strong')), speak: () => [line(title)] },
    ...answer.decisive.flatMap((silence): LedgerListItem[] => {
      const row = answer.rows.find((r) => decisiveSilenceOf(answer, r, silence.account) === silence);
      const column = answer.accounts.findIndex((a) => a.siglum === silence.account);
      if (!row) return [];
      const name = `${speaker.name(silence.case)} → ${speaker.name(silence.bearer)}`;
      return [
        {
          row,
          column,
          speak: () => [line(`${silence.account}: ${name}`), ledgerCellLine(row, column, answer, scene)],
          line: (selected) =>
            fitLine(
              line('  ', span(`${SILENCE_SIGNS.decisive} ${silence.account} `, 'accent'), span(name, selected ? 'strong' : 'plain')),
              scene.size.columns - 1,
            ),
        },
      ];
    }),
  ];
}

/** What the chosen account tells of a case and bearer, and why. */
function ledgerCellLine(row: LedgerRow, column: number, answer: LedgerAnswer, { language }: ScreenContext): StyledLine {
  const { speaker, shared, own } = answerWording(answer.lexicon, language);
  const cell = row.cells[column];
  if (!cell) return EMPTY_LINE;
  const decisive = decisiveSilenceOf(answer, row, cell.account);
  if (decisive) return line(span(own('glance.decisive'), 'strong'), ': ', describeDecisiveSilence(decisive, answer.claims, speaker));
  if (cell.silence !== null) return line(span(shared(`silence.${cell.silence}`), 'strong'), `: ${describeSilence(cell, speaker)}`);
  const why = cell.statuses.map(({ is, rule }) => `${explainObligationStatus(is, row, speaker)} (${rule})`).join('; ');
  return line(`${speaker.name(row.bearer)} `, span(describeObligationStatus(cell, speaker), 'strong'), `: ${why}`);
}

function spokenLedgerCell(row: LedgerRow, column: number, answer: LedgerAnswer, scene: ScreenContext): StyledLine {
  const account = answer.accounts[column];
  return line(
    account ? `${account.siglum}${accountLabelSuffix(account, scene.language)}: ` : '',
    ...ledgerCellLine(row, column, answer, scene),
  );
}

function footed(row: LedgerRow | undefined, column: number, answer: LedgerAnswer, scene: ScreenContext): StyledLine[] {
  return footerLines(row ? ledgerCellLine(row, column, answer, scene) : EMPTY_LINE, KEYS, scene);
}

import { describeSilence } from '@synoptic/core/locale/describe-claim';
import { describeDecisiveSilence } from '@synoptic/core/locale/describe-decisive-silence';
import { describeObligationStatus, explainObligationStatus } from '@synoptic/core/locale/describe-ledger';
import type { LedgerAnswer, LedgerCell, LedgerRow } from '@synoptic/core/shapes/ledger';
import { accountLabelSuffix } from '../../describe/account-label.ts';
import { answerWording } from '../../describe/answer-wording.ts';
import { decisiveSilenceOf, LEDGER_SILENCE_SIGNS, STATUS_SIGNS } from '../../describe/ledger-lines.ts';
import { EMPTY_LINE, fitLine, line, type StyledLine, span, truncateLine } from '../../layout/styled-line.ts';
import { cliText } from '../../locale/cli-text.ts';
import { AnsweredList } from '../components/list-screen.tsx';
import { noteHeight } from '../frame/note-lines.ts';
import { type ListView, listHandlers, listViewOf, onSelected } from '../list/list-view.ts';
import { type ActionHandler, goBack, type ScreenAction, type ScreenDefinition, stay } from '../screen-definition.ts';
import type { ScreenEnvironment } from '../screen-environment.ts';
import { askLedger } from '../screen-questions.ts';
import { type LedgerState, openLedgerEntry } from '../screen-state.ts';

interface LedgerItem {
  readonly isHeading?: boolean;
  readonly row?: LedgerRow;
  /** The account of a decisive silence, whichever account is selected. */
  readonly column?: number;
  line(selected: boolean): StyledLine;
  spoken(): readonly StyledLine[];
}

/** Obligations against cases: a line for each bearer under its case, a sign for each account. */
function LedgerScreen({ state }: { readonly state: LedgerState }) {
  return <AnsweredList state={state} scope="ledger" question={askLedger} view={ledgerView} />;
}

function ledgerView(answer: LedgerAnswer, state: LedgerState, environment: ScreenEnvironment): ListView<LedgerItem> {
  const { language } = environment;
  const column = columnOf(state, answer);
  return {
    scope: 'ledger',
    items: ledgerItems(answer, column, environment),
    isHeading: (item) => item.isHeading === true,
    title: [span(cliText(language, 'screen.ledger'), 'strong')],
    aside: [span(`${answer.rows.length}`, 'quiet')],
    subtitle: (item) => accountsLine(answer, item?.column ?? column, environment),
    columns: (item, selected) => [{ text: item.line(selected) }],
    note: (item) => (item?.row ? ledgerCellLine(item.row, item.column ?? column, answer, environment) : EMPTY_LINE),
    noteHeight: noteHeight(environment),
    empty: cliText(language, 'ledger.none'),
    spokenTitle: [cliText(language, 'screen.ledger')],
    spoken: (item) => item.spoken(),
  };
}

const viewOf = listViewOf(askLedger, ledgerView);

export const ledgerScreen: ScreenDefinition<LedgerState, 'ledger'> = {
  Component: LedgerScreen,
  scope: () => 'ledger',
  actions: {
    ...listHandlers(viewOf),
    'next-account': moveColumn(1),
    'previous-account': moveColumn(-1),
    open: onSelected(viewOf, openCell),
    back: goBack,
  },
};

function moveColumn(by: 1 | -1): ActionHandler<LedgerState> {
  return (state, environment) => {
    const ledger = askLedger(environment);
    if (ledger.is !== 'here') return stay(state);
    const column = columnOf(state, ledger.value);
    return stay({ ...state, column: columnOf({ ...state, column: column + by }, ledger.value) });
  };
}

/** Opens the entry of the selected account, or explains its silence. */
function openCell({ row, column: own }: LedgerItem, state: LedgerState, environment: ScreenEnvironment): ScreenAction | null {
  const ledger = askLedger(environment);
  if (ledger.is !== 'here' || !row) return null;
  const answer = ledger.value;
  const column = own ?? columnOf(state, answer);
  const cell = row.cells[column];
  if (!cell) return null;
  if (cell.silence !== null && !decisiveSilenceOf(answer, row, cell.account))
    return { do: 'say', text: describeSilence(cell, answerWording(answer.lexicon, environment.language).speaker) };
  return { do: 'open', state: openLedgerEntry(answer.rows.indexOf(row), column) };
}

function columnOf({ column }: LedgerState, { accounts }: LedgerAnswer): number {
  return Math.max(0, Math.min(column, accounts.length - 1));
}

/** The name of the selected account, and all sigla above their signs. */
function accountsLine({ accounts }: LedgerAnswer, column: number, { language, size }: ScreenEnvironment): StyledLine {
  const sigla = accounts.flatMap((a, i) => [span(a.siglum, i === column ? 'chosen' : 'strong'), span(' ')]);
  const account = accounts[column];
  const name = account ? `${account.siglum}${accountLabelSuffix(account, language)}` : '';
  const width = accounts.reduce((sum, a) => sum + a.siglum.length + 1, 0);
  return [...fitLine(line(' ', span(name, 'link')), Math.max(1, size.columns - width - 1)), span(' '), ...sigla];
}

function ledgerItems(answer: LedgerAnswer, column: number, environment: ScreenEnvironment): LedgerItem[] {
  const { size, language } = environment;
  const { speaker } = answerWording(answer.lexicon, language);
  const lanes = answer.accounts.reduce((sum, a) => sum + a.siglum.length + 1, 0);
  const room = Math.max(8, size.columns - lanes - 2);
  const rows = answer.obligations.flatMap((obligation): LedgerItem[] => [
    {
      isHeading: true,
      line: () => line(span(speaker.name(obligation.id), 'strong')),
      spoken: () => [line(speaker.name(obligation.id))],
    },
    ...answer.rows
      .filter((r) => r.obligation === obligation.id)
      .flatMap((row, i, all): LedgerItem[] => {
        const bearer: LedgerItem = {
          row,
          spoken: () => [
            line([speaker.name(row.case), row.date ?? '', speaker.name(row.bearer)].filter(Boolean).join(cliText(language, 'list.comma'))),
            spokenLedgerCell(row, column, answer, environment),
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
        // One heading for all bearers of a case.
        if (all[i - 1]?.case === row.case) return [bearer];
        const name = line(span(`  ${row.date ?? '—'}  `, 'quiet'), span(speaker.name(row.case)));
        return [
          { isHeading: true, line: () => truncateLine(name, size.columns - 1), spoken: () => [line(speaker.name(obligation.id))] },
          bearer,
        ];
      }),
  ]);
  return [...rows, ...decisiveSilenceItems(answer, environment)];
}

function signOf(row: LedgerRow, cell: LedgerCell, answer: LedgerAnswer) {
  if (cell.silence === null) return { sign: cell.statuses.map((s) => STATUS_SIGNS[s.is]).join(''), tone: 'plain' } as const;
  return decisiveSilenceOf(answer, row, cell.account)
    ? ({ sign: LEDGER_SILENCE_SIGNS.decisive, tone: 'accent' } as const)
    : ({ sign: LEDGER_SILENCE_SIGNS.plain, tone: 'quiet' } as const);
}

/** Decisive silences (rule L10), under a heading of their own. */
function decisiveSilenceItems(answer: LedgerAnswer, environment: ScreenEnvironment): LedgerItem[] {
  const { speaker, own } = answerWording(answer.lexicon, environment.language);
  if (answer.decisive.length === 0) return [];
  const title = own('glance.decisive');
  return [
    { isHeading: true, line: () => line(span(title, 'strong')), spoken: () => [line(title)] },
    ...answer.decisive.flatMap((silence): LedgerItem[] => {
      const row = answer.rows.find((r) => decisiveSilenceOf(answer, r, silence.account) === silence);
      const column = answer.accounts.findIndex((a) => a.siglum === silence.account);
      if (!row) return [];
      const name = `${speaker.name(silence.case)} → ${speaker.name(silence.bearer)}`;
      return [
        {
          row,
          column,
          spoken: () => [line(`${silence.account}: ${name}`), ledgerCellLine(row, column, answer, environment)],
          line: (selected) =>
            fitLine(
              line('  ', span(`${LEDGER_SILENCE_SIGNS.decisive} ${silence.account} `, 'accent'), span(name, selected ? 'strong' : 'plain')),
              environment.size.columns - 1,
            ),
        },
      ];
    }),
  ];
}

/** The status that the selected account reports for a case and bearer, and why. */
function ledgerCellLine(row: LedgerRow, column: number, answer: LedgerAnswer, { language }: ScreenEnvironment): StyledLine {
  const { speaker, shared, own } = answerWording(answer.lexicon, language);
  const cell = row.cells[column];
  if (!cell) return EMPTY_LINE;
  const decisive = decisiveSilenceOf(answer, row, cell.account);
  if (decisive) return line(span(own('glance.decisive'), 'strong'), ': ', describeDecisiveSilence(decisive, answer.claims, speaker));
  if (cell.silence !== null) return line(span(shared(`silence.${cell.silence}`), 'strong'), `: ${describeSilence(cell, speaker)}`);
  const why = cell.statuses.map(({ is, rule }) => `${explainObligationStatus(is, row, speaker, cell)} (${rule})`).join('; ');
  return line(`${speaker.name(row.bearer)} `, span(describeObligationStatus(cell, speaker), 'strong'), `: ${why}`);
}

function spokenLedgerCell(row: LedgerRow, column: number, answer: LedgerAnswer, environment: ScreenEnvironment): StyledLine {
  const account = answer.accounts[column];
  return line(
    account ? `${account.siglum}${accountLabelSuffix(account, environment.language)}: ` : '',
    ...ledgerCellLine(row, column, answer, environment),
  );
}

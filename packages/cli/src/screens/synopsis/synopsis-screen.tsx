import { isSameRow } from '@synoptic/core/compare/row-key';
import { describeSilence } from '@synoptic/core/locale/describe-claim';
import type { Account, ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import type { Row } from '@synoptic/core/shapes/row';
import type { Id } from '@synoptic/core/text/id';
import { applyAction } from '@synoptic/core/view/apply-action';
import { comparisonViewAction } from '@synoptic/core/view/comparison-view-action';
import type { ComparisonAction } from '@synoptic/core/view/keymap';
import { cellOf, selectedCell, selectedRow, visibleAccounts, visibleRows } from '@synoptic/core/view/selectors';
import type { ViewState } from '@synoptic/core/view/view-state';
import { useIsScreenReaderEnabled } from 'ink';
import { type AnswerWording, answerWording } from '../../describe/answer-wording.ts';
import { citationText } from '../../describe/citation-text.ts';
import { comparisonCellText } from '../../describe/comparison-cell.ts';
import { rowExplanationLine } from '../../describe/comparison-row.ts';
import { EMPTY_LINE, justifyLine, line, span } from '../../layout/styled-line.ts';
import { Line, Lines } from '../components/line.tsx';
import { PendingScreen } from '../components/pending-screen.tsx';
import { Footer, Header, Screen } from '../components/screen.tsx';
import { SpokenScreen } from '../components/spoken-screen.tsx';
import { bodyHeight, isShortWindow } from '../frame/narrow-window.ts';
import { noteHeight } from '../frame/note-lines.ts';
import { movePosition } from '../list/move-position.ts';
import { movementHandlers } from '../list/movement-handlers.ts';
import { type ActionHandler, goBack, type ScreenAction, type ScreenDefinition, stay } from '../screen-definition.ts';
import type { ScreenEnvironment } from '../screen-environment.ts';
import { askComparison } from '../screen-questions.ts';
import { FIRST_SPEAKER, openClaim, openSynopsis, type SynopsisState } from '../screen-state.ts';
import { useAnswer, useEnvironment } from '../use-environment.ts';
import { replayAddress } from './replay-address.ts';
import { spokenRow } from './spoken-row.ts';
import { synopsisHeader } from './synopsis-header.ts';
import { layOutSynopsisColumns, type SynopsisColumns, synopsisHeadings, synopsisRowLines, synopsisScrollTop } from './synopsis-rows.ts';
import { withoutAccountText } from './without-account-text.ts';

/** Rows that a page key moves by. */
const PAGE = 8;

interface SynopsisProps {
  readonly state: SynopsisState;
  readonly answer: ComparisonAnswer;
}

/** A comparison: a column for each account, a row for each facet, each row with its verdict. */
function SynopsisScreen({ state }: { readonly state: SynopsisState }) {
  const comparison = useAnswer((asking) => askComparison(state.view, asking));
  const isSpoken = useIsScreenReaderEnabled();
  if (comparison.is !== 'here') return <PendingScreen answer={comparison} scope="synopsis" />;
  return isSpoken ? <SpokenSynopsis state={state} answer={comparison.value} /> : <Synopsis state={state} answer={comparison.value} />;
}

function Synopsis({ state, answer }: SynopsisProps) {
  const environment = useEnvironment();
  const layout = layOutSynopsis(state, answer, environment);
  const { view, wording } = layout;
  return (
    <Screen
      header={<Header {...synopsisHeader(answer, view, environment, wording)} />}
      footer={<SynopsisFooter answer={answer} view={view} wording={wording} />}
    >
      <SynopsisTable answer={answer} layout={layout} />
    </Screen>
  );
}

/**
 * The headings, and the rows in sight. The cells are laid out as lines, not as boxes: the height of a row decides how far the table
 * scrolls before anything is rendered, and rows that only moved must come out as the same text, so that the terminal moves them itself.
 */
function SynopsisTable({ answer, layout }: { readonly answer: ComparisonAnswer; readonly layout: SynopsisLayout }) {
  const { language } = useEnvironment();
  const { view, top, wording, columns, height } = layout;
  const body = synopsisRowLines(answer, view, top, columns, wording, height);
  const none = [EMPTY_LINE, line(`  ${wording.own('rows.none')}`)];
  return <Lines lines={[synopsisHeadings(columns, view, language), ...(body.length > 0 ? body : none)]} />;
}

interface SynopsisFooterProps {
  readonly answer: ComparisonAnswer;
  readonly view: ViewState;
  readonly wording: AnswerWording;
}

/** Why the row has its verdict, what would change without the selected account, and the rule. */
function SynopsisFooter({ answer, view, wording }: SynopsisFooterProps) {
  const environment = useEnvironment();
  const row = selectedRow(answer, view);
  const text = row ? rowExplanationLine(row, answer, wording) : EMPTY_LINE;
  const without = withoutSelectedAccount(answer, view, environment, wording);
  const rule = line(span(row?.rule ?? '', 'quiet'), ' ');
  return (
    <Footer scope="synopsis" note={{ text, height: noteHeight(environment) }}>
      {!isShortWindow(environment) && <Line line={justifyLine(line(' ', span(without, 'quiet')), rule, environment.size.columns)} />}
    </Footer>
  );
}

function footerHeight(environment: ScreenEnvironment): number {
  return noteHeight(environment) + (isShortWindow(environment) ? 1 : 2);
}

function SpokenSynopsis({ state, answer }: SynopsisProps) {
  const environment = useEnvironment();
  const view = resolveView(state, answer);
  const wording = answerWording(answer.lexicon, environment.language);
  const { title, lines } = spokenRow(answer, view, wording);
  const without = withoutSelectedAccount(answer, view, environment, wording);
  const position = { at: view.row, of: visibleRows(answer, view).length };
  return <SpokenScreen scope="synopsis" title={[title]} position={position} lines={[...lines, line(without)]} />;
}

function withoutSelectedAccount(answer: ComparisonAnswer, view: ViewState, environment: ScreenEnvironment, wording: AnswerWording): string {
  const row = selectedRow(answer, view);
  const account = visibleAccounts(answer, view)[view.column];
  return row && account ? withoutAccountText(answer, view, row, account, environment, wording) : '';
}

export const synopsisScreen: ScreenDefinition<SynopsisState, 'synopsis'> = {
  Component: SynopsisScreen,
  scope: () => 'synopsis',
  actions: {
    ...movementHandlers<SynopsisState>((state, action, environment) => {
      const comparison = askComparison(state.view, environment);
      if (comparison.is !== 'here') return state;
      const answer = comparison.value;
      const view = resolveView(state, answer);
      const to = movePosition(action, view.row, visibleRows(answer, view).length, PAGE);
      return scrolled({ ...state, view: applyAction(view, { do: 'go-row', to }, answer) }, answer, environment);
    }),
    'previous-account': changeView('previous-account'),
    'next-account': changeView('next-account'),
    'previous-difference': changeView('previous-difference'),
    'next-difference': changeView('next-difference'),
    'toggle-base': changeView('toggle-base'),
    'next-depth': changeView('next-depth'),
    'next-arrangement': changeView('next-arrangement'),
    'toggle-disagreements': onAnswer((state, answer) => stay({ ...state, view: toggleDisagreements(state.view, answer), top: 0 })),
    'toggle-account': onAnswer((state, answer) => stay({ ...state, view: toggleAccount(state.view, answer), top: 0 })),
    'open-parts': onAnswer((state, { parts }) =>
      parts.length > 0 ? { do: 'open', state: openSynopsis([...state.view.about, ...parts]) } : stay(state),
    ),
    open: onAnswer(openCell),
    copy: onAnswer((state, answer, { language }) => {
      const [row, account] = [selectedRow(answer, state.view), visibleAccounts(answer, state.view)[state.view.column]];
      if (!row || !account) return stay(state);
      const text = comparisonCellText(row, account, answer, answerWording(answer.lexicon, language));
      return { do: 'copy', text, called: text };
    }),
    'copy-permalink': onAnswer(({ view }, answer, { base }) => ({
      do: 'copy',
      text: replayAddress(answer, view, base),
      called: answer.id,
    })),
    'copy-citation': onAnswer((_, answer, { language }) => ({
      do: 'copy',
      text: citationText(answer, answerWording(answer.lexicon, language)),
      called: answer.id,
    })),
    back: goBack,
  },
};

/** A handler that needs the answer, and does nothing without it; the state it gets has its row and account resolved. */
function onAnswer(
  act: (state: SynopsisState, answer: ComparisonAnswer, environment: ScreenEnvironment) => ScreenAction,
): ActionHandler<SynopsisState> {
  return (state, environment) => {
    const comparison = askComparison(state.view, environment);
    if (comparison.is !== 'here') return stay(state);
    return act({ ...state, view: resolveView(state, comparison.value), aim: null }, comparison.value, environment);
  };
}

/** A handler of an action that all clients share. */
function changeView(key: ComparisonAction): ActionHandler<SynopsisState> {
  return onAnswer((state, answer, environment) => {
    const action = comparisonViewAction(key, state.view, answer);
    if (!action) return stay(state);
    const view = applyAction(state.view, action, answer);
    const column = key === 'next-arrangement' ? FIRST_SPEAKER : view.column;
    return stay(scrolled({ ...state, view: { ...view, column } }, answer, environment));
  });
}

function scrolled(state: SynopsisState, answer: ComparisonAnswer, environment: ScreenEnvironment): SynopsisState {
  return { ...state, aim: null, top: layOutSynopsis(state, answer, environment).top };
}

/** Opens the claims of the selected cell, or explains its silence. */
function openCell(state: SynopsisState, answer: ComparisonAnswer, { language }: ScreenEnvironment): ScreenAction {
  const [row, cell] = [selectedRow(answer, state.view), selectedCell(answer, state.view)];
  if (!row || !cell) return stay(state);
  if (cell.claims.length > 0) return { do: 'open', state: openClaim(state.view, row, cell.claims) };
  return { do: 'say', text: describeSilence(cell, answerWording(answer.lexicon, language).speaker) };
}

interface SynopsisLayout {
  readonly view: ViewState;
  /** The first row in sight, scrolled so far that the selected one is seen whole. */
  readonly top: number;
  readonly wording: AnswerWording;
  readonly columns: SynopsisColumns;
  /** Lines for rows, below the headings. */
  readonly height: number;
}

function layOutSynopsis(state: SynopsisState, answer: ComparisonAnswer, environment: ScreenEnvironment): SynopsisLayout {
  const view = resolveView(state, answer);
  const wording = answerWording(answer.lexicon, environment.language);
  const columns = layOutSynopsisColumns(answer, view, environment.size.columns);
  const height = bodyHeight(environment, 2, footerHeight(environment)) - 1;
  return { view, top: synopsisScrollTop(answer, view, state.top, columns, wording, height), wording, columns, height };
}

/** The view with the row and account to select first, which only the answer can tell. */
function resolveView({ view, aim }: SynopsisState, answer: ComparisonAnswer): ViewState {
  if (view.column !== FIRST_SPEAKER) return view;
  const rows = visibleRows(answer, view);
  const aimed = aim === null ? -1 : rows.findIndex((row) => (typeof aim === 'string' ? rowHasClaim(row, aim) : isSameRow(row, aim)));
  const row = aimed < 0 ? view.row : aimed;
  const speaks = ({ siglum }: Account): boolean => {
    const claims = (rows[row] && cellOf(rows[row], siglum)?.claims) ?? [];
    return aimed >= 0 && typeof aim === 'string' ? claims.includes(aim) : claims.length > 0;
  };
  return { ...view, row, column: Math.max(0, visibleAccounts(answer, view).findIndex(speaks)) };
}

function rowHasClaim(row: Row, claim: Id): boolean {
  return row.cells.some((cell) => cell.claims.includes(claim));
}

/** The question without the selected account, or again with all. */
function toggleAccount(view: ViewState, answer: ComparisonAnswer): ViewState {
  if (view.accounts !== null) return { ...view, accounts: null, row: 0, column: FIRST_SPEAKER };
  const account = visibleAccounts(answer, view)[view.column];
  const others = answer.accounts.filter((a) => a !== account).map((a) => a.siglum);
  if (!account || others.length === 0) return view;
  const base = view.base === account.siglum ? null : view.base;
  return { ...view, accounts: others, base, row: 0, column: FIRST_SPEAKER };
}

function toggleDisagreements(view: ViewState, answer: ComparisonAnswer): ViewState {
  if (view.verdicts !== null) return applyAction(view, { do: 'all-verdicts' }, answer);
  const conflicts = applyAction(view, { do: 'toggle-verdict', verdict: 'conflict' }, answer);
  return applyAction(conflicts, { do: 'toggle-verdict', verdict: 'contrast' }, answer);
}

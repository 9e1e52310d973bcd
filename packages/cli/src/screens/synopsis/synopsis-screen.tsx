import { describeSilence } from '@synoptic/core/locale/describe-claim';
import type { ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import { applyAction } from '@synoptic/core/view/apply-action';
import { comparisonViewAction } from '@synoptic/core/view/comparison-view-action';
import type { ComparisonAction } from '@synoptic/core/view/keymap';
import { selectedCell, selectedRow, visibleAccounts, visibleRows } from '@synoptic/core/view/selectors';
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
import { type AnswersPage, answersBodyLines, answersScrollTop } from './answers-body.ts';
import { replayAddress } from './replay-address.ts';
import { moveGiver, resolveSelection, selectedClaims } from './selection.ts';
import { spokenRow } from './spoken-row.ts';
import { synopsisHeader } from './synopsis-header.ts';
import { layOutSynopsisColumns, nextSpeakingColumn, synopsisHeadings, synopsisRowLines, synopsisScrollTop } from './synopsis-rows.ts';
import { withoutAccountText } from './without-account-text.ts';

/** Rows that a page key moves by. */
const PAGE = 8;

interface SynopsisProps {
  readonly state: SynopsisState;
  readonly answer: ComparisonAnswer;
}

/** A comparison: each question with its answers and who gave them; or a column for each account. */
function SynopsisScreen({ state }: { readonly state: SynopsisState }) {
  const comparison = useAnswer((asking) => askComparison(state.view, asking));
  const isSpoken = useIsScreenReaderEnabled();
  if (comparison.is !== 'here') return <PendingScreen answer={comparison} scope="synopsis" />;
  return isSpoken ? <SpokenSynopsis state={state} answer={comparison.value} /> : <Synopsis state={state} answer={comparison.value} />;
}

function Synopsis({ state, answer }: SynopsisProps) {
  const environment = useEnvironment();
  const layout = layOutSynopsis(state, answer, environment);
  const { view } = layout.state;
  return (
    <Screen
      header={<Header {...synopsisHeader(answer, view, environment, layout.wording)} />}
      footer={<SynopsisFooter answer={answer} view={view} wording={layout.wording} />}
    >
      {view.layout === 'answers' ? <SynopsisAnswers answer={answer} layout={layout} /> : <SynopsisTable answer={answer} layout={layout} />}
    </Screen>
  );
}

interface SynopsisBodyProps {
  readonly answer: ComparisonAnswer;
  readonly layout: SynopsisLayout;
}

/** The questions in sight, each with its answers and who gave them. */
function SynopsisAnswers({ answer, layout }: SynopsisBodyProps) {
  const environment = useEnvironment();
  const body = answersBodyLines(answersPage(layout, answer, environment));
  return <Lines lines={body.length > 0 ? body : [EMPTY_LINE, line(`  ${layout.wording.own('rows.none')}`)]} />;
}

/**
 * The headings, and the rows in sight. The cells are laid out as lines, not as boxes: the height of a row decides how far the table
 * scrolls before anything is rendered, and rows that only moved must come out as the same text, so that the terminal moves them itself.
 */
function SynopsisTable({ answer, layout }: SynopsisBodyProps) {
  const environment = useEnvironment();
  const { state, wording, height } = layout;
  const columns = layOutSynopsisColumns(answer, state.view, environment.size.columns);
  const body = synopsisRowLines(answer, state.view, state.top, columns, wording, height - 1);
  const none = [EMPTY_LINE, line(`  ${wording.own('rows.none')}`)];
  return <Lines lines={[synopsisHeadings(columns, state.view, environment.language), ...(body.length > 0 ? body : none)]} />;
}

interface SynopsisFooterProps {
  readonly answer: ComparisonAnswer;
  readonly view: ViewState;
  readonly wording: AnswerWording;
}

/** Changes without the selected account. Below a table also the reason of the row’s verdict, and its rule; among answers both are in the row. */
function SynopsisFooter({ answer, view, wording }: SynopsisFooterProps) {
  const environment = useEnvironment();
  const row = selectedRow(answer, view);
  const without = span(withoutSelectedAccount(answer, view, environment, wording), 'quiet');
  if (view.layout === 'answers') return <Footer scope="synopsis" note={{ text: line(without), height: 1 }} />;
  const text = row ? rowExplanationLine(row, answer, wording) : EMPTY_LINE;
  const rule = line(span(row?.rule ?? '', 'quiet'), ' ');
  return (
    <Footer scope="synopsis" note={{ text, height: noteHeight(environment) }}>
      {!isShortWindow(environment) && <Line line={justifyLine(line(' ', without), rule, environment.size.columns)} />}
    </Footer>
  );
}

function footerHeight(environment: ScreenEnvironment, layout: ViewState['layout']): number {
  return layout === 'answers' ? 2 : noteHeight(environment) + (isShortWindow(environment) ? 1 : 2);
}

function SpokenSynopsis({ state, answer }: SynopsisProps) {
  const environment = useEnvironment();
  const resolved = resolveSelection(state, answer);
  const { view } = resolved;
  const wording = answerWording(answer.lexicon, environment.language);
  const { title, lines } = spokenRow(answer, resolved, wording);
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
      const { view } = resolveSelection(state, answer);
      const to = movePosition(action, view.row, visibleRows(answer, view).length, PAGE);
      return scrolled({ ...state, giver: 0, view: applyAction(view, { do: 'go-row', to }, answer) }, answer, environment);
    }),
    'previous-account': moveAccount('previous-account'),
    'next-account': moveAccount('next-account'),
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
    open: onAnswer(openSelected),
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
    return act({ ...resolveSelection(state, comparison.value), aim: null }, comparison.value, environment);
  };
}

/** A handler of an action that all clients share. */
function changeView(key: ComparisonAction): ActionHandler<SynopsisState> {
  return onAnswer((state, answer, environment) => {
    const action = comparisonViewAction(key, state.view, answer);
    if (!action) return stay(state);
    const view = applyAction(state.view, action, answer);
    const column = key === 'next-arrangement' ? FIRST_SPEAKER : view.column;
    const giver = view.row === state.view.row ? state.giver : 0;
    return stay(scrolled({ ...state, giver, view: { ...view, column } }, answer, environment));
  });
}

/** Among answers, the next or previous giver; in a table, the next or previous account that speaks. */
function moveAccount(key: 'next-account' | 'previous-account'): ActionHandler<SynopsisState> {
  const by = key === 'next-account' ? 1 : -1;
  return onAnswer((state, answer, environment) => {
    if (state.view.layout === 'answers') return stay(scrolled(moveGiver(state, answer, by), answer, environment));
    const view = { ...state.view, column: nextSpeakingColumn(answer, state.view, by) };
    return stay(scrolled({ ...state, view }, answer, environment));
  });
}

function scrolled(state: SynopsisState, answer: ComparisonAnswer, environment: ScreenEnvironment): SynopsisState {
  return { ...state, aim: null, top: layOutSynopsis(state, answer, environment).state.top };
}

/** Opens the selected claims, or explains the silence of the selected cell. */
function openSelected(state: SynopsisState, answer: ComparisonAnswer, { language }: ScreenEnvironment): ScreenAction {
  const row = selectedRow(answer, state.view);
  const { claims, at } = selectedClaims(state, answer);
  if (row && claims.length > 0) return { do: 'open', state: openClaim(state.view, row, claims, at) };
  const cell = selectedCell(answer, state.view);
  return cell ? { do: 'say', text: describeSilence(cell, answerWording(answer.lexicon, language).speaker) } : stay(state);
}

interface SynopsisLayout {
  /** With its selection resolved, scrolled so far that the selected row is seen whole. */
  readonly state: SynopsisState;
  readonly wording: AnswerWording;
  /** Lines of the body. */
  readonly height: number;
}

function layOutSynopsis(state: SynopsisState, answer: ComparisonAnswer, environment: ScreenEnvironment): SynopsisLayout {
  const resolved = resolveSelection(state, answer);
  const { view } = resolved;
  const wording = answerWording(answer.lexicon, environment.language);
  const height = bodyHeight(environment, 2, footerHeight(environment, view.layout));
  const layout = { state: resolved, wording, height };
  const top =
    view.layout === 'answers'
      ? answersScrollTop(answersPage(layout, answer, environment))
      : synopsisScrollTop(answer, view, state.top, layOutSynopsisColumns(answer, view, environment.size.columns), wording, height - 1);
  return { ...layout, state: { ...resolved, top } };
}

function answersPage({ state, wording, height }: SynopsisLayout, answer: ComparisonAnswer, { size }: ScreenEnvironment): AnswersPage {
  return { answer, state, wording, height, columns: size.columns };
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

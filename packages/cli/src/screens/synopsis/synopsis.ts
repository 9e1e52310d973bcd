import type { Account } from '@synoptic/core/compare/accounts';
import type { Row } from '@synoptic/core/compare/compare';
import { describeSilence } from '@synoptic/core/locale/describe-claim';
import type { ComparisonAnswer } from '@synoptic/core/reader/reader';
import type { Id } from '@synoptic/core/text/id';
import { inOtherLanguage } from '@synoptic/core/text/text';
import { applyAction, type ViewAction } from '@synoptic/core/view/apply-action';
import { cellOf, selectedCell, selectedRow, visibleAccounts, visibleRows } from '@synoptic/core/view/selectors';
import type { ViewState } from '@synoptic/core/view/view-state';
import { type AnswerWording, answerWording } from '../../describe/answer-wording.ts';
import { citationText } from '../../describe/citation-text.ts';
import { comparisonCellText } from '../../describe/comparison-cell.ts';
import { rowExplanationLine, verdictTallyLine } from '../../describe/comparison-row.ts';
import { EMPTY_LINE, justifyLine, line, lineWidth, type StyledLine, span } from '../../layout/styled-line.ts';
import { drawAnswer, speakAnswer } from '../frame/draw-answer.ts';
import { bodyHeight, footerLines, frameLines, isShortWindow, titleLine } from '../frame/frame.ts';
import { BACK_KEY, END_KEYS, type KeyHint, PAGE_KEYS, ROW_KEYS } from '../frame/key-hint.ts';
import { speechLines } from '../frame/screen-speech.ts';
import { movePosition } from '../list/list-movement.ts';
import type { Screen, ScreenAction, ScreenContext } from '../screen.ts';
import { askComparison } from '../screen-questions.ts';
import { FIRST_SPEAKER, isSameRow, openClaim, openSynopsis, type SynopsisState } from '../screen-state.ts';
import { replayAddress } from './replay-address.ts';
import { spokenRow } from './spoken-row.ts';
import { layOutSynopsisColumns, type SynopsisColumns, synopsisBodyLines, synopsisHeadings, synopsisScrollTop } from './synopsis-rows.ts';
import { withoutAccountText } from './without-account-text.ts';

const KEYS: readonly KeyHint[] = [
  ROW_KEYS,
  { keys: 'hl', what: 'key.accounts', foot: true },
  { keys: '<>', what: 'key.differences', foot: true },
  { keys: '⏎', what: 'key.claim', foot: true },
  { keys: 'b', what: 'key.base', foot: true },
  { keys: 'o', what: 'key.depth', foot: true },
  { keys: 'y', what: 'key.copy', foot: true },
  { keys: 'Y', what: 'key.permalink' },
  { keys: 'c', what: 'key.cite' },
  { keys: 'w', what: 'key.without' },
  { keys: 'a', what: 'key.arrange' },
  { keys: 'v', what: 'key.verdicts' },
  { keys: 'p', what: 'key.parts' },
  PAGE_KEYS,
  END_KEYS,
  { ...BACK_KEY, foot: false },
];

/** One column an account, one row a facet, each row with its verdict. */
export const synopsisScreen: Screen<SynopsisState> = {
  keys: KEYS,

  draw: (state, scene) =>
    drawAnswer(askComparison(state.view, scene), KEYS, scene, (answer) => {
      const { view, top, teller, columns, head, foot, height } = layOutSynopsis(state, answer, scene);
      const body = synopsisBodyLines(answer, view, top, columns, teller, height);
      const none = [EMPTY_LINE, line(`  ${teller.own('rows.none')}`)];
      return frameLines(
        { head, body: [synopsisHeadings(columns, view, scene.language), ...(body.length > 0 ? body : none)], foot },
        scene.size,
      );
    }),

  speak: (state, scene) =>
    speakAnswer(askComparison(state.view, scene), KEYS, scene, (answer) => {
      const view = resolveView(state, answer);
      const teller = answerWording(answer.lexicon, scene.language);
      const { title, lines } = spokenRow(answer, view, teller);
      const account = visibleAccounts(answer, view)[view.column];
      const row = selectedRow(answer, view);
      const without = row && account ? withoutAccountText(answer, view, row, account, scene, teller) : '';
      const place = { at: view.row, of: visibleRows(answer, view).length };
      return speechLines({ title: [title], place, lines: [...lines, line(without)] }, KEYS, scene);
    }),

  press(state, key, scene) {
    const asked = askComparison(state.view, scene);
    if (key === 'q' || key === 'escape' || key === 'backspace') return { do: 'back' };
    if (asked.is !== 'here') return { do: 'stay', state };
    const answer = asked.value;
    const view = resolveView(state, answer);
    const action = actionOf(key, view, answer);
    const stood = { ...state, view, aim: null };
    if (!action) return handleOtherKey(key, stood, answer, scene);
    const next = applyAction(view, action, answer);
    const moved = action.do === 'next-arrangement' ? { ...next, column: FIRST_SPEAKER } : next;
    const after = { ...stood, view: moved };
    return { do: 'stay', state: { ...after, top: layOutSynopsis(after, answer, scene).top } };
  },
};

interface SynopsisLayout {
  readonly view: ViewState;
  /** The first row in sight, moved as far as it must so that the chosen one is. */
  readonly top: number;
  readonly teller: AnswerWording;
  readonly columns: SynopsisColumns;
  readonly head: readonly StyledLine[];
  readonly foot: readonly StyledLine[];
  /** Lines for rows, under the headings. */
  readonly height: number;
}

function layOutSynopsis(state: SynopsisState, answer: ComparisonAnswer, scene: ScreenContext): SynopsisLayout {
  const view = resolveView(state, answer);
  const teller = answerWording(answer.lexicon, scene.language);
  const head = headOf(answer, view, scene, teller);
  const foot = footed(answer, view, scene, teller);
  const columns = layOutSynopsisColumns(answer, view, scene.size.columns);
  const height = bodyHeight(head, foot, scene.size.rows) - 1;
  return { view, top: synopsisScrollTop(answer, view, state.top, columns, teller, height), teller, columns, head, foot, height };
}

/** Where the reader stands once the answer is here. */
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

function actionOf(key: string, view: ViewState, answer: ComparisonAnswer): ViewAction | null {
  const rows = visibleRows(answer, view);
  const to = movePosition(key, view.row, rows.length, 8);
  if (to !== null) return { do: 'go-row', to };
  const account = visibleAccounts(answer, view)[view.column];
  switch (key) {
    case 'h':
    case 'left':
      return { do: 'move-column', by: -1 };
    case 'l':
    case 'right':
      return { do: 'move-column', by: 1 };
    case '<':
      return { do: 'next-difference', by: -1 };
    case '>':
      return { do: 'next-difference', by: 1 };
    case 'o':
      return { do: 'next-depth' };
    case 'a':
      return { do: 'next-arrangement' };
    case 'b':
      return account ? { do: 'toggle-base', siglum: account.siglum } : null;
    default:
      return null;
  }
}

function handleOtherKey(key: string, state: SynopsisState, answer: ComparisonAnswer, scene: ScreenContext): ScreenAction {
  const { view } = state;
  const row = selectedRow(answer, view);
  const cell = selectedCell(answer, view);
  if (key === 'enter' && row && cell) {
    if (cell.claims.length > 0) return { do: 'open', state: openClaim(view, row, cell.claims) };
    return { do: 'say', text: describeSilence(cell, answerWording(answer.lexicon, scene.language).speaker) };
  }
  if (key === 'v') return { do: 'stay', state: { ...state, view: onlyDisagreements(view, answer), top: 0 } };
  if (key === 'w') return { do: 'stay', state: { ...state, view: withoutOne(view, answer), top: 0 } };
  if (key === 'p' && answer.parts.length > 0) return { do: 'open', state: openSynopsis([...view.about, ...answer.parts]) };
  return copyAction(key, answer, view, scene) ?? { do: 'stay', state };
}

function copyAction(key: string, answer: ComparisonAnswer, view: ViewState, { base, language }: ScreenContext): ScreenAction | null {
  const teller = answerWording(answer.lexicon, language);
  const [row, account] = [selectedRow(answer, view), visibleAccounts(answer, view)[view.column]];
  if (key === 'y' && row && account) {
    const text = comparisonCellText(row, account, answer, teller);
    return { do: 'copy', text, called: text };
  }
  if (key === 'Y') return { do: 'copy', text: replayAddress(answer, view, base), called: answer.id };
  if (key === 'c') return { do: 'copy', text: citationText(answer, teller), called: answer.id };
  return null;
}

/** The comparison without the chosen account, or with all where one was left out: verdicts and counts are made anew. */
function withoutOne(view: ViewState, answer: ComparisonAnswer): ViewState {
  if (view.accounts !== null) return { ...view, accounts: null, row: 0, column: FIRST_SPEAKER };
  const account = visibleAccounts(answer, view)[view.column];
  const others = answer.accounts.filter((a) => a !== account).map((a) => a.siglum);
  if (!account || others.length === 0) return view;
  const base = view.base === account.siglum ? null : view.base;
  return { ...view, accounts: others, base, row: 0, column: FIRST_SPEAKER };
}

function onlyDisagreements(view: ViewState, answer: ComparisonAnswer): ViewState {
  if (view.verdicts !== null) return applyAction(view, { do: 'all-verdicts' }, answer);
  const one = applyAction(view, { do: 'toggle-verdict', verdict: 'conflict' }, answer);
  return applyAction(one, { do: 'toggle-verdict', verdict: 'contrast' }, answer);
}

function headOf(answer: ComparisonAnswer, view: ViewState, scene: ScreenContext, teller: AnswerWording): StyledLine[] {
  const { size, language } = scene;
  const [first = '', ...rest] = view.about;
  const names = answer.lexicon.names[first];
  const other = names && inOtherLanguage(names, language)?.text;
  const more = rest.length > 0 ? ` +${rest.length}` : '';
  const own = line(span(`${teller.speaker.name(first)}${more}`, 'strong'));
  const by = span(teller.shared(`by.${view.by}`), 'quiet');
  const both = line(...own, span(other ? ` / ${other}` : '', 'quiet'));
  const title = lineWidth(both) + lineWidth([by]) + 16 <= size.columns ? both : own;
  const rows = visibleRows(answer, view).length;
  const place = rows === 0 ? '0/0' : `${view.row + 1}/${rows}`;
  const notes = [
    view.verdicts ? teller.own('screen.only-differences') : '',
    view.accounts ? teller.own('screen.left-out') : '',
    view.base ? teller.own('screen.base', { siglum: view.base }) : '',
    answer.parts.length > 0 ? teller.own('screen.parts', { n: answer.parts.length }) : '',
  ].filter(Boolean);
  const date = rest.length > 0 ? '' : dateOf(first, scene);
  const when = line(' ', span(date === '' ? '' : `${date}  `));
  const aside = line(span([...notes, place].join('  '), 'quiet'), ' ');
  return [
    titleLine(title, [by], scene),
    justifyLine(
      line(...when, ...verdictTallyLine(answer, teller, size.columns - lineWidth(when) - lineWidth(aside) - 1)),
      aside,
      size.columns,
    ),
  ];
}

function dateOf(id: Id, { answers, reader }: ScreenContext): string {
  if (!id.startsWith('event:')) return '';
  const asked = answers.ask(`event ${id}`, () => reader.event(id));
  return asked.is === 'here' ? (asked.value.event.date?.edtf ?? '') : '';
}

/** Why the row has its verdict, what would change without the chosen account, and the rule. */
function footed(answer: ComparisonAnswer, view: ViewState, scene: ScreenContext, teller: AnswerWording): StyledLine[] {
  const row = selectedRow(answer, view);
  const foot = footerLines(row ? rowExplanationLine(row, answer, teller) : EMPTY_LINE, KEYS, scene, isShortWindow(scene) ? 1 : 2);
  if (isShortWindow(scene)) return foot;
  const account = visibleAccounts(answer, view)[view.column];
  const without = row && account ? withoutAccountText(answer, view, row, account, scene, teller) : '';
  const rule = justifyLine(line(' ', span(without, 'quiet')), line(span(row?.rule ?? '', 'quiet'), ' '), scene.size.columns);
  return [...foot.slice(0, -1), rule, ...foot.slice(-1)];
}

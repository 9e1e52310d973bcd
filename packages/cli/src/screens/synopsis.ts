import type { Account } from '@synoptic/core/compare/accounts';
import type { Row } from '@synoptic/core/compare/compare';
import { tellSilence } from '@synoptic/core/locale/tell';
import type { ComparisonAnswer } from '@synoptic/core/reader/reader';
import type { Id } from '@synoptic/core/text/id';
import { type Action, act } from '@synoptic/core/view/act';
import { cellOf, selectedCell, selectedRow, visibleAccounts, visibleRows } from '@synoptic/core/view/select';
import type { ViewState } from '@synoptic/core/view/state';
import { EMPTY, ends, type Line, line, lineWidth, span } from '../layout/line.ts';
import { cellText } from '../tell/cell.ts';
import { cite } from '../tell/citation.ts';
import { tellTally, tellWhy } from '../tell/row.ts';
import { type Teller, tellerOf } from '../tell/teller.ts';
import { comparisonOf } from './asked.ts';
import { drawAnswer, speakAnswer } from './awaited.ts';
import { bodyRows, footOf, frame, isShort, titleLine } from './frame.ts';
import { BACK, ENDS, type KeyHint, PAGES, ROWS } from './key.ts';
import { permalink } from './permalink.ts';
import type { Scene, Screen, Step } from './screen.ts';
import { moved } from './scroll.ts';
import { speakRow } from './speak-row.ts';
import { speech } from './speech.ts';
import { FIRST_SPEAKER, isPlace, openClaim, openSynopsis, type SynopsisState } from './state.ts';
import { bodyLines, type Columns, headings, layColumns, topAfter } from './synopsis-rows.ts';
import { tellWithout } from './without.ts';

const KEYS: readonly KeyHint[] = [
  ROWS,
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
  PAGES,
  ENDS,
  { ...BACK, foot: false },
];

/** One column an account, one row a facet, each row with its verdict. */
export const synopsis: Screen<SynopsisState> = {
  keys: KEYS,

  draw: (state, scene) =>
    drawAnswer(comparisonOf(state.view, scene), KEYS, scene, (answer) => {
      const { view, top, teller, columns, head, foot, height } = laid(state, answer, scene);
      const body = bodyLines(answer, view, top, columns, teller, height);
      const none = [EMPTY, line(`  ${teller.own('rows.none')}`)];
      return frame({ head, body: [headings(columns, view, scene.language), ...(body.length > 0 ? body : none)], foot }, scene.size);
    }),

  speak: (state, scene) =>
    speakAnswer(comparisonOf(state.view, scene), KEYS, scene, (answer) => {
      const view = standing(state, answer);
      const teller = tellerOf(answer.lexicon, scene.language);
      const { title, lines } = speakRow(answer, view, teller);
      const account = visibleAccounts(answer, view)[view.column];
      const row = selectedRow(answer, view);
      const without = row && account ? tellWithout(answer, view, row, account, scene, teller) : '';
      const place = { at: view.row, of: visibleRows(answer, view).length };
      return speech({ title: [title], place, lines: [...lines, line(without)] }, KEYS, scene);
    }),

  press(state, key, scene) {
    const asked = comparisonOf(state.view, scene);
    if (key === 'q' || key === 'escape' || key === 'backspace') return { do: 'back' };
    if (asked.is !== 'here') return { do: 'stay', state };
    const answer = asked.value;
    const view = standing(state, answer);
    const action = actionOf(key, view, answer);
    const stood = { ...state, view, aim: null };
    if (!action) return otherwise(key, stood, answer, scene);
    const next = act(view, action, answer);
    const moved = action.do === 'next-arrangement' ? { ...next, column: FIRST_SPEAKER } : next;
    const after = { ...stood, view: moved };
    return { do: 'stay', state: { ...after, top: laid(after, answer, scene).top } };
  },
};

interface Laid {
  readonly view: ViewState;
  /** The first row in sight, moved as far as it must so that the chosen one is. */
  readonly top: number;
  readonly teller: Teller;
  readonly columns: Columns;
  readonly head: readonly Line[];
  readonly foot: readonly Line[];
  /** Lines for rows, under the headings. */
  readonly height: number;
}

function laid(state: SynopsisState, answer: ComparisonAnswer, scene: Scene): Laid {
  const view = standing(state, answer);
  const teller = tellerOf(answer.lexicon, scene.language);
  const head = headOf(answer, view, scene, teller);
  const foot = footed(answer, view, scene, teller);
  const columns = layColumns(answer, view, scene.size.columns);
  const height = bodyRows(head, foot, scene.size.rows) - 1;
  return { view, top: topAfter(answer, view, state.top, columns, teller, height), teller, columns, head, foot, height };
}

/** Where the reader stands once the answer is here. */
function standing({ view, aim }: SynopsisState, answer: ComparisonAnswer): ViewState {
  if (view.column !== FIRST_SPEAKER) return view;
  const rows = visibleRows(answer, view);
  const aimed = aim === null ? -1 : rows.findIndex((row) => (typeof aim === 'string' ? holds(row, aim) : isPlace(row, aim)));
  const row = aimed < 0 ? view.row : aimed;
  const speaks = ({ siglum }: Account): boolean => {
    const claims = (rows[row] && cellOf(rows[row], siglum)?.claims) ?? [];
    return aimed >= 0 && typeof aim === 'string' ? claims.includes(aim) : claims.length > 0;
  };
  return { ...view, row, column: Math.max(0, visibleAccounts(answer, view).findIndex(speaks)) };
}

function holds(row: Row, claim: Id): boolean {
  return row.cells.some((cell) => cell.claims.includes(claim));
}

function actionOf(key: string, view: ViewState, answer: ComparisonAnswer): Action | null {
  const rows = visibleRows(answer, view);
  const to = moved(key, view.row, rows.length, 8);
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

function otherwise(key: string, state: SynopsisState, answer: ComparisonAnswer, scene: Scene): Step {
  const { view } = state;
  const row = selectedRow(answer, view);
  const cell = selectedCell(answer, view);
  if (key === 'enter' && row && cell) {
    if (cell.claims.length > 0) return { do: 'open', state: openClaim(view, row, cell.claims) };
    return { do: 'say', text: tellSilence(cell, tellerOf(answer.lexicon, scene.language).speaker) };
  }
  if (key === 'v') return { do: 'stay', state: { ...state, view: onlyDisagreements(view, answer), top: 0 } };
  if (key === 'w') return { do: 'stay', state: { ...state, view: withoutOne(view, answer), top: 0 } };
  if (key === 'p' && answer.parts.length > 0) return { do: 'open', state: openSynopsis([...view.about, ...answer.parts]) };
  return copied(key, answer, view, scene) ?? { do: 'stay', state };
}

function copied(key: string, answer: ComparisonAnswer, view: ViewState, { base, language }: Scene): Step | null {
  const teller = tellerOf(answer.lexicon, language);
  const [row, account] = [selectedRow(answer, view), visibleAccounts(answer, view)[view.column]];
  if (key === 'y' && row && account) {
    const text = cellText(row, account, answer, teller);
    return { do: 'copy', text, called: text };
  }
  if (key === 'Y') return { do: 'copy', text: permalink(answer, view, base), called: answer.id };
  if (key === 'c') return { do: 'copy', text: cite(answer, teller), called: answer.id };
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
  if (view.verdicts !== null) return act(view, { do: 'all-verdicts' }, answer);
  const one = act(view, { do: 'toggle-verdict', verdict: 'conflict' }, answer);
  return act(one, { do: 'toggle-verdict', verdict: 'contrast' }, answer);
}

function headOf(answer: ComparisonAnswer, view: ViewState, scene: Scene, teller: Teller): Line[] {
  const { size, language } = scene;
  const [first = '', ...rest] = view.about;
  const names = answer.lexicon.names[first];
  const other = names && names.en !== names.ja ? names[language === 'en' ? 'ja' : 'en'] : '';
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
    ends(line(...when, ...tellTally(answer, teller, size.columns - lineWidth(when) - lineWidth(aside) - 1)), aside, size.columns),
  ];
}

function dateOf(id: Id, { answers, reader }: Scene): string {
  if (!id.startsWith('event:')) return '';
  const asked = answers.ask(`event ${id}`, () => reader.event(id));
  return asked.is === 'here' ? (asked.value.event.date?.edtf ?? '') : '';
}

/** Why the row has its verdict, what would change without the chosen account, and the rule. */
function footed(answer: ComparisonAnswer, view: ViewState, scene: Scene, teller: Teller): Line[] {
  const row = selectedRow(answer, view);
  const foot = footOf(row ? tellWhy(row, answer, teller) : EMPTY, KEYS, scene, isShort(scene) ? 1 : 2);
  if (isShort(scene)) return foot;
  const account = visibleAccounts(answer, view)[view.column];
  const without = row && account ? tellWithout(answer, view, row, account, scene, teller) : '';
  const rule = ends(line(' ', span(without, 'quiet')), line(span(row?.rule ?? '', 'quiet'), ' '), scene.size.columns);
  return [...foot.slice(0, -1), rule, ...foot.slice(-1)];
}

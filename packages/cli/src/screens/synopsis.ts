import { tellSilence } from '@synoptic/core/locale/tell';
import type { ComparisonAnswer } from '@synoptic/core/reader/reader';
import type { Id } from '@synoptic/core/text/id';
import { type Action, act } from '@synoptic/core/view/act';
import { cellOf, selectedCell, selectedRow, visibleAccounts, visibleRows } from '@synoptic/core/view/select';
import { initialView, type ViewState } from '@synoptic/core/view/state';
import { EMPTY, ends, type Line, line, lineWidth, span } from '../layout/line.ts';
import { wrap } from '../layout/wrap.ts';
import { tell } from '../locale/tell.ts';
import { tellTally, tellWhy } from '../tell/row.ts';
import { type Teller, tellerOf } from '../tell/teller.ts';
import { openClaim } from './claim.ts';
import { comparisonOf } from './comparison.ts';
import { bodyRows, footText, frame, hintLine, isShort, plainFrame, titleLine } from './frame.ts';
import { permalink } from './permalink.ts';
import type { KeyHint, Scene, Screen, Step } from './screen.ts';
import { moved } from './scroll.ts';
import { bodyLines, headings, layColumns } from './synopsis-rows.ts';
import { tellWithout } from './without.ts';

export interface SynopsisState {
  readonly screen: 'synopsis';
  readonly view: ViewState;
}

export function openSynopsis(about: readonly Id[]): SynopsisState {
  return { screen: 'synopsis', view: { ...initialView(about), column: FIRST_SPEAKER } };
}

/** Stands for the first account that speaks in the row, until the answer is here and says which that is. */
const FIRST_SPEAKER = -1;

const KEYS: readonly KeyHint[] = [
  { keys: 'jk', what: 'key.rows', foot: true },
  { keys: 'hl', what: 'key.accounts', foot: true },
  { keys: '<>', what: 'key.differences', foot: true },
  { keys: '⏎', what: 'key.claim', foot: true },
  { keys: 'b', what: 'key.base', foot: true },
  { keys: 'o', what: 'key.depth', foot: true },
  { keys: 'y', what: 'key.copy', foot: true },
  { keys: 'a', what: 'key.arrange' },
  { keys: 'v', what: 'key.verdicts' },
  { keys: 'p', what: 'key.parts' },
  { keys: 'g G', what: 'key.ends' },
  { keys: 'L', what: 'key.language' },
  { keys: 'q', what: 'key.back' },
];

/** One column an account, one row a facet, each row with its verdict. */
export const synopsis: Screen<SynopsisState> = {
  keys: KEYS,

  draw(state, scene) {
    const asked = comparisonOf(state.view, scene);
    if (asked.is === 'failed') return plainFrame(asked.error.message, scene, KEYS);
    if (asked.is === 'awaited') return plainFrame(tell(scene.language, 'screen.waiting'), scene, KEYS);
    const answer = asked.value;
    const view = standing(state.view, answer);
    const teller = tellerOf(answer.lexicon, scene.language);
    const columns = layColumns(answer, view, scene.size.columns);
    const head = headOf(answer, view, scene, teller);
    const foot = footOf(answer, view, scene, teller);
    const height = bodyRows(head, foot, scene.size.rows) - 1;
    const body = bodyLines(answer, view, columns, teller, height);
    const none = [EMPTY, line(`  ${teller.own('rows.none')}`)];
    return frame({ head, body: [headings(columns, view, scene.language), ...(body.length > 0 ? body : none)], foot }, scene.size);
  },

  press(state, key, scene) {
    const asked = comparisonOf(state.view, scene);
    if (key === 'q' || key === 'escape' || key === 'backspace') return { do: 'back' };
    if (asked.is !== 'here') return { do: 'stay', state };
    const view = standing(state.view, asked.value);
    const action = actionOf(key, view, asked.value);
    if (action?.do === 'next-arrangement')
      return { do: 'stay', state: { ...state, view: { ...act(view, action, asked.value), column: FIRST_SPEAKER } } };
    if (action) return { do: 'stay', state: { ...state, view: act(view, action, asked.value) } };
    return otherwise(key, { ...state, view }, asked.value, scene);
  },
};

function standing(view: ViewState, answer: ComparisonAnswer): ViewState {
  if (view.column !== FIRST_SPEAKER) return view;
  const row = visibleRows(answer, view)[view.row];
  return {
    ...view,
    column: Math.max(0, row ? visibleAccounts(answer, view).findIndex((a) => (cellOf(row, a.siglum)?.claims.length ?? 0) > 0) : 0),
  };
}

function actionOf(key: string, view: ViewState, answer: ComparisonAnswer): Action | null {
  const rows = visibleRows(answer, view);
  const to = moved(key, view.row, rows.length, 5);
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
  if (key === 'v') return { do: 'stay', state: { ...state, view: onlyDisagreements(view, answer) } };
  if (key === 'p' && answer.parts.length > 0) return { do: 'open', state: openSynopsis([...view.about, ...answer.parts]) };
  if (key === 'y') return { do: 'copy', text: permalink(answer, view, scene.base), called: answer.id };
  return { do: 'stay', state };
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
function footOf(answer: ComparisonAnswer, view: ViewState, scene: Scene, teller: Teller): Line[] {
  const { size, message } = scene;
  const row = selectedRow(answer, view);
  const account = visibleAccounts(answer, view)[view.column];
  const told = message !== null ? line(message) : row ? tellWhy(row, answer, teller) : EMPTY;
  const why = footText(
    wrap(told, size.columns - 4).map((l) => line(' ', ...l)),
    isShort(scene) ? 1 : 2,
    size.columns,
  );
  if (isShort(scene)) return [...why, hintLine(KEYS, scene)];
  const without = row && account ? tellWithout(answer, view, row, account, scene, teller) : '';
  return [...why, ends(line(' ', span(without, 'quiet')), line(span(row?.rule ?? '', 'quiet'), ' '), size.columns), hintLine(KEYS, scene)];
}

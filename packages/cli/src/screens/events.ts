import type { Verdict } from '@synoptic/core/compare/rules';
import { SIGNS } from '@synoptic/core/locale/signs';
import type { Event } from '@synoptic/core/model/thing';
import { fold } from '@synoptic/core/reader/words';
import type { Id } from '@synoptic/core/text/id';
import { EMPTY, fit, type Line, line, span } from '../layout/line.ts';
import { wrap } from '../layout/wrap.ts';
import { tell } from '../locale/tell.ts';
import { everything } from '../problem.ts';
import { toneOf } from '../tell/row.ts';
import { comparisonOf } from './comparison.ts';
import { bodyRows, footText, frame, hintLine, isReduced, isShort, plainFrame, titleLine } from './frame.ts';
import type { KeyHint, Scene, Screen } from './screen.ts';
import { moved, scrolled } from './scroll.ts';
import { openSynopsis } from './synopsis.ts';

export interface EventsState {
  readonly screen: 'events';
  readonly row: number;
  readonly top: number;
  readonly filter: string;
  readonly typing: boolean;
  /** Events to be compared together. */
  readonly marked: readonly Id[];
}

export const EVENTS: EventsState = { screen: 'events', row: 0, top: 0, filter: '', typing: false, marked: [] };

const KEYS: readonly KeyHint[] = [
  { keys: 'jk', what: 'key.rows', foot: true },
  { keys: '⏎', what: 'key.open', foot: true },
  { keys: '/', what: 'key.filter', foot: true },
  { keys: 'x', what: 'key.mark', foot: true },
  { keys: 'L', what: 'key.language', foot: true },
  { keys: 'q', what: 'key.back', foot: true },
  { keys: '^D ^U', what: 'key.pages' },
  { keys: 'g G', what: 'key.ends' },
];
const TYPING_KEYS: readonly KeyHint[] = [
  { keys: 'a–z あ', what: 'key.type', foot: true },
  { keys: '⏎', what: 'key.done', foot: true },
  { keys: 'Esc', what: 'key.clear', foot: true },
];

/** Verdicts that have a column, those at which a reader stops first. */
const TALLIED: readonly Verdict[] = ['conflict', 'contrast', 'refines', 'series', 'incomparable', 'single', 'agree', 'open'];
const TALLIED_NARROW: readonly Verdict[] = ['conflict', 'contrast', 'refines', 'single', 'agree'];
const TALLIED_REDUCED = TALLIED.slice(0, 3);
const TALLY = 3;

/** Every event, by date, with the verdicts of its rows. */
export const events: Screen<EventsState> = {
  keys: KEYS,
  typing: (state) => state.typing,

  draw(state, scene) {
    const all = eventsOf(scene);
    if (all.is === 'failed') return plainFrame(all.error.message, scene, KEYS);
    if (all.is === 'awaited') return plainFrame(tell(scene.language, 'screen.waiting'), scene, KEYS);
    const shown = filtered(all.value, state.filter);
    const head = headOf(state, shown.length, scene);
    const foot = footOf(shown[state.row], state, scene);
    const height = bodyRows(head, foot, scene.size.rows);
    const top = scrolled(state.top, state.row, height);
    const body = shown.slice(top, top + height).map((event, i) => rowLine(event, top + i === state.row, state, scene));
    return frame({ head, body: body.length > 0 ? body : [EMPTY, line(`  ${tell(scene.language, 'screen.no-match')}`)], foot }, scene.size);
  },

  press(state, key, scene) {
    const all = eventsOf(scene);
    const shown = all.is === 'here' ? filtered(all.value, state.filter) : [];
    const stay = (change: Partial<EventsState>) => ({ do: 'stay', state: { ...state, ...change } }) as const;
    if (state.typing) return stay(typed(state, key));
    const height = bodyRows(headOf(state, 0, scene), footOf(undefined, state, scene), scene.size.rows);
    const chosen = shown[state.row];
    const to = moved(key, state.row, shown.length, height);
    if (to !== null) return stay({ row: Math.max(0, to), top: scrolled(state.top, Math.max(0, to), height) });
    if (key === '/') return stay({ typing: true });
    if (key === 'escape' && (state.filter !== '' || state.marked.length > 0)) return stay({ filter: '', marked: [], row: 0, top: 0 });
    if (key === 'x' && chosen) return stay({ marked: toggled(state.marked, chosen.id) });
    if (key === 'enter' && chosen)
      return { do: 'open', state: openSynopsis(state.marked.length > 0 ? toggledIn(state.marked, chosen.id) : [chosen.id]) };
    if (key === 'q' || key === 'escape') return { do: 'back' };
    return stay({});
  },
};

/** All events by date; those of unknown day last. */
function eventsOf({ answers, reader }: Scene) {
  return answers.ask('events', async () => {
    const all: Event[] = [];
    for await (const event of everything((paging) => reader.events(paging))) all.push(event);
    return all.sort((a, b) => (begin(a) < begin(b) ? -1 : begin(a) > begin(b) ? 1 : a.id < b.id ? -1 : 1));
  });
}

/** The first day that an EDTF string writes sorts as text. */
function begin(event: Event): string {
  return /\d{4}[-\dX]*/.exec(event.date?.edtf ?? '')?.[0] ?? '~';
}

function filtered(all: readonly Event[], filter: string): readonly Event[] {
  if (filter === '') return all;
  const wanted = fold(filter);
  return all.filter((e) =>
    [e.label.en, e.label.ja, ...e.names.en, ...e.names.ja, ...e.names.ru, e.date?.edtf ?? ''].some((n) => fold(n).includes(wanted)),
  );
}

function typed(state: EventsState, key: string): Partial<EventsState> {
  if (key === 'enter') return { typing: false };
  if (key === 'escape') return { typing: false, filter: '', row: 0, top: 0 };
  if (key === 'backspace') return { filter: [...state.filter].slice(0, -1).join(''), row: 0, top: 0 };
  return [...key].length === 1 ? { filter: state.filter + key, row: 0, top: 0 } : {};
}

function toggled(ids: readonly Id[], id: Id): readonly Id[] {
  return ids.includes(id) ? ids.filter((i) => i !== id) : [...ids, id];
}

function toggledIn(ids: readonly Id[], id: Id): readonly Id[] {
  return ids.includes(id) ? ids : [...ids, id];
}

function headOf(state: EventsState, count: number, scene: Scene): Line[] {
  const { language, size, answers, reader } = scene;
  const card = answers.ask('corpus', () => reader.corpus());
  const title = card.is === 'here' ? [span(card.value.title[language])] : EMPTY;
  const filter =
    state.typing || state.filter !== ''
      ? span(tell(language, 'screen.filter', { text: `${state.filter}${state.typing ? '_' : ''}` }), 'link')
      : span('');
  const marked = state.marked.length > 0 ? span(`  ${tell(language, 'screen.marked', { n: state.marked.length })}`, 'link') : span('');
  const signs = talliedIn(scene).map((v) => span(SIGNS[v].plain.padStart(TALLY), toneOf(v)));
  return [
    titleLine(title, [span(`${count} ${tell(language, 'screen.events')}`, 'quiet')], scene),
    [...fit(line(' ', filter, marked), size.columns - signs.length * TALLY - 1), ...signs],
  ];
}

function footOf(event: Event | undefined, state: EventsState, scene: Scene): Line[] {
  const { language, size, message } = scene;
  const text = message ?? event?.describe?.[language] ?? event?.label[language] ?? '';
  const lines = wrap(line(text), size.columns - 2).map((l) => line(' ', ...l));
  return [...footText(lines, isShort(scene) ? 1 : 2, size.columns), hintLine(state.typing ? TYPING_KEYS : KEYS, scene)];
}

function rowLine(event: Event, selected: boolean, state: EventsState, scene: Scene): Line {
  const { size, language } = scene;
  const date = isReduced(scene) ? 10 : 21;
  const tallied = talliedIn(scene);
  const label = size.columns - date - 4 - tallied.length * TALLY;
  const mark = state.marked.includes(event.id) ? span('x', 'link') : span(' ');
  return [
    span(selected ? '▌' : ' ', 'accent'),
    mark,
    ...fit(line(span(event.date?.edtf ?? '—', 'quiet')), date),
    span(' '),
    ...fit(line(span(event.label[language], selected ? 'strong' : 'plain')), label),
    ...tallyOf(event.id, tallied, scene),
  ];
}

/** Asked for only when the event comes into sight. */
function tallyOf(id: Id, tallied: readonly Verdict[], scene: Scene): Line {
  const answer = comparisonOf({ about: [id], by: 'voice', accounts: null, facets: null }, scene);
  if (answer.is !== 'here') return EMPTY;
  const { verdicts } = answer.value.summary;
  return tallied.map((v) => span(String(verdicts[v] ?? '·').padStart(TALLY), verdicts[v] ? toneOf(v) : 'quiet'));
}

function talliedIn(scene: Scene): readonly Verdict[] {
  return isReduced(scene) ? TALLIED_REDUCED : scene.size.columns < 100 ? TALLIED_NARROW : TALLIED;
}

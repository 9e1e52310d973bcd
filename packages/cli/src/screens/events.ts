import type { Verdict } from '@synoptic/core/compare/rules';
import { SIGNS } from '@synoptic/core/locale/signs';
import { say } from '@synoptic/core/locale/speaker';
import type { Event } from '@synoptic/core/model/thing';
import type { ComparisonAnswer } from '@synoptic/core/reader/reader';
import type { Id } from '@synoptic/core/text/id';
import { EMPTY, fit, type Line, line, span } from '../layout/line.ts';
import { tell } from '../locale/tell.ts';
import { toneOf } from '../tell/row.ts';
import { comparisonOf, eventsOf, titleOf } from './asked.ts';
import { drawAnswer, speakAnswer } from './awaited.ts';
import { filtered, matching } from './filter.ts';
import { bodyRows, footOf, isReduced, isShort, titleLine } from './frame.ts';
import { BACK, ENDS, FILTER, type KeyHint, OPEN, PAGES, ROWS, TYPING } from './key.ts';
import { drawList, type Item, lazily, moveIn, speakList, standing } from './listing.ts';
import type { Scene, Screen } from './screen.ts';
import { type EventsState, openSynopsis, START } from './state.ts';

const KEYS: readonly KeyHint[] = [ROWS, OPEN, FILTER, { keys: 'x', what: 'key.mark', foot: true }, BACK, PAGES, ENDS];

/** Verdicts that have a column, those at which a reader stops first. */
const TALLIED: readonly Verdict[] = ['conflict', 'contrast', 'refines', 'series', 'incomparable', 'single', 'agree', 'open'];
const TALLIED_NARROW: readonly Verdict[] = ['conflict', 'contrast', 'refines', 'single', 'agree'];
const TALLIED_REDUCED = TALLIED.slice(0, 3);
const TALLY = 3;

/** Every event, by date, with the verdicts of its rows. */
export const events: Screen<EventsState> = {
  keys: KEYS,
  typing: (state) => state.typing,

  draw: (state, scene) =>
    drawAnswer(eventsOf(scene), KEYS, scene, (all) => {
      const shown = shownOf(all, state);
      const items = lazily(shown, (e) => itemOf(e, state, scene));
      const head = headOf(state, shown.length, scene);
      const height = bodyRows(head, footed(undefined, state, scene), scene.size.rows);
      const chosen = shown[standing(items, state, height).row];
      return drawList(items, state, head, footed(chosen, state, scene), tell(scene.language, 'screen.no-match'), scene);
    }),

  speak: (state, scene) =>
    speakAnswer(eventsOf(scene), KEYS, scene, (all) => {
      const { language } = scene;
      const notes = [
        state.filter === '' ? '' : tell(language, 'screen.filter', { text: state.filter }),
        state.marked.length === 0 ? '' : tell(language, 'screen.marked', { n: state.marked.length }),
      ];
      const title = [[tell(language, 'screen.events'), ...notes].filter(Boolean).join(tell(language, 'list.comma'))];
      const items = lazily(shownOf(all, state), (e) => itemOf(e, state, scene));
      return speakList(items, state, { title, lines: [] }, tell(language, 'screen.no-match'), state.typing ? TYPING : KEYS, scene);
    }),

  press(state, key, scene) {
    const stay = (change: Partial<EventsState>) => ({ do: 'stay', state: { ...state, ...change } }) as const;
    if (state.typing) return stay(filtered(state, key));
    const asked = eventsOf(scene);
    const shown = asked.is === 'here' ? shownOf(asked.value, state) : [];
    const items = lazily(shown, (e) => itemOf(e, state, scene));
    const height = bodyRows(headOf(state, 0, scene), footed(undefined, state, scene), scene.size.rows);
    const to = moveIn(items, state, key, height);
    if (to) return stay(to);
    const chosen = shown[standing(items, state, height).row];
    if (key === '/') return stay({ typing: true });
    if (key === 'escape' && (state.filter !== '' || state.marked.length > 0)) return stay({ filter: '', marked: [], ...START });
    if (key === 'x' && chosen) return stay({ marked: toggled(state.marked, chosen.id) });
    if (key === 'enter' && chosen)
      return { do: 'open', state: openSynopsis(state.marked.length > 0 ? [...new Set([...state.marked, chosen.id])] : [chosen.id]) };
    if (key === 'q' || key === 'escape') return { do: 'back' };
    return stay({});
  },
};

const known = new WeakMap<readonly Event[], readonly Event[]>();

/** By date, those of unknown day last; sorted once for a list. */
function shownOf(all: readonly Event[], { filter }: EventsState): readonly Event[] {
  const inOrder = known.get(all) ?? all.toSorted((a, b) => (begin(a) < begin(b) ? -1 : begin(a) > begin(b) ? 1 : a.id < b.id ? -1 : 1));
  known.set(all, inOrder);
  return matching(inOrder, filter, (e) => (e.date ? [e.date.edtf] : []));
}

/** The first day that an EDTF string writes sorts as text. */
function begin(event: Event): string {
  return /\d{4}[-\dX]*/.exec(event.date?.edtf ?? '')?.[0] ?? '~';
}

function toggled(ids: readonly Id[], id: Id): readonly Id[] {
  return ids.includes(id) ? ids.filter((i) => i !== id) : [...ids, id];
}

function headOf(state: EventsState, count: number, scene: Scene): Line[] {
  const { language, size } = scene;
  const filter =
    state.typing || state.filter !== ''
      ? span(tell(language, 'screen.filter', { text: `${state.filter}${state.typing ? '_' : ''}` }), 'link')
      : span('');
  const marked = state.marked.length > 0 ? span(`  ${tell(language, 'screen.marked', { n: state.marked.length })}`, 'link') : span('');
  const signs = talliedIn(scene).map((v) => span(SIGNS[v].plain.padStart(TALLY), toneOf(v)));
  return [
    titleLine([span(titleOf(scene))], [span(`${count} ${tell(language, 'screen.events')}`, 'quiet')], scene),
    [...fit(line(' ', filter, marked), size.columns - signs.length * TALLY - 1), ...signs],
  ];
}

function footed(event: Event | undefined, { typing }: EventsState, scene: Scene): Line[] {
  const told = event ? line(event.describe?.[scene.language] ?? event.label[scene.language]) : EMPTY;
  return footOf(told, typing ? TYPING : KEYS, scene, isShort(scene) ? 1 : 2, !typing);
}

function itemOf(event: Event, state: EventsState, scene: Scene): Item {
  const { size, language } = scene;
  const date = isReduced(scene) ? 10 : 21;
  const tallied = talliedIn(scene);
  const label = size.columns - date - 4 - tallied.length * TALLY;
  const marked = state.marked.includes(event.id);
  return {
    line: (selected) => [
      marked ? span('x', 'link') : span(' '),
      ...fit(line(span(event.date?.edtf ?? '—', 'quiet')), date),
      span(' '),
      ...fit(line(span(event.label[language], selected ? 'strong' : 'plain')), label),
      ...tallyOf(event.id, tallied, scene),
    ],
    speak: () => [
      line(
        [event.label[language], event.date?.edtf ?? tell(language, 'date.unknown'), marked ? tell(language, 'spoken.marked') : '']
          .filter(Boolean)
          .join(tell(language, 'list.comma')),
      ),
      line(sayTally(event.id, scene)),
      line(event.describe?.[language] ?? ''),
    ],
  };
}

/** Asked for only when the event comes into sight. */
function verdictsOf(id: Id, scene: Scene): ComparisonAnswer['summary']['verdicts'] | null {
  const answer = comparisonOf({ about: [id], by: 'voice', accounts: null, facets: null }, scene);
  return answer.is === 'here' ? answer.value.summary.verdicts : null;
}

function tallyOf(id: Id, tallied: readonly Verdict[], scene: Scene): Line {
  const verdicts = verdictsOf(id, scene);
  if (!verdicts) return EMPTY;
  return tallied.map((v) => span(String(verdicts[v] ?? '·').padStart(TALLY), verdicts[v] ? toneOf(v) : 'quiet'));
}

function sayTally(id: Id, scene: Scene): string {
  const verdicts = verdictsOf(id, scene) ?? {};
  const told = TALLIED.flatMap((v) => (verdicts[v] ? [`${verdicts[v]} ${say(scene.language, `verdict.${v}`)}`] : []));
  return told.join(tell(scene.language, 'list.comma'));
}

function talliedIn(scene: Scene): readonly Verdict[] {
  return isReduced(scene) ? TALLIED_REDUCED : scene.size.columns < 100 ? TALLIED_NARROW : TALLIED;
}

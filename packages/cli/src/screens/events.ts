import type { Verdict } from '@synoptic/core/compare/rule-numbers';
import { VERDICT_SIGNS } from '@synoptic/core/locale/signs';
import { translate } from '@synoptic/core/locale/value-formatter';
import type { Event } from '@synoptic/core/model/thing';
import type { ComparisonAnswer } from '@synoptic/core/reader/reader';
import type { Id } from '@synoptic/core/text/id';
import { inLanguage } from '@synoptic/core/text/text';
import { verdictTone } from '../describe/comparison-row.ts';
import { EMPTY_LINE, fitLine, line, type StyledLine, span } from '../layout/styled-line.ts';
import { cliText } from '../locale/cli-text.ts';
import { drawAnswer, speakAnswer } from './frame/draw-answer.ts';
import { bodyHeight, footerLines, isNarrowWindow, isShortWindow, titleLine } from './frame/frame.ts';
import { BACK_KEY, END_KEYS, FILTER_KEY, FILTER_TYPING_KEYS, type KeyHint, OPEN_KEY, PAGE_KEYS, ROW_KEYS } from './frame/key-hint.ts';
import { clampSelection, drawList, type ListItem, lazyItems, moveSelection, speakList } from './list/list.ts';
import { editFilter, filterByName } from './list/list-filter.ts';
import type { Screen, ScreenContext } from './screen.ts';
import { askComparison, askEvents, corpusTitle } from './screen-questions.ts';
import { type EventsState, LIST_START, openSynopsis } from './screen-state.ts';

const KEYS: readonly KeyHint[] = [
  ROW_KEYS,
  OPEN_KEY,
  FILTER_KEY,
  { keys: 'x', what: 'key.mark', foot: true },
  BACK_KEY,
  PAGE_KEYS,
  END_KEYS,
];

/** Verdicts that have a column, those at which a reader stops first. */
const TALLIED: readonly Verdict[] = ['conflict', 'contrast', 'refines', 'series', 'incomparable', 'single', 'agree', 'open'];
const TALLIED_NARROW: readonly Verdict[] = ['conflict', 'contrast', 'refines', 'single', 'agree'];
const TALLIED_REDUCED = TALLIED.slice(0, 3);
const TALLY = 3;

/** Every event, by date, with the verdicts of its rows. */
export const eventsScreen: Screen<EventsState> = {
  keys: KEYS,
  typing: (state) => state.typing,

  draw: (state, scene) =>
    drawAnswer(askEvents(scene), KEYS, scene, (all) => {
      const shown = shownOf(all, state);
      const items = lazyItems(shown, (e) => itemOf(e, state, scene));
      const head = headOf(state, shown.length, scene);
      const height = bodyHeight(head, footed(undefined, state, scene), scene.size.rows);
      const chosen = shown[clampSelection(items, state, height).row];
      return drawList(items, state, head, footed(chosen, state, scene), cliText(scene.language, 'screen.no-match'), scene);
    }),

  speak: (state, scene) =>
    speakAnswer(askEvents(scene), KEYS, scene, (all) => {
      const { language } = scene;
      const notes = [
        state.filter === '' ? '' : cliText(language, 'screen.filter', { text: state.filter }),
        state.marked.length === 0 ? '' : cliText(language, 'screen.marked', { n: state.marked.length }),
      ];
      const title = [[cliText(language, 'screen.events'), ...notes].filter(Boolean).join(cliText(language, 'list.comma'))];
      const items = lazyItems(shownOf(all, state), (e) => itemOf(e, state, scene));
      return speakList(
        items,
        state,
        { title, lines: [] },
        cliText(language, 'screen.no-match'),
        state.typing ? FILTER_TYPING_KEYS : KEYS,
        scene,
      );
    }),

  press(state, key, scene) {
    const stay = (change: Partial<EventsState>) => ({ do: 'stay', state: { ...state, ...change } }) as const;
    if (state.typing) return stay(editFilter(state, key));
    const asked = askEvents(scene);
    const shown = asked.is === 'here' ? shownOf(asked.value, state) : [];
    const items = lazyItems(shown, (e) => itemOf(e, state, scene));
    const height = bodyHeight(headOf(state, 0, scene), footed(undefined, state, scene), scene.size.rows);
    const to = moveSelection(items, state, key, height);
    if (to) return stay(to);
    const chosen = shown[clampSelection(items, state, height).row];
    if (key === '/') return stay({ typing: true });
    if (key === 'escape' && (state.filter !== '' || state.marked.length > 0)) return stay({ filter: '', marked: [], ...LIST_START });
    if (key === 'x' && chosen) return stay({ marked: toggled(state.marked, chosen.id) });
    if (key === 'enter' && chosen)
      return { do: 'open', state: openSynopsis(state.marked.length > 0 ? [...new Set([...state.marked, chosen.id])] : [chosen.id]) };
    if (key === 'q' || key === 'escape') return { do: 'back' };
    return stay({});
  },
};

const sortedEvents = new WeakMap<readonly Event[], readonly Event[]>();

/** By date, those of unknown day last; sorted once for a list. */
function shownOf(all: readonly Event[], { filter }: EventsState): readonly Event[] {
  const inOrder =
    sortedEvents.get(all) ??
    all.toSorted((a, b) => (sortableDate(a) < sortableDate(b) ? -1 : sortableDate(a) > sortableDate(b) ? 1 : a.id < b.id ? -1 : 1));
  sortedEvents.set(all, inOrder);
  return filterByName(inOrder, filter, (e) => (e.date ? [e.date.edtf] : []));
}

/** The first day that an EDTF string writes sorts as text. */
function sortableDate(event: Event): string {
  return /\d{4}[-\dX]*/.exec(event.date?.edtf ?? '')?.[0] ?? '~';
}

function toggled(ids: readonly Id[], id: Id): readonly Id[] {
  return ids.includes(id) ? ids.filter((i) => i !== id) : [...ids, id];
}

function headOf(state: EventsState, count: number, scene: ScreenContext): StyledLine[] {
  const { language, size } = scene;
  const filter =
    state.typing || state.filter !== ''
      ? span(cliText(language, 'screen.filter', { text: `${state.filter}${state.typing ? '_' : ''}` }), 'link')
      : span('');
  const marked = state.marked.length > 0 ? span(`  ${cliText(language, 'screen.marked', { n: state.marked.length })}`, 'link') : span('');
  const signs = talliedIn(scene).map((v) => span(VERDICT_SIGNS[v].plain.padStart(TALLY), verdictTone(v)));
  return [
    titleLine([span(corpusTitle(scene))], [span(`${count} ${cliText(language, 'screen.events')}`, 'quiet')], scene),
    [...fitLine(line(' ', filter, marked), size.columns - signs.length * TALLY - 1), ...signs],
  ];
}

function footed(event: Event | undefined, { typing }: EventsState, scene: ScreenContext): StyledLine[] {
  const told = event ? line(inLanguage(event.describe, scene.language) ?? inLanguage(event.label, scene.language)) : EMPTY_LINE;
  return footerLines(told, typing ? FILTER_TYPING_KEYS : KEYS, scene, isShortWindow(scene) ? 1 : 2, !typing);
}

function itemOf(event: Event, state: EventsState, scene: ScreenContext): ListItem {
  const { size, language } = scene;
  const date = isNarrowWindow(scene) ? 10 : 21;
  const tallied = talliedIn(scene);
  const label = size.columns - date - 4 - tallied.length * TALLY;
  const marked = state.marked.includes(event.id);
  return {
    line: (selected) => [
      marked ? span('x', 'link') : span(' '),
      ...fitLine(line(span(event.date?.edtf ?? '—', 'quiet')), date),
      span(' '),
      ...fitLine(line(span(inLanguage(event.label, language), selected ? 'strong' : 'plain')), label),
      ...tallyOf(event.id, tallied, scene),
    ],
    speak: () => [
      line(
        [
          inLanguage(event.label, language),
          event.date?.edtf ?? cliText(language, 'date.unknown'),
          marked ? cliText(language, 'spoken.marked') : '',
        ]
          .filter(Boolean)
          .join(cliText(language, 'list.comma')),
      ),
      line(sayTally(event.id, scene)),
      line(inLanguage(event.describe, language) ?? ''),
    ],
  };
}

/** Asked for only when the event comes into sight. */
function verdictsOf(id: Id, scene: ScreenContext): ComparisonAnswer['summary']['verdicts'] | null {
  const answer = askComparison({ about: [id], by: 'voice', accounts: null, facets: null }, scene);
  return answer.is === 'here' ? answer.value.summary.verdicts : null;
}

function tallyOf(id: Id, tallied: readonly Verdict[], scene: ScreenContext): StyledLine {
  const verdicts = verdictsOf(id, scene);
  if (!verdicts) return EMPTY_LINE;
  return tallied.map((v) => span(String(verdicts[v] ?? '·').padStart(TALLY), verdicts[v] ? verdictTone(v) : 'quiet'));
}

function sayTally(id: Id, scene: ScreenContext): string {
  const verdicts = verdictsOf(id, scene) ?? {};
  const told = TALLIED.flatMap((v) => (verdicts[v] ? [`${verdicts[v]} ${translate(scene.language, `verdict.${v}`)}`] : []));
  return told.join(cliText(scene.language, 'list.comma'));
}

function talliedIn(scene: ScreenContext): readonly Verdict[] {
  return isNarrowWindow(scene) ? TALLIED_REDUCED : scene.size.columns < 100 ? TALLIED_NARROW : TALLIED;
}

import { VERDICT_SIGNS } from '@synoptic/core/locale/signs';
import { translate } from '@synoptic/core/locale/value-formatter';
import type { ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import type { Event } from '@synoptic/core/shapes/entity';
import type { Verdict } from '@synoptic/core/shapes/row';
import type { Id } from '@synoptic/core/text/id';
import { inLanguage } from '@synoptic/core/text/text';
import { verdictTone } from '../describe/comparison-row.ts';
import { EMPTY_LINE, fitLine, line, type StyledLine, span } from '../layout/styled-line.ts';
import { cliText } from '../locale/cli-text.ts';
import { AnsweredList } from './components/list-screen.tsx';
import { isNarrowWindow } from './frame/narrow-window.ts';
import { noteHeight } from './frame/note-lines.ts';
import { filterByName, filterHandlers, filterText } from './list/filter-handlers.ts';
import { type ListView, listHandlers, onSelected } from './list/list-view.ts';
import { toggleMark } from './list/toggle-mark.ts';
import { goBack, type ScreenDefinition, stay } from './screen-definition.ts';
import type { ScreenEnvironment } from './screen-environment.ts';
import { askComparison, askEvents, corpusTitle } from './screen-questions.ts';
import { type EventsState, LIST_START, openSynopsis } from './screen-state.ts';

/** Verdicts with a column of their own. */
const TALLIED: readonly Verdict[] = [
  'conflict',
  'contrast',
  'senses',
  'refines',
  'series',
  'incomparable',
  'complementary',
  'single',
  'agree',
  'open',
];
const TALLIED_NARROW: readonly Verdict[] = ['conflict', 'contrast', 'refines', 'single', 'agree'];
const TALLIED_REDUCED = TALLIED.slice(0, 3);
const TALLY_WIDTH = 3;

/** Every event, by date, with the verdicts of its rows. */
function EventsScreen({ state }: { readonly state: EventsState }) {
  return <AnsweredList state={state} scope="events" question={askEvents} view={eventsView} />;
}

function eventsView(all: readonly Event[], state: EventsState, environment: ScreenEnvironment): ListView<Event> {
  const { language, size } = environment;
  const items = shownEvents(all, state);
  const tallied = talliedIn(environment);
  const dateWidth = isNarrowWindow(environment) ? 10 : 21;
  const labelWidth = size.columns - dateWidth - 4 - tallied.length * TALLY_WIDTH;
  const marked = state.marked.length === 0 ? '' : cliText(language, 'screen.marked', { n: state.marked.length });
  const isMarked = (event: Event) => state.marked.includes(event.id);
  return {
    scope: eventsScope(state),
    items,
    title: [span(corpusTitle(environment))],
    aside: [span(`${items.length} ${cliText(language, 'screen.events')}`, 'quiet')],
    subtitle: () => {
      const signs = tallied.map((v) => span(VERDICT_SIGNS[v].plain.padStart(TALLY_WIDTH), verdictTone(v)));
      const notes = line(' ', span(filterText(state, environment), 'link'), span(marked === '' ? '' : `  ${marked}`, 'link'));
      return [...fitLine(notes, size.columns - signs.length * TALLY_WIDTH - 1), ...signs];
    },
    columns: (event, selected) => [
      { width: 1, text: isMarked(event) ? line(span('x', 'link')) : EMPTY_LINE },
      { width: dateWidth, text: line(span(event.date?.edtf ?? '—', 'quiet')) },
      { width: 1, text: EMPTY_LINE },
      { width: labelWidth, text: line(span(inLanguage(event.label, language), selected ? 'strong' : 'plain')) },
      { text: tallyLine(event.id, tallied, environment) },
    ],
    note: (event) => (event ? line(inLanguage(event.describe, language) ?? inLanguage(event.label, language)) : EMPTY_LINE),
    noteHeight: noteHeight(environment),
    empty: cliText(language, 'screen.no-match'),
    spokenTitle: [
      [cliText(language, 'screen.events'), filterText({ ...state, typing: false }, environment), marked]
        .filter(Boolean)
        .join(cliText(language, 'list.comma')),
    ],
    spoken: (event) => [
      line(
        [
          inLanguage(event.label, language),
          event.date?.edtf ?? cliText(language, 'date.unknown'),
          isMarked(event) ? cliText(language, 'spoken.marked') : '',
        ]
          .filter(Boolean)
          .join(cliText(language, 'list.comma')),
      ),
      line(spokenTally(event.id, environment)),
      line(inLanguage(event.describe, language) ?? ''),
    ],
  };
}

function eventsScope({ typing }: EventsState) {
  return typing ? 'filter' : 'events';
}

/** While the events are awaited the list is empty, and a filter can already be typed. */
function viewOf(state: EventsState, environment: ScreenEnvironment): ListView<Event> {
  const events = askEvents(environment);
  return eventsView(events.is === 'here' ? events.value : [], state, environment);
}

export const eventsScreen: ScreenDefinition<EventsState, 'events' | 'filter'> = {
  Component: EventsScreen,
  scope: eventsScope,
  actions: {
    ...listHandlers(viewOf),
    ...filterHandlers<EventsState>(),
    open: onSelected(viewOf, ({ id }, { marked }) => ({
      do: 'open',
      state: openSynopsis(marked.length > 0 ? [...new Set([...marked, id])] : [id]),
    })),
    'toggle-mark': onSelected(viewOf, ({ id }, state) => stay({ ...state, marked: toggleMark(state.marked, id) })),
    back: goBack,
    'clear-or-back': (state) =>
      state.filter === '' && state.marked.length === 0 ? goBack() : stay({ ...state, filter: '', marked: [], ...LIST_START }),
  },
};

function shownEvents(all: readonly Event[], { filter }: EventsState): readonly Event[] {
  return filterByName(all, filter, (e) => (e.date ? [e.date.edtf] : []));
}

/** The comparison of an event is requested only when the event comes into sight. */
function verdictsOf(id: Id, environment: ScreenEnvironment): ComparisonAnswer['summary']['verdicts'] | null {
  const answer = askComparison({ about: [id], by: 'voice', accounts: null, facets: null }, environment);
  return answer.is === 'here' ? answer.value.summary.verdicts : null;
}

function tallyLine(id: Id, tallied: readonly Verdict[], environment: ScreenEnvironment): StyledLine {
  const verdicts = verdictsOf(id, environment);
  if (!verdicts) return EMPTY_LINE;
  return tallied.map((v) => span(String(verdicts[v] ?? '·').padStart(TALLY_WIDTH), verdicts[v] ? verdictTone(v) : 'quiet'));
}

function spokenTally(id: Id, environment: ScreenEnvironment): string {
  const verdicts = verdictsOf(id, environment) ?? {};
  const counts = TALLIED.flatMap((v) => (verdicts[v] ? [`${verdicts[v]} ${translate(environment.language, `verdict.${v}`)}`] : []));
  return counts.join(cliText(environment.language, 'list.comma'));
}

function talliedIn(environment: ScreenEnvironment): readonly Verdict[] {
  return isNarrowWindow(environment) ? TALLIED_REDUCED : environment.size.columns < 100 ? TALLIED_NARROW : TALLIED;
}

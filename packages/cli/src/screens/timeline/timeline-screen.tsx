import type { DaySpan } from '@synoptic/core/shapes/day-span';
import type { GlanceAnswer } from '@synoptic/core/shapes/glance';
import type { TimelineMark } from '@synoptic/core/shapes/timeline';
import { answerWording } from '../../describe/answer-wording.ts';
import { accountLanes } from '../../describe/timeline-lines.ts';
import { EMPTY_LINE, fitLine, line, span, textWidth } from '../../layout/styled-line.ts';
import { cliText } from '../../locale/cli-text.ts';
import { AnsweredList } from '../components/list-screen.tsx';
import { stepNoteHeight } from '../frame/note-lines.ts';
import { type ListView, listHandlers, listViewOf, onSelected } from '../list/list-view.ts';
import { goBack, type ScreenDefinition } from '../screen-definition.ts';
import type { ScreenEnvironment } from '../screen-environment.ts';
import { askGlance } from '../screen-questions.ts';
import { openSynopsis, type TimelineState } from '../screen-state.ts';
import { createTimelineAxis, type TimelineAxis } from './timeline-axis.ts';

/** Columns of a date as the corpus has it: `2022-01-06`; of a period or an hour its beginning. */
const DATE_WIDTH = 11;
/** Width of a window from which the timeline has an axis. */
const AXIS_WINDOW = 120;

/** Events by date, with an axis in a wide window, with a lane for each document that mentions them. */
function TimelineScreen({ state }: { readonly state: TimelineState }) {
  return <AnsweredList state={state} scope="timeline" question={askGlance} view={timelineView} />;
}

/** The axis is text in a cell: its columns are days, and Ink would lay out a box for each mark. */
function timelineView(
  { timeline: marks, matrix, lexicon }: GlanceAnswer,
  _: TimelineState,
  environment: ScreenEnvironment,
): ListView<TimelineMark> {
  const { size, language } = environment;
  const { speaker } = answerWording(lexicon, language);
  const sigla = matrix[0]?.cells.map((c) => c.account) ?? [...new Set(marks.flatMap((m) => m.accounts))].sort();
  const lanesWidth = sigla.reduce((sum, s) => sum + s.length + 1, 0);
  const rest = size.columns - lanesWidth - DATE_WIDTH - 3;
  // Whole names first: an axis is drawn only in a window where it leaves them room.
  const labelWidth = size.columns < AXIS_WINDOW ? rest : Math.floor(rest * 0.5);
  const datedAs = (edtf: string) => {
    const span: DaySpan | undefined = lexicon.dates[edtf];
    return span && { edtf, span };
  };
  const axis = createTimelineAxis(
    marks.flatMap(({ edtf }) => datedAs(edtf) ?? []),
    Math.max(0, rest - labelWidth - 1),
    language,
  );
  const hasAxis = axis.width > 3;
  return {
    scope: 'timeline',
    items: marks,
    title: [span(cliText(language, 'screen.timeline'), 'strong')],
    aside: [span(String(marks.length), 'quiet')],
    subtitle: () => [
      ...fitLine(EMPTY_LINE, DATE_WIDTH + labelWidth + 3),
      span(`${sigla.join(' ')} `, 'strong'),
      span(hasAxis ? labelsLine(axis) : '', 'quiet'),
    ],
    columns: (mark, selected) => {
      const day = datedAs(mark.edtf);
      const tone = selected ? 'strong' : 'plain';
      return [
        { width: DATE_WIDTH + 1, text: line(span(mark.edtf, 'quiet')) },
        { width: labelWidth, text: line(span(speaker.name(mark.event), tone)) },
        { width: 1, text: EMPTY_LINE },
        { text: accountLanes(mark, sigla) },
        { width: 1, text: EMPTY_LINE },
        { text: [span(day && hasAxis ? timelineBar(axis, day, selected) : '', tone)] },
      ];
    },
    note: (mark) => (mark ? line(span(speaker.date(mark.edtf), 'strong'), `  ${speaker.name(mark.event)}`) : EMPTY_LINE),
    noteHeight: stepNoteHeight(environment),
    empty: cliText(language, 'rows.none'),
    spokenTitle: [cliText(language, 'screen.timeline')],
    spoken: (mark) => [
      line([speaker.name(mark.event), speaker.date(mark.edtf)].join(cliText(language, 'list.comma'))),
      line(cliText(language, 'spoken.told-by', { accounts: mark.accounts.join(' ') })),
    ],
  };
}

const viewOf = listViewOf(askGlance, timelineView);

export const timelineScreen: ScreenDefinition<TimelineState, 'timeline'> = {
  Component: TimelineScreen,
  scope: () => 'timeline',
  actions: {
    ...listHandlers(viewOf),
    open: onSelected(viewOf, ({ event }) => ({ do: 'open', state: openSynopsis([event]) })),
    back: goBack,
  },
};

/** `o` for a day, `o--o` for a period, `<` and `>` for open ends; `:` separates the parts of the axis. */
function timelineBar(axis: TimelineAxis, day: Parameters<TimelineAxis['place']>[0], selected: boolean): string {
  const { from, to, openFrom, openTo } = axis.place(day);
  const borders = new Set(axis.parts.map((part) => part.at));
  return Array.from({ length: axis.width }, (_, at) => {
    if (at === from) return openFrom ? '<' : 'o';
    if (at === to) return openTo ? '>' : 'o';
    if (at > from && at < to) return '-';
    return borders.has(at) && at > 0 ? ':' : selected ? '.' : ' ';
  }).join('');
}

/** Years, months, days or hours above their columns, as many as fit. */
function labelsLine({ parts, width }: TimelineAxis): string {
  let written = '';
  let used = 0;
  for (const { label, at, width: room } of parts) {
    const columns = textWidth(label);
    if (used > at || (room < 5 && at + 5 > width)) continue;
    if (at + columns > width || (room < 5 && used + 1 > at)) continue;
    written += `${' '.repeat(at - used)}${label} `;
    used = at + columns + 1;
  }
  return used > width ? written.trimEnd() : written;
}

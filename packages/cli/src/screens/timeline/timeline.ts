import type { GlanceAnswer } from '@synoptic/core/shapes/glance';
import type { TimelineMark } from '@synoptic/core/shapes/timeline';
import { answerWording } from '../../describe/answer-wording.ts';
import { accountLanes } from '../../describe/timeline-lines.ts';
import { fitLine, line, type StyledLine, span } from '../../layout/styled-line.ts';
import { cliText } from '../../locale/cli-text.ts';
import { drawAnswer, speakAnswer } from '../frame/draw-answer.ts';
import { bodyHeight, footerLines, isNarrowWindow, titleLine } from '../frame/frame.ts';
import { BACK_KEY, COMPARE_KEY, END_KEYS, type KeyHint, PAGE_KEYS, ROW_KEYS } from '../frame/key-hint.ts';
import { clampSelection, drawList, type ListItems, lazyItems, moveSelection, speakList } from '../list/list.ts';
import type { Screen, ScreenContext } from '../screen.ts';
import { askGlance } from '../screen-questions.ts';
import { openSynopsis, type TimelineState } from '../screen-state.ts';
import { createTimelineAxis, type TimelineAxis } from './timeline-axis.ts';

const KEYS: readonly KeyHint[] = [ROW_KEYS, COMPARE_KEY, { ...PAGE_KEYS, foot: true }, BACK_KEY, END_KEYS];

/** Events by date on a drawn axis, with a lane for each document that tells them. */
export const timelineScreen: Screen<TimelineState> = {
  keys: KEYS,

  draw: (state, scene) =>
    drawAnswer(askGlance(scene), KEYS, scene, (glance) => {
      const { items, head } = layOutTimeline(glance, scene);
      const height = bodyHeight(head, footed(undefined, glance, scene), scene.size.rows);
      const chosen = glance.timeline[clampSelection(items, state, height).row];
      return drawList(items, state, head, footed(chosen, glance, scene), cliText(scene.language, 'rows.none'), scene);
    }),

  speak: (state, scene) =>
    speakAnswer(askGlance(scene), KEYS, scene, (glance) => {
      const title = [cliText(scene.language, 'screen.timeline')];
      return speakList(layOutTimeline(glance, scene).items, state, { title, lines: [] }, cliText(scene.language, 'rows.none'), KEYS, scene);
    }),

  press(state, key, scene) {
    if (key === 'q' || key === 'escape' || key === 'backspace') return { do: 'back' };
    const asked = askGlance(scene);
    if (asked.is !== 'here') return { do: 'stay', state };
    const { items, head } = layOutTimeline(asked.value, scene);
    const height = bodyHeight(head, footed(undefined, asked.value, scene), scene.size.rows);
    const to = moveSelection(items, state, key, height);
    if (to) return { do: 'stay', state: { ...state, ...to } };
    const chosen = asked.value.timeline[clampSelection(items, state, height).row];
    return key === 'enter' && chosen ? { do: 'open', state: openSynopsis([chosen.event]) } : { do: 'stay', state };
  },
};

function layOutTimeline(
  { timeline: marks, matrix, lexicon }: GlanceAnswer,
  scene: ScreenContext,
): { items: ListItems; head: StyledLine[] } {
  const { size, language } = scene;
  const { speaker } = answerWording(lexicon, language);
  const sigla = matrix[0]?.cells.map((c) => c.account) ?? [...new Set(marks.flatMap((m) => m.accounts))].sort();
  const lanes = sigla.reduce((sum, s) => sum + s.length + 1, 0);
  const label = isNarrowWindow(scene) ? size.columns - lanes - 2 : Math.floor((size.columns - lanes) * 0.45);
  const axis = createTimelineAxis(
    marks.flatMap((m) => lexicon.dates[m.edtf] ?? []),
    Math.max(0, size.columns - lanes - label - 3),
  );
  const items = lazyItems(marks, (mark) => {
    const day = lexicon.dates[mark.edtf];
    return {
      speak: () => [
        line([speaker.name(mark.event), speaker.date(mark.edtf)].join(cliText(language, 'list.comma'))),
        line(cliText(language, 'spoken.told-by', { accounts: mark.accounts.join(' ') })),
      ],
      line: (selected: boolean) => [
        ...fitLine(line(' ', span(speaker.name(mark.event), selected ? 'strong' : 'plain')), label),
        span(' '),
        ...accountLanes(mark, sigla),
        span(' '),
        span(day && axis.width > 3 ? timelineBar(axis, day, selected) : '', selected ? 'strong' : 'plain'),
      ],
    };
  });
  const head = [
    titleLine([span(cliText(language, 'screen.timeline'), 'strong')], [span(String(marks.length), 'quiet')], scene),
    [...fitLine([], label + 2), span(`${sigla.join(' ')} `, 'strong'), span(axis.width > 3 ? yearsLine(axis) : '', 'quiet')],
  ];
  return { items, head };
}

/** `o` for a day, `o--o` for a stretch, `<` and `>` for open ends; the years are parted by `:`. */
function timelineBar(axis: TimelineAxis, day: Parameters<TimelineAxis['place']>[0], selected: boolean): string {
  const { from, to, openFrom, openTo } = axis.place(day);
  const parted = new Set(axis.years.map((y) => y.at));
  return Array.from({ length: axis.width }, (_, at) => {
    if (at === from) return openFrom ? '<' : 'o';
    if (at === to) return openTo ? '>' : 'o';
    if (at > from && at < to) return '-';
    return parted.has(at) && at > 0 ? ':' : selected ? '.' : ' ';
  }).join('');
}

/** Years over their columns, those that have room. */
function yearsLine({ years, width }: TimelineAxis): string {
  let written = '';
  for (const { year, at, width: room } of years) {
    if (written.length > at || (room < 5 && at + 5 > width)) continue;
    const text = String(year);
    if (at + text.length <= width && (room >= 5 || written.length + 1 <= at)) written = `${written.padEnd(at)}${text} `;
  }
  return written.slice(0, width);
}

function footed(mark: TimelineMark | undefined, { lexicon }: GlanceAnswer, scene: ScreenContext): StyledLine[] {
  const { speaker } = answerWording(lexicon, scene.language);
  return footerLines(mark ? line(span(speaker.date(mark.edtf), 'strong'), `  ${speaker.name(mark.event)}`) : [], KEYS, scene);
}

import type { Mark } from '@synoptic/core/compare/timeline';
import type { GlanceAnswer } from '@synoptic/core/reader/reader';
import { fit, type Line, line, span } from '../layout/line.ts';
import { tell } from '../locale/tell.ts';
import { tellerOf } from '../tell/teller.ts';
import { lanesOf } from '../tell/timeline.ts';
import { glanceOf } from './asked.ts';
import { drawAnswer, speakAnswer } from './awaited.ts';
import { type Axis, axisOf } from './axis.ts';
import { bodyRows, footOf, isReduced, titleLine } from './frame.ts';
import { BACK, COMPARE, ENDS, type KeyHint, PAGES, ROWS } from './key.ts';
import { drawList, type Items, lazily, moveIn, speakList, standing } from './listing.ts';
import type { Scene, Screen } from './screen.ts';
import { openSynopsis, type TimelineState } from './state.ts';

const KEYS: readonly KeyHint[] = [ROWS, COMPARE, { ...PAGES, foot: true }, BACK, ENDS];

/** Events by date on a drawn axis, with a lane for each document that tells them. */
export const timeline: Screen<TimelineState> = {
  keys: KEYS,

  draw: (state, scene) =>
    drawAnswer(glanceOf(scene), KEYS, scene, (glance) => {
      const { items, head } = laidOut(glance, scene);
      const height = bodyRows(head, footed(undefined, glance, scene), scene.size.rows);
      const chosen = glance.timeline[standing(items, state, height).row];
      return drawList(items, state, head, footed(chosen, glance, scene), tell(scene.language, 'rows.none'), scene);
    }),

  speak: (state, scene) =>
    speakAnswer(glanceOf(scene), KEYS, scene, (glance) => {
      const title = [tell(scene.language, 'screen.timeline')];
      return speakList(laidOut(glance, scene).items, state, { title, lines: [] }, tell(scene.language, 'rows.none'), KEYS, scene);
    }),

  press(state, key, scene) {
    if (key === 'q' || key === 'escape' || key === 'backspace') return { do: 'back' };
    const asked = glanceOf(scene);
    if (asked.is !== 'here') return { do: 'stay', state };
    const { items, head } = laidOut(asked.value, scene);
    const height = bodyRows(head, footed(undefined, asked.value, scene), scene.size.rows);
    const to = moveIn(items, state, key, height);
    if (to) return { do: 'stay', state: { ...state, ...to } };
    const chosen = asked.value.timeline[standing(items, state, height).row];
    return key === 'enter' && chosen ? { do: 'open', state: openSynopsis([chosen.event]) } : { do: 'stay', state };
  },
};

function laidOut({ timeline: marks, matrix, lexicon }: GlanceAnswer, scene: Scene): { items: Items; head: Line[] } {
  const { size, language } = scene;
  const { speaker } = tellerOf(lexicon, language);
  const sigla = matrix[0]?.cells.map((c) => c.account) ?? [...new Set(marks.flatMap((m) => m.accounts))].sort();
  const lanes = sigla.reduce((sum, s) => sum + s.length + 1, 0);
  const label = isReduced(scene) ? size.columns - lanes - 2 : Math.floor((size.columns - lanes) * 0.45);
  const axis = axisOf(
    marks.flatMap((m) => lexicon.dates[m.edtf] ?? []),
    Math.max(0, size.columns - lanes - label - 3),
  );
  const items = lazily(marks, (mark) => {
    const day = lexicon.dates[mark.edtf];
    return {
      speak: () => [
        line([speaker.name(mark.event), speaker.date(mark.edtf)].join(tell(language, 'list.comma'))),
        line(tell(language, 'spoken.told-by', { accounts: mark.accounts.join(' ') })),
      ],
      line: (selected: boolean) => [
        ...fit(line(' ', span(speaker.name(mark.event), selected ? 'strong' : 'plain')), label),
        span(' '),
        ...lanesOf(mark, sigla),
        span(' '),
        span(day && axis.width > 3 ? drawn(axis, day, selected) : '', selected ? 'strong' : 'plain'),
      ],
    };
  });
  const head = [
    titleLine([span(tell(language, 'screen.timeline'), 'strong')], [span(String(marks.length), 'quiet')], scene),
    [...fit([], label + 2), span(`${sigla.join(' ')} `, 'strong'), span(axis.width > 3 ? yearsLine(axis) : '', 'quiet')],
  ];
  return { items, head };
}

/** `o` for a day, `o--o` for a stretch, `<` and `>` for open ends; the years are parted by `:`. */
function drawn(axis: Axis, day: Parameters<Axis['place']>[0], selected: boolean): string {
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
function yearsLine({ years, width }: Axis): string {
  let written = '';
  for (const { year, at, width: room } of years) {
    if (written.length > at || (room < 5 && at + 5 > width)) continue;
    const text = String(year);
    if (at + text.length <= width && (room >= 5 || written.length + 1 <= at)) written = `${written.padEnd(at)}${text} `;
  }
  return written.slice(0, width);
}

function footed(mark: Mark | undefined, { lexicon }: GlanceAnswer, scene: Scene): Line[] {
  const { speaker } = tellerOf(lexicon, scene.language);
  return footOf(mark ? line(span(speaker.date(mark.edtf), 'strong'), `  ${speaker.name(mark.event)}`) : [], KEYS, scene);
}

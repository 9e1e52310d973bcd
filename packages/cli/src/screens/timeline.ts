import type { Mark } from '@synoptic/core/compare/timeline';
import type { GlanceAnswer } from '@synoptic/core/reader/reader';
import { fit, type Line, line, span } from '../layout/line.ts';
import { wrap } from '../layout/wrap.ts';
import { tell } from '../locale/tell.ts';
import { type Teller, tellerOf } from '../tell/teller.ts';
import { lanesOf } from '../tell/timeline.ts';
import { type Axis, axisOf } from './axis.ts';
import { bodyRows, footLines, footText, hintLine, isReduced, plainFrame, titleLine } from './frame.ts';
import { drawList, type Item, moveIn, type Place, START, standing } from './listing.ts';
import { glanceOf } from './overview.ts';
import type { KeyHint, Scene, Screen } from './screen.ts';
import { openSynopsis } from './synopsis.ts';

export interface TimelineState extends Place {
  readonly screen: 'timeline';
}

export const TIMELINE: TimelineState = { screen: 'timeline', ...START };

const KEYS: readonly KeyHint[] = [
  { keys: 'jk', what: 'key.rows', foot: true },
  { keys: '⏎', what: 'key.compare', foot: true },
  { keys: '^D ^U', what: 'key.pages', foot: true },
  { keys: 'q', what: 'key.back', foot: true },
  { keys: 'g G', what: 'key.ends' },
];

/** Events by date on a drawn axis, with a lane for each document that tells them. */
export const timeline: Screen<TimelineState> = {
  keys: KEYS,

  draw(state, scene) {
    const asked = glanceOf(scene);
    if (asked.is === 'failed') return plainFrame(asked.error.message, scene, KEYS);
    if (asked.is === 'awaited') return plainFrame(tell(scene.language, 'screen.waiting'), scene, KEYS);
    const teller = tellerOf(asked.value.lexicon, scene.language);
    const { items, head } = laidOut(asked.value, scene, teller);
    const height = bodyRows(head, footOf(undefined, scene, teller), scene.size.rows);
    const chosen = asked.value.timeline[standing(items, state, height).row];
    return drawList(items, state, head, footOf(chosen, scene, teller), tell(scene.language, 'rows.none'), scene);
  },

  press(state, key, scene) {
    if (key === 'q' || key === 'escape' || key === 'backspace') return { do: 'back' };
    const asked = glanceOf(scene);
    if (asked.is !== 'here') return { do: 'stay', state };
    const teller = tellerOf(asked.value.lexicon, scene.language);
    const { items, head } = laidOut(asked.value, scene, teller);
    const height = bodyRows(head, footOf(undefined, scene, teller), scene.size.rows);
    const to = moveIn(items, state, key, height);
    if (to) return { do: 'stay', state: { ...state, ...to } };
    const chosen = asked.value.timeline[standing(items, state, height).row];
    return key === 'enter' && chosen ? { do: 'open', state: openSynopsis([chosen.event]) } : { do: 'stay', state };
  },
};

function laidOut({ timeline: marks, matrix, lexicon }: GlanceAnswer, scene: Scene, { speaker }: Teller): { items: Item[]; head: Line[] } {
  const { size, language } = scene;
  const sigla = matrix[0]?.cells.map((c) => c.account) ?? [...new Set(marks.flatMap((m) => m.accounts))].sort();
  const lanes = sigla.reduce((sum, s) => sum + s.length + 1, 0);
  const label = isReduced(scene) ? size.columns - lanes - 2 : Math.floor((size.columns - lanes) * 0.45);
  const axis = axisOf(
    marks.flatMap((m) => lexicon.dates[m.edtf] ?? []),
    Math.max(0, size.columns - lanes - label - 3),
  );
  const items = marks.map((mark): Item => {
    const day = lexicon.dates[mark.edtf];
    return {
      line: (selected) => [
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

function footOf(mark: Mark | undefined, scene: Scene, { speaker }: Teller): Line[] {
  const { size, message } = scene;
  const told = mark ? line(span(speaker.date(mark.edtf), 'strong'), `  ${speaker.name(mark.event)}`) : [];
  const lines = wrap(message === null ? told : line(message), size.columns - 4).map((l) => line(' ', ...l));
  return [...footText(lines, footLines(scene), size.columns), hintLine(KEYS, scene)];
}

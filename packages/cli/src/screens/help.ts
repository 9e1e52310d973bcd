import { VERDICTS } from '@synoptic/core/compare/rules';
import { SIGNS } from '@synoptic/core/locale/signs';
import { say } from '@synoptic/core/locale/speaker';
import { columns } from '../layout/grid.ts';
import { EMPTY, type Line, line, span } from '../layout/line.ts';
import { tell } from '../locale/tell.ts';
import { toneOf } from '../tell/row.ts';
import { bodyRows, frame, hintLine, titleLine } from './frame.ts';
import { BACK, EVERYWHERE, type KeyHint, SCROLL, speakKeys } from './key.ts';
import type { Scene, Screen } from './screen.ts';
import { moved } from './scroll.ts';
import { speech } from './speech.ts';
import type { HelpState } from './state.ts';

const KEYS: readonly KeyHint[] = [SCROLL, BACK];

/** Keys and signs, from the same lists as the footer and the verdicts. */
export const help: Screen<HelpState> = {
  keys: KEYS,

  draw(state, scene) {
    const { language, size } = scene;
    const head = [titleLine([span(tell(language, 'screen.help'), 'strong')], EMPTY, scene)];
    const foot = [hintLine(KEYS, scene, false)];
    return frame({ head, body: bodyOf(state, scene).slice(state.top), foot }, size);
  },

  speak(state, scene) {
    const { language } = scene;
    const all = keysOf(state).map((key) => line(speakKeys([{ ...key, foot: true }], language, false)));
    return speech({ title: [tell(language, 'screen.help')], lines: all }, KEYS, scene);
  },

  press(state, key, scene) {
    const last = Math.max(0, bodyOf(state, scene).length - bodyRows([EMPTY], [EMPTY], scene.size.rows));
    const to = moved(key, state.top, last + 1, 5);
    return to === null ? { do: 'back' } : { do: 'stay', state: { ...state, top: to } };
  },
};

/** The keys of the screen, then those that go everywhere and are not said yet. */
function keysOf({ of }: HelpState): readonly KeyHint[] {
  return [...of, ...EVERYWHERE.filter((e) => !of.some((k) => k.keys === e.keys))];
}

function bodyOf(state: HelpState, { language, size }: Scene): Line[] {
  const keys = keysOf(state).map(({ keys, what }) => [line(' ', span(keys, 'strong')), line(tell(language, what))]);
  const signs = VERDICTS.map((v) => line(' ', span(SIGNS[v].plain, toneOf(v)), ` ${say(language, `verdict.${v}`)}`));
  const both = Array.from({ length: Math.max(keys.length, signs.length + 2) }, (_, i) => {
    const sign =
      signs[i] ??
      [line(' ', tell(language, 'screen.silence-sign')), line(' ', tell(language, 'screen.inferred-sign'))][i - signs.length] ??
      EMPTY;
    return [keys[i]?.[0] ?? EMPTY, keys[i]?.[1] ?? EMPTY, sign];
  });
  return columns(both, size.columns - 1);
}

import { VERDICTS } from '@synoptic/core/compare/rule-numbers';
import { VERDICT_SIGNS } from '@synoptic/core/locale/signs';
import { translate } from '@synoptic/core/locale/value-formatter';
import { verdictTone } from '../describe/comparison-row.ts';
import { formatColumns } from '../layout/format-columns.ts';
import { EMPTY_LINE, line, type StyledLine, span } from '../layout/styled-line.ts';
import { cliText } from '../locale/cli-text.ts';
import { bodyHeight, frameLines, keyHintLine, titleLine } from './frame/frame.ts';
import { BACK_KEY, GLOBAL_KEYS, type KeyHint, SCROLL_KEYS, spokenKeyHints } from './frame/key-hint.ts';
import { speechLines } from './frame/screen-speech.ts';
import { movePosition } from './list/list-movement.ts';
import type { Screen, ScreenContext } from './screen.ts';
import type { HelpState } from './screen-state.ts';

const KEYS: readonly KeyHint[] = [SCROLL_KEYS, BACK_KEY];

/** Keys and signs, from the same lists as the footer and the verdicts. */
export const helpScreen: Screen<HelpState> = {
  keys: KEYS,

  draw(state, scene) {
    const { language, size } = scene;
    const head = [titleLine([span(cliText(language, 'screen.help'), 'strong')], EMPTY_LINE, scene)];
    const foot = [keyHintLine(KEYS, scene, false)];
    return frameLines({ head, body: bodyOf(state, scene).slice(state.top), foot }, size);
  },

  speak(state, scene) {
    const { language } = scene;
    const all = keysOf(state).map((key) => line(spokenKeyHints([{ ...key, foot: true }], language, false)));
    return speechLines({ title: [cliText(language, 'screen.help')], lines: all }, KEYS, scene);
  },

  press(state, key, scene) {
    const last = Math.max(0, bodyOf(state, scene).length - bodyHeight([EMPTY_LINE], [EMPTY_LINE], scene.size.rows));
    const to = movePosition(key, state.top, last + 1, 5);
    return to === null ? { do: 'back' } : { do: 'stay', state: { ...state, top: to } };
  },
};

/** The keys of the screen, then those that go everywhere and are not said yet. */
function keysOf({ of }: HelpState): readonly KeyHint[] {
  return [...of, ...GLOBAL_KEYS.filter((e) => !of.some((k) => k.keys === e.keys))];
}

function bodyOf(state: HelpState, { language, size }: ScreenContext): StyledLine[] {
  const keys = keysOf(state).map(({ keys, what }) => [line(' ', span(keys, 'strong')), line(cliText(language, what))]);
  const signs = VERDICTS.map((v) => line(' ', span(VERDICT_SIGNS[v].plain, verdictTone(v)), ` ${translate(language, `verdict.${v}`)}`));
  const both = Array.from({ length: Math.max(keys.length, signs.length + 2) }, (_, i) => {
    const sign =
      signs[i] ??
      [line(' ', cliText(language, 'screen.silence-sign')), line(' ', cliText(language, 'screen.inferred-sign'))][i - signs.length] ??
      EMPTY_LINE;
    return [keys[i]?.[0] ?? EMPTY_LINE, keys[i]?.[1] ?? EMPTY_LINE, sign];
  });
  return formatColumns(both, size.columns - 1);
}

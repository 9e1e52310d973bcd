import { fold } from '@synoptic/core/reader/words';
import { isId, kindOf } from '@synoptic/core/text/id';
import { EMPTY, type Line, line, span } from '../layout/line.ts';
import { type CliWord, tell } from '../locale/tell.ts';
import { bodyRows, hintLine, titleLine } from './frame.ts';
import type { KeyHint } from './key.ts';
import { drawList, type Item, moveIn, speakList, standing } from './listing.ts';
import type { Scene, Screen, Step } from './screen.ts';
import { type CommandState, MAIN_SCREENS, openDocument, openThing, START } from './state.ts';
import { typed } from './typing.ts';

const KEYS: readonly KeyHint[] = [
  { keys: 'a–z あ', what: 'key.type', foot: true },
  { keys: '↑↓', what: 'key.rows', foot: true },
  { keys: '⏎', what: 'key.done', foot: true },
  { keys: 'Esc', what: 'key.back', foot: true },
];

interface Named {
  readonly name: CliWord;
  /** The key that does the same. */
  readonly key: string;
  readonly step: Step;
}

/** What can be done by name. To add one: a line here and its name in the locales. */
const NAMED: readonly Named[] = [
  ...MAIN_SCREENS.map((state, i): Named => ({ name: `screen.${state.screen}`, key: String(i + 1), step: { do: 'go', state } })),
  { name: 'command.language', key: 'L', step: { do: 'language' } },
  { name: 'key.theme', key: 'T', step: { do: 'theme' } },
  { name: 'key.quit', key: '', step: { do: 'leave' } },
];

/** Commands by name, in either language; an id opens what it names. */
export const command: Screen<CommandState> = {
  keys: KEYS,
  typing: () => true,

  draw(state, scene) {
    const head = [
      titleLine([span(tell(scene.language, 'screen.command'), 'strong')], EMPTY, scene),
      line(' : ', span(`${state.text}_`, 'link')),
    ];
    const items = found(state).map((named) => itemOf(named, scene));
    return drawList(items, state, head, footOf(scene), tell(scene.language, 'screen.no-command'), scene);
  },

  speak(state, scene) {
    const { language } = scene;
    const title = [tell(language, 'screen.command'), state.text === '' ? '' : `: ${state.text}`];
    const items = found(state).map((named) => itemOf(named, scene));
    return speakList(items, state, { title, lines: [] }, tell(language, 'screen.no-command'), KEYS, scene);
  },

  press(state, key, scene) {
    const named = found(state);
    const items = named.map((one) => itemOf(one, scene));
    const height = bodyRows([EMPTY, EMPTY], footOf(scene), scene.size.rows);
    if (key === 'escape') return { do: 'back' };
    if (key === 'enter') return opened(state.text) ?? named[standing(items, state, height).row]?.step ?? { do: 'stay', state };
    const text = typed(state.text, key);
    if (text !== null)
      return text === '' && state.text === '' && key === 'backspace' ? { do: 'back' } : { do: 'stay', state: { ...state, text, ...START } };
    const to = moveIn(items, state, key, height);
    return { do: 'stay', state: to ? { ...state, ...to } : state };
  },
};

function found({ text }: CommandState): readonly Named[] {
  const wanted = fold(text.trim());
  return NAMED.filter(({ name }) => (['en', 'ja'] as const).some((language) => fold(tell(language, name)).includes(wanted)));
}

function opened(text: string): Step | null {
  const id = text.trim();
  if (!isId(id)) return null;
  return { do: 'open', state: kindOf(id) === 'document' ? openDocument(id) : openThing(id) };
}

function itemOf({ name, key }: Named, { language }: Scene): Item {
  return {
    speak: () => [line(tell(language, name), key === '' ? '' : `, ${key}`)],
    line: (selected) => line(' ', span(key.padEnd(3), 'quiet'), span(tell(language, name), selected ? 'strong' : 'plain')),
  };
}

function footOf(scene: Scene): Line[] {
  return [EMPTY, hintLine(KEYS, scene, false)];
}

import { foldForSearch } from '@synoptic/core/reader/search-words';
import { isId, kindOf } from '@synoptic/core/text/id';
import { INTERFACE_LANGUAGE_CODES } from '@synoptic/core/text/interface-languages';
import { EMPTY_LINE, line, type StyledLine, span } from '../layout/styled-line.ts';
import { type CliWord, cliText } from '../locale/cli-text.ts';
import { bodyHeight, keyHintLine, titleLine } from './frame/frame.ts';
import type { KeyHint } from './frame/key-hint.ts';
import { editText } from './list/edit-text.ts';
import { clampSelection, drawList, type ListItem, moveSelection, speakList } from './list/list.ts';
import type { Screen, ScreenAction, ScreenContext } from './screen.ts';
import { type CommandPaletteState, LIST_START, MAIN_SCREENS, openDocument, openThing } from './screen-state.ts';

const KEYS: readonly KeyHint[] = [
  { keys: 'a–z あ', what: 'key.type', foot: true },
  { keys: '↑↓', what: 'key.rows', foot: true },
  { keys: '⏎', what: 'key.done', foot: true },
  { keys: 'Esc', what: 'key.back', foot: true },
];

interface PaletteEntry {
  readonly name: CliWord;
  /** The key that does the same. */
  readonly key: string;
  readonly step: ScreenAction;
}

/** What can be done by name. To add one: a line here and its name in the locales. */
const NAMED: readonly PaletteEntry[] = [
  ...MAIN_SCREENS.map((state, i): PaletteEntry => ({ name: `screen.${state.screen}`, key: String(i + 1), step: { do: 'go', state } })),
  { name: 'command.language', key: 'L', step: { do: 'language' } },
  { name: 'key.theme', key: 'T', step: { do: 'theme' } },
  { name: 'key.quit', key: '', step: { do: 'leave' } },
];

/** Commands by name, in any language; an id opens what it names. */
export const commandPaletteScreen: Screen<CommandPaletteState> = {
  keys: KEYS,
  typing: () => true,

  draw(state, scene) {
    const head = [
      titleLine([span(cliText(scene.language, 'screen.command'), 'strong')], EMPTY_LINE, scene),
      line(' : ', span(`${state.text}_`, 'link')),
    ];
    const items = matchingEntries(state).map((named) => itemOf(named, scene));
    return drawList(items, state, head, footOf(scene), cliText(scene.language, 'screen.no-command'), scene);
  },

  speak(state, scene) {
    const { language } = scene;
    const title = [cliText(language, 'screen.command'), state.text === '' ? '' : `: ${state.text}`];
    const items = matchingEntries(state).map((named) => itemOf(named, scene));
    return speakList(items, state, { title, lines: [] }, cliText(language, 'screen.no-command'), KEYS, scene);
  },

  press(state, key, scene) {
    const named = matchingEntries(state);
    const items = named.map((one) => itemOf(one, scene));
    const height = bodyHeight([EMPTY_LINE, EMPTY_LINE], footOf(scene), scene.size.rows);
    if (key === 'escape') return { do: 'back' };
    if (key === 'enter') return openTypedId(state.text) ?? named[clampSelection(items, state, height).row]?.step ?? { do: 'stay', state };
    const text = editText(state.text, key);
    if (text !== null)
      return text === '' && state.text === '' && key === 'backspace'
        ? { do: 'back' }
        : { do: 'stay', state: { ...state, text, ...LIST_START } };
    const to = moveSelection(items, state, key, height);
    return { do: 'stay', state: to ? { ...state, ...to } : state };
  },
};

function matchingEntries({ text }: CommandPaletteState): readonly PaletteEntry[] {
  const wanted = foldForSearch(text.trim());
  return NAMED.filter(({ name }) => INTERFACE_LANGUAGE_CODES.some((language) => foldForSearch(cliText(language, name)).includes(wanted)));
}

function openTypedId(text: string): ScreenAction | null {
  const id = text.trim();
  if (!isId(id)) return null;
  return { do: 'open', state: kindOf(id) === 'document' ? openDocument(id) : openThing(id) };
}

function itemOf({ name, key }: PaletteEntry, { language }: ScreenContext): ListItem {
  return {
    speak: () => [line(cliText(language, name), key === '' ? '' : `, ${key}`)],
    line: (selected) => line(' ', span(key.padEnd(3), 'quiet'), span(cliText(language, name), selected ? 'strong' : 'plain')),
  };
}

function footOf(scene: ScreenContext): StyledLine[] {
  return [EMPTY_LINE, keyHintLine(KEYS, scene, false)];
}

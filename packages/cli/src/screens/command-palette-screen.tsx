import { foldForSearch } from '@synoptic/core/reader/search-words';
import { LANGUAGES } from '@synoptic/core/text/bilingual';
import { isId, kindOf } from '@synoptic/core/text/id';
import { keysOfAction } from '@synoptic/core/view/keys-of-action';
import { EMPTY_LINE, line, span } from '../layout/styled-line.ts';
import { type CliWord, cliText } from '../locale/cli-text.ts';
import { ListScreen } from './components/list-screen.tsx';
import { globalAction } from './global-action.ts';
import { GLOBAL_BINDINGS, type GlobalAction } from './keymap.ts';
import { editText } from './list/edit-text.ts';
import { type ListView, listHandlers, selectedItem } from './list/list-view.ts';
import { goBack, type ScreenAction, type ScreenDefinition, stay } from './screen-definition.ts';
import type { ScreenEnvironment } from './screen-environment.ts';
import { type CommandPaletteState, LIST_START, MAIN_SCREENS, openDocument, openThing } from './screen-state.ts';
import { useEnvironment } from './use-environment.ts';

interface PaletteEntry {
  readonly name: CliWord;
  readonly action: GlobalAction;
}

/** Actions that can be run by name. */
const ENTRIES: readonly PaletteEntry[] = [
  ...MAIN_SCREENS.map(({ screen }): PaletteEntry => ({ name: `screen.${screen}`, action: `go-${screen}` })),
  { name: 'command.language', action: 'next-language' },
  { name: 'key.theme', action: 'next-theme' },
  { name: 'key.quit', action: 'quit' },
];

/** Runs a command by its name in any language of the interface, or opens an id. */
function CommandPaletteScreen({ state }: { readonly state: CommandPaletteState }) {
  return <ListScreen view={paletteView(state, useEnvironment())} position={state} />;
}

function paletteView({ text }: CommandPaletteState, { language }: ScreenEnvironment): ListView<PaletteEntry> {
  return {
    scope: 'command',
    items: matchingEntries(text),
    title: [span(cliText(language, 'screen.command'), 'strong')],
    aside: EMPTY_LINE,
    subtitle: () => line(' : ', span(`${text}_`, 'link')),
    columns: ({ name, action }, selected) => [
      { width: 4, text: line(' ', span(keyOf(action), 'quiet')) },
      { text: line(span(cliText(language, name), selected ? 'strong' : 'plain')) },
    ],
    note: () => EMPTY_LINE,
    noteHeight: 1,
    empty: cliText(language, 'screen.no-command'),
    spokenTitle: [cliText(language, 'screen.command'), text === '' ? '' : `: ${text}`],
    spoken: ({ name, action }) => [line(cliText(language, name), keyOf(action) === '' ? '' : `, ${keyOf(action)}`)],
  };
}

export const commandPaletteScreen: ScreenDefinition<CommandPaletteState, 'command'> = {
  Component: CommandPaletteScreen,
  scope: () => 'command',
  actions: {
    ...listHandlers(paletteView),
    run: (state, environment) => {
      const entry = selectedItem(paletteView(state, environment), state, environment);
      return openTypedId(state.text) ?? (entry ? globalAction(entry.action, 'command') : stay(state));
    },
    'type-command': (state, _, key) => {
      if (key === 'backspace' && state.text === '') return goBack();
      return stay({ ...state, text: editText(state.text, key) ?? state.text, ...LIST_START });
    },
    back: goBack,
  },
};

function matchingEntries(text: string): readonly PaletteEntry[] {
  const wanted = foldForSearch(text.trim());
  return ENTRIES.filter(({ name }) => LANGUAGES.some((language) => foldForSearch(cliText(language, name)).includes(wanted)));
}

/** The key of an action where it is one character. */
function keyOf(action: GlobalAction): string {
  return keysOfAction(GLOBAL_BINDINGS, action).find((key) => key.length === 1) ?? '';
}

function openTypedId(text: string): ScreenAction | null {
  const id = text.trim();
  if (!isId(id)) return null;
  return { do: 'open', state: kindOf(id) === 'document' ? openDocument(id) : openThing(id) };
}

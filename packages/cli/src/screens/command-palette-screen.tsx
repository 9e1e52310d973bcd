import { isId, kindOf } from '@synoptic/core/text/id';
import { EMPTY_LINE, line, span } from '../layout/styled-line.ts';
import { cliText } from '../locale/cli-text.ts';
import { ListScreen } from './components/list-screen.tsx';
import { globalAction } from './global-action.ts';
import { SPOKEN_LABELS } from './keymap.ts';
import { editText } from './list/edit-text.ts';
import { type ListView, listHandlers, selectedItem } from './list/list-view.ts';
import { type PaletteEntry, paletteEntries } from './palette-entries.ts';
import { goBack, type ScreenAction, type ScreenDefinition, stay } from './screen-definition.ts';
import type { ScreenEnvironment } from './screen-environment.ts';
import { screenOfHit } from './screen-of-hit.ts';
import { type CommandPaletteState, LIST_START, openDocument, openThing } from './screen-state.ts';
import { useEnvironment } from './use-environment.ts';

/** Runs a command by its name in any language of the interface, or opens what has a name or an id. */
function CommandPaletteScreen({ state }: { readonly state: CommandPaletteState }) {
  return <ListScreen view={paletteView(state, useEnvironment())} position={state} />;
}

function paletteView(state: CommandPaletteState, environment: ScreenEnvironment): ListView<PaletteEntry> {
  const { language } = environment;
  const { text } = state;
  return {
    scope: 'command',
    items: paletteEntries(state, environment),
    title: [span(cliText(language, 'screen.command'), 'strong')],
    aside: EMPTY_LINE,
    subtitle: () => line(' : ', span(`${text}_`, 'link')),
    columns: ({ hint, name }, selected) => [
      { width: 14, text: line(' ', span(hint, 'quiet')) },
      { text: line(span(name, selected ? 'strong' : 'plain')) },
    ],
    note: () => EMPTY_LINE,
    noteHeight: 1,
    empty: cliText(language, 'screen.no-command'),
    spokenTitle: [cliText(language, 'screen.command'), text === '' ? '' : `: ${text}`],
    spoken: ({ hint, name }) => {
      const label = SPOKEN_LABELS[hint];
      const key = label ? cliText(language, label) : hint;
      return [line(name, key === '' ? '' : `${cliText(language, 'list.comma')}${key}`)];
    },
  };
}

export const commandPaletteScreen: ScreenDefinition<CommandPaletteState, 'command'> = {
  Component: CommandPaletteScreen,
  scope: () => 'command',
  actions: {
    ...listHandlers(paletteView),
    run: (state, environment) => {
      const entry = selectedItem(paletteView(state, environment), state, environment);
      return openTypedId(state.text) ?? (entry ? run(entry, state) : stay(state));
    },
    'type-command': (state, _, key) => {
      if (key === 'backspace' && state.text === '') return goBack();
      return stay({ ...state, text: editText(state.text, key) ?? state.text, ...LIST_START });
    },
    back: goBack,
  },
};

function run({ runs }: PaletteEntry, { of }: CommandPaletteState): ScreenAction {
  if ('hit' in runs) return { do: 'open', state: screenOfHit(runs.hit) };
  return 'everywhere' in runs ? globalAction(runs.everywhere, of) : { do: 'press', action: runs.here };
}

function openTypedId(text: string): ScreenAction | null {
  const id = text.trim();
  if (!isId(id)) return null;
  return { do: 'open', state: kindOf(id) === 'document' ? openDocument(id) : openThing(id) };
}

import { translate } from '@synoptic/core/locale/value-formatter';
import { foldForSearch } from '@synoptic/core/reader/search-words';
import type { SearchHit } from '@synoptic/core/shapes/search';
import { INTERFACE_LANGUAGE_CODES } from '@synoptic/core/text/interface-languages';
import { inLanguage } from '@synoptic/core/text/text';
import { type CliWord, cliText } from '../locale/cli-text.ts';
import { GLOBAL_BINDINGS, type GlobalAction, isGlobalAction, KEYMAP, type KeyBinding } from './keymap.ts';
import type { ScreenEnvironment } from './screen-environment.ts';
import { type CommandPaletteState, MAIN_SCREENS } from './screen-state.ts';

/** A command, or a thing that a search has found. */
export interface PaletteEntry {
  /** The key of a command, or the type of a thing. */
  readonly hint: string;
  readonly name: string;
  readonly runs: { readonly everywhere: GlobalAction } | { readonly here: string } | { readonly hit: SearchHit };
}

/** A command with its name as a word, so that it is found in any language of the interface. */
interface Command {
  readonly word: CliWord;
  readonly key: string;
  readonly runs: PaletteEntry['runs'];
}

const EVERYWHERE: readonly Command[] = [
  ...MAIN_SCREENS.map(({ screen }) => commandEverywhere(`screen.${screen}`, `go-${screen}`)),
  commandEverywhere('command.language', 'next-language'),
  commandEverywhere('key.theme', 'next-theme'),
  commandEverywhere('key.quit', 'quit'),
];

/** Things that can be jumped to by name. */
const NAMED = ['entity', 'event', 'document'];
const MAX_NAMED = 12;
/** Characters from which names are searched; one letter finds too many. */
const MIN_NAME = 2;

/** Commands whose name has the text, those of the screen first; then the things that are named so. */
export function paletteEntries(state: CommandPaletteState, environment: ScreenEnvironment): PaletteEntry[] {
  const { language } = environment;
  const wanted = foldForSearch(state.text.trim());
  const commands = [...screenCommands(state), ...EVERYWHERE].filter(({ word }) =>
    INTERFACE_LANGUAGE_CODES.some((code) => foldForSearch(cliText(code, word)).includes(wanted)),
  );
  return [
    ...commands.map(({ word, key, runs }) => ({ hint: key, name: cliText(language, word), runs })),
    ...namedThings(state.text.trim(), environment).map((hit) => ({
      hint: translate(language, `type.${hit.type}`),
      name: inLanguage(hit.label, language),
      runs: { hit },
    })),
  ];
}

/** Bindings of the screen below that stand for one action; those of movement represent several. */
function screenCommands({ of }: CommandPaletteState): Command[] {
  const bindings: readonly KeyBinding[] = KEYMAP[of];
  return bindings.flatMap(({ label, keys, word }) => {
    const [action, ...others] = new Set(Object.values(keys));
    if (action === undefined || others.length > 0 || isGlobalAction(action) || action === 'back') return [];
    return [{ word: `key.${word}` as const, key: label, runs: { here: action } }];
  });
}

function commandEverywhere(word: CliWord, action: GlobalAction): Command {
  const bound = GLOBAL_BINDINGS.flatMap(({ keys }) => Object.entries<string>(keys));
  const key = bound.find(([pressed, of]) => of === action && pressed.length === 1)?.[0] ?? '';
  return { word, key, runs: { everywhere: action } };
}

function namedThings(text: string, { answers, reader }: ScreenEnvironment): readonly SearchHit[] {
  if (text.length < MIN_NAME) return [];
  const found = answers.ask(`search ${text}`, () => reader.search(text, { limit: 100 }));
  return found.is === 'here' ? found.value.items.filter(({ type }) => NAMED.includes(type)).slice(0, MAX_NAMED) : [];
}

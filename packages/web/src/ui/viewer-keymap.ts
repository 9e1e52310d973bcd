import { type ActionOf, COMPARISON_KEYMAP, type KeyBinding, keysOfAction } from '@synoptic/core/view/keymap';
import type keySheet from '../locale/en/key-sheet.ts';

type KeyWord = keyof typeof keySheet;

const SEARCH = { label: '/', keys: { '/': 'focus-search' }, word: 'search' } as const;
const HELP = { label: '?', keys: { '?': 'open-help' }, word: 'help' } as const;
const ARRANGE = { label: 'v', keys: { v: 'next-arrangement' }, word: 'arrange' } as const;
const { rows, accounts, differences, base, depth } = COMPARISON_KEYMAP;

/** Keys of every page, and those of a comparison. */
export const VIEWER_KEYMAP = {
  page: [SEARCH, HELP],
  comparison: [rows, accounts, differences, ARRANGE, base, depth],
} as const satisfies Readonly<Record<string, readonly KeyBinding<string, KeyWord>[]>>;

/** All keys in the order of the key sheet. */
export const KEY_SHEET = [SEARCH, ...VIEWER_KEYMAP.comparison, HELP] as const;

type ViewerAction = ActionOf<(typeof KEY_SHEET)[number]>;

/** The value of `aria-keyshortcuts` for what a key does: `>` for `next-difference`. */
export function keyShortcutsOf(action: ViewerAction): string {
  return keysOfAction(KEY_SHEET, action).join(' ');
}

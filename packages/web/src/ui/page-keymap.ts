import type { KeyBinding } from '@synoptic/core/view/keymap';
import type { keySheetWords } from './key-words.ts';

/** The words of the key sheet that name a binding. */
export type KeySheetWord = keyof (typeof keySheetWords)['en'];

/** Keys of every page. Apart from those of a comparison, which the first page does not load. */
export const PAGE_KEYMAP = [
  { label: '/', keys: { '/': 'focus-search' }, word: 'search' },
  { label: '?', keys: { '?': 'open-help' }, word: 'help' },
] as const satisfies readonly KeyBinding<string, KeySheetWord>[];

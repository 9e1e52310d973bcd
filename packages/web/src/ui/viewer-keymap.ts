import { COMPARISON_KEYMAP, type KeyBinding } from '@synoptic/core/view/keymap';
import { type KeySheetWord, PAGE_KEYMAP } from './page-keymap.ts';

const { rows, accounts, differences, base, depth } = COMPARISON_KEYMAP;

/** Keys of a comparison. */
export const COMPARISON_PAGE_KEYMAP = [
  rows,
  accounts,
  differences,
  { label: 'v', keys: { v: 'next-arrangement' }, word: 'arrange' },
  base,
  depth,
] as const satisfies readonly KeyBinding<string, KeySheetWord>[];

const [search, help] = PAGE_KEYMAP;

/** All keys of the viewer, in the order of the key sheet. */
export const VIEWER_KEYMAP = [search, ...COMPARISON_PAGE_KEYMAP, help] as const;

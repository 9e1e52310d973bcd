import { COMPARISON_KEYMAP, type KeyGroup } from '@synoptic/core/view/keymap';
import type keySheet from '../locale/en/key-sheet.ts';
import { ARRANGE_KEYS } from '../synopsis/arrange-keys.ts';
import { PAGE_KEYMAP } from './page-keymap.ts';

type KeyWord = keyof typeof keySheet;

/** All keys of the viewer with the words that name them, in the order of the key sheet. */
export const VIEWER_KEYMAP: readonly { readonly word: KeyWord; readonly keys: KeyGroup }[] = [
  { word: 'search', keys: PAGE_KEYMAP.search },
  { word: 'rows', keys: COMPARISON_KEYMAP.rows },
  { word: 'accounts', keys: COMPARISON_KEYMAP.accounts },
  { word: 'differences', keys: COMPARISON_KEYMAP.differences },
  { word: 'arrange', keys: ARRANGE_KEYS },
  { word: 'base', keys: COMPARISON_KEYMAP.base },
  { word: 'depth', keys: COMPARISON_KEYMAP.depth },
  { word: 'help', keys: PAGE_KEYMAP.help },
];

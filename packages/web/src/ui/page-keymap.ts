import type { Keymap } from '@synoptic/core/view/keymap';

/** Keys of every page. Apart from those of a comparison, which other pages do not load. */
export const PAGE_KEYMAP = { search: { '/': 'focus-search' }, help: { '?': 'open-help' } } as const satisfies Keymap;

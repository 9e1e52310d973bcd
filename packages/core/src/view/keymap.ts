/** Keys that belong together, by the client's names of them, and the action of each: `{ j: 'next-row', k: 'previous-row' }`. */
export type KeyGroup<Action extends string = string> = Readonly<Record<string, Action>>;

/**
 * A keymap: groups of keys under the word that names them in hints. Bindings, footers, help, spoken hints, the viewer's key sheet and
 * `aria-keyshortcuts` all read the same groups.
 */
export type Keymap<Word extends string = string> = Readonly<Record<Word, KeyGroup>>;

/** The keys that every client has on the comparison screen; each client adds keys and groups of its own. */
export const COMPARISON_KEYMAP = {
  rows: { j: 'next-row', k: 'previous-row' },
  accounts: { h: 'previous-account', l: 'next-account' },
  differences: { '<': 'previous-difference', '>': 'next-difference' },
  base: { b: 'toggle-base' },
  depth: { o: 'next-depth' },
} as const satisfies Keymap;

/** Actions that a key can stand for in every client; the key of `next-arrangement` is each client's own. */
export type ComparisonAction = ActionOf<typeof COMPARISON_KEYMAP> | 'next-arrangement';

/** The actions of a keymap. */
type ActionOf<Map extends Keymap> = { [Word in keyof Map]: Map[Word][keyof Map[Word]] }[keyof Map] & string;

/**
 * A row of a keymap: keys that belong together, what each of them does, and how hints name them. Bindings, footers, help, spoken
 * hints and `aria-keyshortcuts` all read the same rows.
 */
export interface KeyBinding<Action extends string = string, Word extends string = string> {
  /** The keys as a hint shows them: `jk`. */
  readonly label: string;
  /** The action of each key, by the client's name of the key. */
  readonly keys: Readonly<Record<string, Action>>;
  /** The name of what the keys do, in the client's table of words. */
  readonly word: Word;
  /** Whether the hint is also in the footer, not only in help. */
  readonly footer?: boolean;
}

/** The bindings that every client has on the comparison screen; each client adds rows and keys of its own. */
export const COMPARISON_KEYMAP = {
  rows: { label: 'jk', keys: { j: 'next-row', k: 'previous-row' }, word: 'rows', footer: true },
  accounts: { label: 'hl', keys: { h: 'previous-account', l: 'next-account' }, word: 'accounts', footer: true },
  differences: { label: '<>', keys: { '<': 'previous-difference', '>': 'next-difference' }, word: 'differences', footer: true },
  base: { label: 'b', keys: { b: 'toggle-base' }, word: 'base', footer: true },
  depth: { label: 'o', keys: { o: 'next-depth' }, word: 'depth', footer: true },
} as const satisfies Readonly<Record<string, KeyBinding>>;

/** Actions that a key can stand for in every client; the key of `next-arrangement` is each client's own. */
export type ComparisonAction = ActionOf<(typeof COMPARISON_KEYMAP)[keyof typeof COMPARISON_KEYMAP]> | 'next-arrangement';

/** The actions of a row of a keymap. */
export type ActionOf<Binding extends KeyBinding> = Binding extends KeyBinding ? Binding['keys'][keyof Binding['keys']] : never;

import { COMPARISON_KEYMAP, type KeyGroup } from '@synoptic/core/view/keymap';
import type { CliWord } from '../locale/cli-text.ts';

/** Names of what keys do: the words `key.*` of the terminal. */
type KeyWord = CliWord extends infer Word ? (Word extends `key.${infer Name}` ? Name : never) : never;

/** A row of the keymap: a group of keys as a hint shows it. Bindings, footers, help and spoken hints all read the same rows. */
export interface KeyBinding<Action extends string = string> {
  /** The keys as a hint shows them: `jk`. */
  readonly label: string;
  readonly keys: KeyGroup<Action>;
  readonly word: KeyWord;
  /** True if the hint is also in the footer, not only in help. */
  readonly footer?: boolean;
}

type ActionOf<Binding extends KeyBinding> = Binding extends KeyBinding ? Binding['keys'][keyof Binding['keys']] : never;

/** Stands for whatever edits a line of text: a character, Backspace, Control U. */
export const TEXT_KEY = 'text';
/** Stands for every key that has no binding of its own. */
export const ANY_KEY = 'any';

const { rows, accounts, differences, base, depth } = COMPARISON_KEYMAP;

const ROWS = { label: 'jk', keys: { ...rows, down: 'next-row', up: 'previous-row' }, word: 'rows', footer: true } as const;
const SCROLL = { ...ROWS, word: 'scroll' } as const;
const ACCOUNTS = {
  label: 'hl',
  keys: { ...accounts, left: 'previous-account', right: 'next-account' },
  word: 'accounts',
  footer: true,
} as const;
const PAGES = {
  label: '^D ^U',
  keys: {
    'ctrl-d': 'half-page-down',
    'ctrl-u': 'half-page-up',
    'ctrl-f': 'page-down',
    'ctrl-b': 'page-up',
    pagedown: 'page-down',
    pageup: 'page-up',
  },
  word: 'pages',
} as const;
const ENDS = { label: 'g G', keys: { g: 'first-row', home: 'first-row', G: 'last-row', end: 'last-row' }, word: 'ends' } as const;
/** Movement while letters are text. */
const ARROWS = {
  label: '↑↓',
  keys: {
    down: 'next-row',
    up: 'previous-row',
    pagedown: 'page-down',
    pageup: 'page-up',
    'ctrl-f': 'page-down',
    'ctrl-b': 'page-up',
    'ctrl-d': 'half-page-down',
    home: 'first-row',
    end: 'last-row',
  },
  word: 'rows',
  footer: true,
} as const;
const OPEN = { label: '⏎', keys: { enter: 'open' }, word: 'open', footer: true } as const;
const COMPARE = { ...OPEN, word: 'compare' } as const;
const BACK = { label: 'q', keys: { q: 'back', escape: 'back', backspace: 'back' }, word: 'back', footer: true } as const;
/** In a list with a filter, Escape first clears the filter. */
const BACK_FROM_FILTER = { ...BACK, keys: { q: 'back', escape: 'clear-or-back' } } as const;
const FILTER = { label: '/', keys: { '/': 'edit-filter' }, word: 'filter', footer: true } as const;
const COPY_ID = { label: 'y', keys: { y: 'copy-id' }, word: 'copy-id', footer: true } as const;
const COPY = { label: 'y', keys: { y: 'copy' }, word: 'copy', footer: true } as const;
const PERMALINK = { label: 'Y', keys: { Y: 'copy-permalink' }, word: 'permalink' } as const;
const CITE = { label: 'c', keys: { c: 'copy-citation' }, word: 'cite' } as const;

const SCREENS = {
  label: '1–7',
  keys: {
    1: 'go-overview',
    2: 'go-events',
    3: 'go-entities',
    4: 'go-documents',
    5: 'go-ledger',
    6: 'go-timeline',
    7: 'go-search',
  },
  word: 'screens',
} as const;
const SEARCH = { label: '/', keys: { '/': 'open-search' }, word: 'search' } as const;
const COMMANDS = { label: '␣', keys: { ' ': 'open-commands' }, word: 'command' } as const;
const QUIT = { label: '^C', keys: { 'ctrl-c': 'quit' }, word: 'quit' } as const;

/** The key that lists all keys: last in every footer. */
export const HELP_BINDING = { label: '?', keys: { '?': 'open-help' }, word: 'help', footer: true } as const;

/** Bindings of every screen. A binding of the screen's own takes precedence; while text is typed only `quit` is left. */
export const GLOBAL_BINDINGS = [
  SCREENS,
  SEARCH,
  COMMANDS,
  { label: 'L', keys: { L: 'next-language' }, word: 'language' },
  { label: 'T', keys: { T: 'next-theme' }, word: 'theme' },
  QUIT,
] as const satisfies readonly KeyBinding[];

/** Bindings by scope, in the order in which footers and help list them. A scope is a screen, or a screen while text is typed. */
export const KEYMAP = {
  overview: [
    ROWS,
    OPEN,
    { ...SEARCH, footer: true },
    { ...COMMANDS, footer: true },
    { ...SCREENS, footer: true },
    { label: 'q', keys: { q: 'back', escape: 'back' }, word: 'quit', footer: true },
    PAGES,
    ENDS,
  ],
  events: [ROWS, OPEN, FILTER, { label: 'x', keys: { x: 'toggle-mark' }, word: 'mark', footer: true }, BACK_FROM_FILTER, PAGES, ENDS],
  entities: [ROWS, OPEN, { label: 'c', keys: { c: 'compare' }, word: 'compare', footer: true }, FILTER, BACK_FROM_FILTER, PAGES, ENDS],
  filter: [
    { label: '⏎', keys: { enter: 'apply-filter' }, word: 'done', footer: true },
    { label: 'Esc', keys: { escape: 'clear-filter' }, word: 'clear', footer: true },
    { label: 'a–z あ', keys: { [TEXT_KEY]: 'type-filter' }, word: 'type' },
  ],
  documents: [
    ROWS,
    OPEN,
    { label: 'x', keys: { x: 'toggle-mark' }, word: 'mark', footer: true },
    { label: 'c', keys: { c: 'compare-wholes' }, word: 'wholes', footer: true },
    COPY_ID,
    BACK,
    PAGES,
    ENDS,
  ],
  document: [
    { ...ROWS, word: 'passages' },
    COMPARE,
    { label: 't', keys: { t: 'toggle-text' }, word: 'text', footer: true },
    COPY_ID,
    BACK,
    PAGES,
    ENDS,
  ],
  ledger: [ROWS, ACCOUNTS, { ...OPEN, word: 'entry' }, BACK, PAGES, ENDS],
  entry: [SCROLL, COMPARE, BACK, PAGES, ENDS],
  timeline: [ROWS, COMPARE, { ...PAGES, footer: true }, BACK, ENDS],
  search: [ROWS, OPEN, { label: '/', keys: { '/': 'edit-query' }, word: 'type-more', footer: true }, BACK, PAGES, ENDS],
  query: [
    { label: 'a–z あ', keys: { [TEXT_KEY]: 'type-query' }, word: 'type-words', footer: true },
    ARROWS,
    OPEN,
    { label: 'Esc', keys: { escape: 'leave-query' }, word: 'done', footer: true },
  ],
  thing: [SCROLL, COMPARE, { label: 't', keys: { t: 'open-threads' }, word: 'threads', footer: true }, COPY_ID, BACK, PAGES, ENDS],
  threads: [SCROLL, BACK, PAGES, ENDS],
  wholes: [SCROLL, BACK, PAGES, ENDS],
  synopsis: [
    ROWS,
    ACCOUNTS,
    { label: '<>', keys: differences, word: 'differences', footer: true },
    { ...OPEN, word: 'claim' },
    { label: 'b', keys: base, word: 'base', footer: true },
    { label: 'o', keys: depth, word: 'depth', footer: true },
    COPY,
    PERMALINK,
    CITE,
    { label: 'w', keys: { w: 'toggle-account' }, word: 'without' },
    { label: 'a', keys: { a: 'next-arrangement' }, word: 'arrange' },
    { label: 'v', keys: { v: 'toggle-disagreements' }, word: 'verdicts' },
    { label: 'p', keys: { p: 'open-parts' }, word: 'parts' },
    PAGES,
    ENDS,
    { ...BACK, footer: false },
  ],
  claim: [
    SCROLL,
    {
      label: 'hl',
      keys: { h: 'previous-claim', left: 'previous-claim', N: 'previous-claim', l: 'next-claim', right: 'next-claim', n: 'next-claim' },
      word: 'claims',
      footer: true,
    },
    COPY,
    { ...CITE, footer: true },
    { ...BACK, keys: { ...BACK.keys, enter: 'back' } },
    PERMALINK,
    PAGES,
    ENDS,
  ],
  command: [
    { label: 'a–z あ', keys: { [TEXT_KEY]: 'type-command' }, word: 'type', footer: true },
    ARROWS,
    { label: '⏎', keys: { enter: 'run' }, word: 'done', footer: true },
    { label: 'Esc', keys: { escape: 'back' }, word: 'back', footer: true },
  ],
  help: [SCROLL, { ...BACK, keys: { ...BACK.keys, '?': 'back', [ANY_KEY]: 'back' } }, PAGES, ENDS],
} as const satisfies Readonly<Record<string, readonly KeyBinding[]>>;

export type KeyScope = keyof typeof KEYMAP;
export type GlobalAction = ActionOf<(typeof GLOBAL_BINDINGS)[number] | typeof HELP_BINDING>;
/** The actions that a screen handles itself in a scope. */
export type ScopeAction<Scope extends KeyScope> = Exclude<ActionOf<(typeof KEYMAP)[Scope][number]>, GlobalAction>;
export type MovementAction = ActionOf<typeof ROWS | typeof PAGES | typeof ENDS>;

/** Words for labels that a screen reader skips or reads as something else; all others are read letter by letter. */
export const SPOKEN_LABELS: Readonly<Record<string, CliWord>> = {
  '⏎': 'spoken.enter',
  '␣': 'spoken.space',
  '<>': 'spoken.angles',
  '↑↓': 'spoken.arrows',
  '^D ^U': 'spoken.pages',
  '^C': 'spoken.ctrl-c',
  '/': 'spoken.slash',
  Esc: 'spoken.escape',
  'a–z あ': 'spoken.letters',
  '?': 'spoken.question',
};

/** True if keys are text in a scope, so that letters have no meaning of their own. */
export function isTypingScope(scope: KeyScope): boolean {
  return boundAction(KEYMAP[scope], TEXT_KEY) !== undefined;
}

/** The action that a key stands for; null for a key without a binding. */
export function actionOfKey(scope: KeyScope, key: string): string | null {
  const own: readonly KeyBinding[] = KEYMAP[scope];
  const everywhere: readonly KeyBinding[] = isTypingScope(scope) ? [QUIT] : [...GLOBAL_BINDINGS, HELP_BINDING];
  const exact = boundAction(own, key) ?? boundAction(everywhere, key);
  if (exact !== undefined) return exact;
  const text = isTextKey(key) ? boundAction(own, TEXT_KEY) : undefined;
  return text ?? boundAction(own, ANY_KEY) ?? null;
}

/** True if an action means the same on every screen. */
export function isGlobalAction(action: string): action is GlobalAction {
  return [...GLOBAL_BINDINGS, HELP_BINDING].some(({ keys }) => Object.values<string>(keys).includes(action));
}

function boundAction(bindings: readonly KeyBinding[], key: string): string | undefined {
  return bindings.find(({ keys }) => Object.hasOwn(keys, key))?.keys[key];
}

function isTextKey(key: string): boolean {
  return key === 'backspace' || key === 'ctrl-u' || [...key].length === 1;
}

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { INTERFACE_LANGUAGE_CODES } from '@synoptic/core/text/interface-languages';
import { COMPARISON_KEYMAP } from '@synoptic/core/view/keymap';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { cliText } from '../locale/cli-text.ts';
import { globalAction } from './global-action.ts';
import {
  ANY_KEY,
  actionOfKey,
  GLOBAL_BINDINGS,
  type GlobalAction,
  HELP_BINDING,
  isGlobalAction,
  isTypingScope,
  KEYMAP,
  type KeyBinding,
  type KeyScope,
  type ScopeAction,
  SPOKEN_LABELS,
  TEXT_KEY,
} from './keymap.ts';
import { screenOf } from './registry.ts';
import type { ScreenDefinition } from './screen-definition.ts';
import {
  MAIN_SCREENS,
  openClaim,
  openCommandPalette,
  openDocument,
  openLedgerEntry,
  openSynopsis,
  openThing,
  type ScreenState,
  SEARCH_STATE,
} from './screen-state.ts';

const SCOPES = Object.keys(KEYMAP) as KeyScope[];
const everywhere: readonly KeyBinding[] = [...GLOBAL_BINDINGS, HELP_BINDING];
const bindingsOf = (scope: KeyScope): readonly KeyBinding[] => KEYMAP[scope];
const keysOf = (bindings: readonly KeyBinding[]) => bindings.flatMap(({ keys }) => Object.keys(keys));
const all = [...SCOPES.flatMap(bindingsOf), ...everywhere];

const [overview, events, entities, documents, ledger, timeline] = MAIN_SCREENS;
const synopsis = openSynopsis(['event:a']);
const row = { about: 'event:a', facet: 'deaths', of: null, where: null };
/** A state of every screen in each of its scopes. */
const STATES: Readonly<Record<KeyScope, ScreenState>> = {
  overview,
  events,
  filter: { ...events, typing: true },
  entities,
  documents,
  document: openDocument('document:a'),
  ledger,
  entry: openLedgerEntry(0, 0),
  timeline,
  search: { ...SEARCH_STATE, typing: false },
  query: SEARCH_STATE,
  thing: openThing('state:a'),
  threads: { screen: 'threads', id: 'state:a', top: 0 },
  wholes: { screen: 'wholes', documents: ['document:a', 'document:b'], top: 0 },
  synopsis,
  claim: openClaim(synopsis.view, row as Parameters<typeof openClaim>[1], []),
  command: openCommandPalette('synopsis'),
  help: { screen: 'help', of: 'events', top: 0 },
};

describe('the keymap of the terminal', () => {
  it.each(SCOPES)('binds no key twice in %s', (scope) => {
    const keys = keysOf(bindingsOf(scope));
    expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted());
  });
  it('lets only / and ? have another meaning on a screen than elsewhere', () => {
    const shared = new Set(keysOf(everywhere));
    const different = SCOPES.flatMap((scope) =>
      isTypingScope(scope)
        ? []
        : keysOf(bindingsOf(scope)).filter((key) => shared.has(key) && !isGlobalAction(actionOfKey(scope, key) ?? '')),
    );
    expect([...new Set(different)].toSorted()).toEqual(['/', '?']);
  });
  it('has a word for each binding in every language of the interface', () => {
    for (const { label, word } of all)
      for (const language of INTERFACE_LANGUAGE_CODES) expect(cliText(language, `key.${word}`), label).toMatch(/\S/);
  });
  it('shows in each label keys that it binds', () => {
    const names: Readonly<Record<string, string>> = { '⏎': 'enter', '␣': ' ', '↑': 'up', '↓': 'down', Esc: 'escape', '^C': 'ctrl-c' };
    for (const { label, keys } of all) {
      if (label === '1–7') expect(Object.keys(keys)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
      else if (label === 'a–z あ') expect(Object.keys(keys)).toEqual([TEXT_KEY]);
      else {
        const signs = label.match(/\^[A-Z]|Esc|[^ ]/gu) ?? [];
        for (const sign of signs)
          expect(Object.keys(keys), label).toContain(names[sign] ?? sign.replace(/^\^(.)/, (_, c: string) => `ctrl-${c.toLowerCase()}`));
      }
    }
  });
  it('has words for every label that a screen reader cannot read letter by letter', () => {
    const labels = new Set(all.map(({ label }) => label));
    for (const label of labels) if (!/^([a-zA-Z]+|g G|1–7)$/.test(label)) expect(SPOKEN_LABELS, label).toHaveProperty([label]);
    for (const label of Object.keys(SPOKEN_LABELS)) expect(labels).toContain(label);
  });
  it("has the core's bindings of a comparison", () => {
    for (const keys of Object.values(COMPARISON_KEYMAP))
      for (const [key, action] of Object.entries(keys)) expect(actionOfKey('synopsis', key)).toBe(action);
  });
});

describe('every action has a handler', () => {
  it.each(SCOPES)('in %s', (scope) => {
    const state = STATES[scope];
    const screen = screenOf(state);
    expect(screen.scope(state)).toBe(scope);
    const actions = bindingsOf(scope).flatMap(({ keys }) => Object.values(keys));
    for (const action of actions)
      if (isGlobalAction(action)) expect(globalAction(action, scope)).toHaveProperty('do');
      else expect(screen.actions).toHaveProperty(action);
  });
  it('rejects an action without one at compile time', () => {
    expectTypeOf<ScopeAction<'documents'>>().toEqualTypeOf<
      | ('next-row' | 'previous-row' | 'page-down' | 'page-up' | 'half-page-down' | 'half-page-up' | 'first-row' | 'last-row')
      | ('open' | 'toggle-mark' | 'compare-wholes' | 'copy-id' | 'back')
    >();
    expectTypeOf<keyof ScreenDefinition<ScreenState, 'documents'>['actions']>().toEqualTypeOf<ScopeAction<'documents'>>();
    expectTypeOf<Extract<GlobalAction, ScopeAction<'overview'>>>().toBeNever();
  });
});

describe('keys without a binding of their own', () => {
  it('edit text in a text field, where letters have no other meaning', () => {
    for (const key of ['q', 'L', ' ', '?', '1', '洪', 'backspace', 'ctrl-u']) expect(actionOfKey('query', key)).toBe('type-query');
    expect(actionOfKey('query', 'ctrl-c')).toBe('quit');
    expect(actionOfKey('filter', 'up')).toBeNull();
  });
  it('close help, and do nothing elsewhere', () => {
    expect(actionOfKey('help', 'z')).toBe('back');
    expect(actionOfKey('events', 'z')).toBeNull();
    expect(actionOfKey('events', ANY_KEY)).toBeNull();
  });
});

describe('docs/terminal.md', () => {
  const text = readFileSync(fileURLToPath(new URL('../../../../docs/terminal.md', import.meta.url)), 'utf8');
  const table = text.slice(text.indexOf('| key |')).split('\n\n')[0] ?? '';
  const codesIn = (part: string) => [...part.matchAll(/`([^`]+)`/g)].map(([, code]) => keyName(code ?? ''));
  /** The keys of the first column, by their names in the keymap. */
  const documented = new Set(
    table
      .split('\n')
      .slice(2)
      .flatMap((line) => codesIn(line.split(' | ')[0] ?? '')),
  );

  it('names only keys that are bound', () => {
    const bound = new Set(keysOf(all));
    for (const key of documented) expect(bound).toContain(key);
  });
  it('names every key, but for those with a name on the keyboard', () => {
    const screens = codesIn(text.split('\n').find((line) => line.startsWith('`1`')) ?? '');
    const named = new Set(['up', 'down', 'left', 'right', 'home', 'end', 'pageup', 'pagedown', 'escape', 'backspace', TEXT_KEY, ANY_KEY]);
    for (const key of keysOf(all)) if (!named.has(key)) expect([...documented, ...screens]).toContain(key);
  });
});

function keyName(written: string): string {
  return { Enter: 'enter', Space: ' ' }[written] ?? written.replace(/^\^(.)$/, (_, letter: string) => `ctrl-${letter.toLowerCase()}`);
}

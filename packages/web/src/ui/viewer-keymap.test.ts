import { keysOfAction } from '@synoptic/core/view/keymap';
import { describe, expect, it } from 'vitest';
import en from '../locale/en/key-sheet.ts';
import ja from '../locale/ja/key-sheet.ts';
import { KEY_SHEET, keyShortcutsOf, VIEWER_KEYMAP } from './viewer-keymap.ts';

describe("the viewer's keymap", () => {
  it('binds no key twice: the keys of a page hold on a comparison too', () => {
    const keys = Object.values(VIEWER_KEYMAP).flatMap((bindings) => bindings.flatMap((binding) => Object.keys(binding.keys)));
    expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted());
  });
  it('has each binding on the key sheet, in words of every language', () => {
    expect(new Set<object>(KEY_SHEET)).toEqual(new Set<object>(Object.values(VIEWER_KEYMAP).flat()));
    for (const { word } of KEY_SHEET) for (const table of [en, ja]) expect(table[word], word).toMatch(/\S/);
  });
  it('shows on the key sheet the keys that it binds', () => {
    for (const { label, keys } of KEY_SHEET) expect(Object.keys(keys).join('')).toBe(label);
  });
  it('gives the keys of an action for aria-keyshortcuts', () => {
    expect(keyShortcutsOf('previous-difference')).toBe('<');
    expect(keysOfAction(KEY_SHEET, 'no-such-action')).toEqual([]);
  });
});

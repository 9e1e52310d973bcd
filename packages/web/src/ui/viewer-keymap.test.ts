import { keysOfAction } from '@synoptic/core/view/keys-of-action';
import { describe, expect, it } from 'vitest';
import { keySheetWords } from './key-words.ts';
import { VIEWER_KEYMAP } from './viewer-keymap.ts';

describe("the viewer's keymap", () => {
  it('binds no key twice: the keys of a page hold on a comparison too', () => {
    const keys = VIEWER_KEYMAP.flatMap((binding) => Object.keys(binding.keys));
    expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted());
  });
  it('has words for each binding in every language', () => {
    for (const { word } of VIEWER_KEYMAP) for (const table of Object.values(keySheetWords)) expect(table[word], word).toMatch(/\S/);
  });
  it('shows on the key sheet the keys that it binds', () => {
    for (const { label, keys } of VIEWER_KEYMAP) expect(Object.keys(keys).join('')).toBe(label);
  });
  it('gives the keys of an action for aria-keyshortcuts', () => {
    expect(keysOfAction(VIEWER_KEYMAP, 'previous-difference')).toEqual(['<']);
  });
});

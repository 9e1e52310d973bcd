import { COMPARISON_KEYMAP } from '@synoptic/core/view/keymap';
import { describe, expect, it } from 'vitest';
import en from '../locale/en/key-sheet.ts';
import ja from '../locale/ja/key-sheet.ts';
import { ARRANGE_KEYS } from '../synopsis/arrange-keys.ts';
import { PAGE_KEYMAP } from './page-keymap.ts';
import { VIEWER_KEYMAP } from './viewer-keymap.ts';

describe("the viewer's keymap", () => {
  it('binds no key twice, since the keys of a page also work on a comparison', () => {
    const keys = VIEWER_KEYMAP.flatMap((binding) => Object.keys(binding.keys));
    expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted());
  });
  it('has words for each binding in every language', () => {
    for (const { word } of VIEWER_KEYMAP) for (const table of [en, ja]) expect(table[word], word).toMatch(/\S/);
  });
  it('has every key of a comparison and of a page', () => {
    const groups = new Set<object>(VIEWER_KEYMAP.map(({ keys }) => keys));
    for (const group of [...Object.values(COMPARISON_KEYMAP), ...Object.values(PAGE_KEYMAP), ARRANGE_KEYS]) expect(groups).toContain(group);
  });
});
